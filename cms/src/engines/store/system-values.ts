/** The columns that engines set beside a record's fields, from what a write says about them. */
import type { Dialect } from '../../foundation/database';
import type { RecordType } from '../model';
import { columnsOf } from './columns';
import { encodeInto } from './physical';
import type { Changes, LoadedRecord, StoredRecord, SystemPart } from './record';
import type { PhysicalRow } from './strapi-hooks';

const partColumns: Record<keyof SystemPart, string> = {
  flowVersion: 'flow_version', round: 'round', headSeq: 'head_seq', headHash: 'head_hash', fingerprint: 'fingerprint',
};

/** What a write says about the engines' part of the row. */
export function systemPartOf(changes: Changes): Partial<SystemPart> {
  return Object.fromEntries(Object.keys(partColumns).filter((name) => changes[name] !== undefined).map((name) => [name, changes[name]]));
}

/** Puts the engines' part into the row. */
export function encodeSystem(row: PhysicalRow, part: Partial<SystemPart>): void {
  for (const [name, column] of Object.entries(partColumns)) {
    const value = part[name as keyof SystemPart];
    if (value !== undefined) row[column] = value;
  }
}

/** The names among the changes that are values of the record itself, lines not. */
export function ownNames(type: RecordType, changes: Readonly<Record<string, unknown>>): string[] {
  const columns = columnsOf(type);
  return Object.keys(changes).filter((name) => changes[name] !== undefined && columns.has(name) && name !== 'id' && name !== 'version');
}

/** A record in the order of its type's fields, without anything else. */
export function shaped(type: RecordType, values: Readonly<Record<string, unknown>>, system: SystemPart): LoadedRecord {
  const record: Record<string, unknown> = {};
  for (const column of columnsOf(type).values()) record[column.name] = values[column.name] ?? emptyOf(column.type);
  for (const part of type.parts) record[part.field.name] = values[part.field.name] ?? [];
  return Object.assign(record as StoredRecord, { system });
}

const lists = new Set(['files', 'enums', 'users', 'roles', 'refs']);
/** What stands in a record for a value that is not there: lists are never null. */
export const emptyOf = (type: string): [] | null => (lists.has(type) ? [] : null);

/** The columns of a whole new row. */
export function encodeRecord(type: RecordType, record: Readonly<Record<string, unknown>>, dialect: Dialect): PhysicalRow {
  const row: PhysicalRow = {};
  encodeInto(row, columnsOf(type), record, [...columnsOf(type).keys()].filter((name) => name !== 'id'), dialect);
  return row;
}
