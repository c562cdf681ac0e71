/** By what a record is known as the same as another: one key for each of its type's duplicates, for each line where a line's field is among them. */
import { createHash } from 'node:crypto';
import type { FieldType, RecordType } from '../model';
import type { Line } from './record';

type Guard = RecordType['duplicates'][number];
export interface DuplicateKey { guard: string; key: string; of: Guard; /** Where it is complained about. */ place: string }

/** Every key of a record, each once, in an order that is the same for everybody. */
export function duplicateKeys(type: RecordType, record: Readonly<Record<string, unknown>>): DuplicateKey[] {
  const found = new Map<string, DuplicateKey>();
  for (const of of type.duplicates) {
    const guard = guardOf(type, of);
    const part = of.fields.map((name) => name.split('.')).find(([, column]) => column !== undefined)?.[0];
    const rows = part === undefined ? [undefined] : (record[part] ?? []) as Line[];
    rows.forEach((line, index) => {
      const texts = of.fields.map((name) => {
        const [first, column] = name.split('.');
        return column === undefined ? plainText(kindOf(type, first), record[first]) : plainText(kindOf(type, column, first), line?.[column]);
      });
      if (texts.includes('')) return;
      const key = texts.join(' | ').slice(0, 400);
      const [first, column] = of.fields[0].split('.');
      if (!found.has(`${guard} ${key}`)) found.set(`${guard} ${key}`, { guard, key, of, place: column === undefined ? first : `${first}.${index}.${column}` });
    });
  }
  return [...found.values()].sort((one, other) => (`${one.guard} ${one.key}` < `${other.guard} ${other.key}` ? -1 : 1));
}

/** Stays the same through renames. */
export function guardOf(type: RecordType, { fields }: Guard): string {
  const ids = fields.map((name) => {
    const [first, column] = name.split('.');
    return column === undefined ? fieldOf(type, first)?.id : fieldOf(type, column, first)?.id;
  });
  return createHash('sha256').update(ids.join()).digest('hex').slice(0, 12);
}

function fieldOf(type: RecordType, name: string, part?: string) {
  return (part === undefined ? type.fields : type.parts.find(({ field }) => field.name === part)?.fields ?? []).find((field) => field.name === name);
}

const kindOf = (type: RecordType, name: string, part?: string): FieldType => fieldOf(type, name, part)?.type ?? 'text';

function plainText(kind: FieldType, value: unknown): string {
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'object') return 'id' in value ? `#${String('type' in value ? value.type : '')}${String(value.id)}` : '';
  const text = String(value).normalize('NFKC').toLowerCase();
  // The country's prefix and an area's leading nought are written or left out.
  if (kind === 'phone') return text.replace(/^\s*(\+|00)(86|82)/, '').replace(/\D/g, '').replace(/^0/, '');
  return text.replace(/[\s\p{P}\p{S}]/gu, '');
}
