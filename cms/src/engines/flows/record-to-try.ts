/** The record that a flow is tried on: values as a form sends them, completed as they would be on saving; or a real one of the past. */
import { now } from '../../foundation/clock';
import { notFound, type FieldErrors } from '../../foundation/refusal';
import { system, type Person } from '../access';
import type { RecordType } from '../model';
import { compute, read, validateInput, type StoredRecord } from '../store';

/** Defaults, labels, values taken over and sums are there; what is wrong with the values is told beside. */
export async function recordFrom(type: RecordType, values: Readonly<Record<string, unknown>>, owner: Person): Promise<{ record: StoredRecord; errors: FieldErrors }> {
  const { changes, errors } = await validateInput(owner, type, values, { writable: writableIn(type) });
  const at = now().toISOString();
  const record: StoredRecord = {
    id: 0, number: null, state: null, version: 1, owner: { id: owner.id, label: owner.name }, createdAt: at, updatedAt: at, submittedAt: null, closedAt: null,
    department: owner.departmentId === null ? null : { id: owner.departmentId, label: '' }, remarks: null, attachments: [],
  };
  for (const { name } of type.fields) record[name] = null;
  for (const { field } of type.parts) record[field.name] = [];
  Object.assign(record, changes);
  compute(type, record);
  return { record, errors };
}

/** A real record with the names its fields have in the draft. @throws 404 */
export async function recordOfPast(stored: RecordType, drawn: RecordType, id: number): Promise<StoredRecord> {
  const record = await read(system, stored, id);
  if (!record) throw notFound();
  const renamed = { ...record };
  for (const { key, name } of drawn.fields) {
    const before = stored.fields.find((field) => field.key === key)?.name;
    renamed[name] = before === undefined ? null : record[before];
  }
  return renamed;
}

function writableIn(type: RecordType): ReadonlySet<string> {
  return new Set([
    ...type.fields.filter(({ computed }) => !computed).map(({ name }) => name),
    ...type.parts.flatMap(({ field, fields }) => fields.filter(({ computed }) => !computed).map(({ name }) => `${field.name}.${name}`)),
  ]);
}
