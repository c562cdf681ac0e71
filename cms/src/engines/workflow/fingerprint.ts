/** Fingerprints: one hash over what a record says (what a signature signs), one over the whole row (what the books are checked against). */
import { createHash } from 'node:crypto';
import { typeByName, type Field, type RecordType } from '../model';
import type { Line, StoredRecord } from '../store';

/** SHA-256 over the fields and lines, whatever they are called today and in whatever order they are shown. */
export function contentFingerprint(type: RecordType, record: StoredRecord): string {
  return digest(contentOf(type, record));
}

/** The same with the number, state, owner and moments of the row. */
export function rowFingerprint(type: RecordType, record: StoredRecord): string {
  const { number, state, owner, department, submittedAt, closedAt } = record;
  return digest([...contentOf(type, record), [number, state, owner?.id ?? null, department?.id ?? null, submittedAt ?? null, closedAt ?? null]]);
}

const digest = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex');

function contentOf(type: RecordType, record: StoredRecord): unknown[] {
  const parts = type.parts.map(({ field, fields }) => ({
    id: field.id,
    lines: ((record[field.name] as Line[] | undefined) ?? []).map((line) => filled(fields, line)),
  }));
  return [
    ...filled(type.fields.filter((field) => field.type !== 'lines'), record),
    ...parts.filter(({ lines }) => lines.length > 0).sort((a, b) => a.id - b.id).map(({ id, lines }) => [id, lines]),
    ['remarks', record.remarks ?? null], ['attachments', (record.attachments ?? []).map(({ id }) => id)],
  ];
}

/** Only what is filled in, so that a field added later changes no fingerprint. */
function filled(fields: readonly Field[], values: Readonly<Record<string, unknown>>): [number, unknown][] {
  return [...fields].sort((a, b) => a.id - b.id).map((field): [number, unknown] => [field.id, plain(values[field.name])])
    .filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0));
}

/** References as ids, types by their keys: a label or a name may change without the record changing. */
function plain(value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object') return value;
  const { id, type } = value as { id: unknown; type?: unknown };
  return type === undefined ? id : [typeof type === 'string' ? typeByName(type)?.key ?? type : type, id];
}
