/** Renames a field in a version's files: its attribute gets the name, and every place that named it says the new one. */
import { ruled } from '../../foundation/refusal';
import { mapFieldNames, type Files } from '../model';
import { sentences } from './sentences';

interface Attribute { name?: string; attributes?: Record<string, Attribute> }

/**
 * @param folder the type's: `orders/requisition`
 * @param key the attribute's key, `lines.quantity` for a line's
 */
export function renameField(files: Files, folder: string, key: string, name: string): Files {
  const path = `${folder}/schema.json`;
  const type = folder.split('/').at(-1) as string;
  const renamed: Record<string, unknown> = { ...mapFieldNames(files, (field, now) => (field.type === type && field.key === key ? name : now)) };
  const schema = structuredClone(renamed[path]) as { attributes?: Record<string, Attribute> } | undefined;
  const [own, column] = key.split('.');
  const attributes = column === undefined ? schema?.attributes : ownValue(schema?.attributes, own)?.attributes;
  const attribute = ownValue(attributes, column ?? own);
  if (!schema || !attribute) throw ruled(sentences.noSuchField);
  if (name === (column ?? own)) delete attribute.name;
  else attribute.name = name;
  renamed[path] = schema;
  return renamed;
}

function ownValue<T>(of: Record<string, T> | undefined, key: string): T | undefined {
  return of && Object.hasOwn(of, key) ? of[key] : undefined;
}
