/** The keys that types and fields had once: what is created anew under the same name is another thing and gets a key of its own. */
import { useMemo } from 'react';
import { useBase } from './BaseProvider';
import { typesOf } from './pack-files';
import { useTrash } from '../versions/use-trash';

export interface UsedKeys { types: Set<string>; /** Of a type's fields; `lines.quantity` for a column. */ isField: (type: string) => (key: string) => boolean }

export function useUsedKeys(): UsedKeys {
  const base = useBase();
  const { data: trash } = useTrash();
  return useMemo(() => {
    const types = new Set<string>();
    const fields = new Set<string>();
    for (const { key, schema } of typesOf(base)) {
      types.add(key);
      for (const [field, { attributes }] of Object.entries(schema.attributes)) for (const one of [field, ...Object.keys(attributes ?? {}).map((column) => `${field}.${column}`)]) fields.add(`${key}/${one}`);
    }
    for (const { kind, type, field } of trash ?? []) {
      if (kind === 'type') types.add(type);
      else fields.add(`${type}/${field}`);
    }
    return { types, isField: (type) => (key) => fields.has(`${type}/${key}`) };
  }, [base, trash]);
}
