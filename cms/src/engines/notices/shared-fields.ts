/** What an address outside may be told of a record: only what is hidden from nobody. Pure. */
import { systemFields, type RecordType } from '../model';
import type { Line, StoredRecord } from '../store';

const known = new WeakMap<RecordType['access'], ReadonlySet<string>>();

/** Names of the fields that no role is kept from, a line's as `lines.unitPrice`. */
export function sharedFields(type: RecordType): ReadonlySet<string> {
  let shared = known.get(type.access);
  if (shared) return shared;
  const hidden = new Set(Object.values(type.access.roles).flatMap(({ hide = [] }) => hide));
  const names = [...Object.keys(systemFields), ...type.fields.map(({ name }) => name), ...type.parts.flatMap(({ field, fields }) => fields.map(({ name }) => `${field.name}.${name}`))];
  shared = new Set(names.filter((name) => !hidden.has(name) && !hidden.has(name.split('.')[0])));
  known.set(type.access, shared);
  return shared;
}

/** The record without the rest. */
export function sharedRecord(type: RecordType, record: StoredRecord): StoredRecord {
  const shared = sharedFields(type);
  const parts = new Set(type.parts.map(({ field }) => field.name));
  const kept = Object.entries(record).filter(([name]) => shared.has(name)).map(([name, value]) => [name, parts.has(name) ? (value as Line[]).map((line) => lineOf(shared, name, line)) : value]);
  return Object.fromEntries(kept) as StoredRecord;
}

function lineOf(shared: ReadonlySet<string>, part: string, line: Line): Line {
  return Object.fromEntries(Object.entries(line).filter(([name]) => name === 'id' || name === 'position' || shared.has(`${part}.${name}`))) as Line;
}
