/** Writes what changed of a record: one UPDATE that holds only if nobody was faster, and its lines, links, files and search index where they changed. */
import { now } from '../../foundation/clock';
import type { Transaction } from '../../foundation/database';
import { conflict } from '../../foundation/refusal';
import type { Person } from '../access';
import { bindFiles } from '../files';
import type { RecordType } from '../model';
import { columnsOf } from './columns';
import { completeValues } from './complete-values';
import { compute } from './compute';
import { claimKeys } from './duplicates';
import { encodeInto } from './physical';
import type { Changes, FileValue, Line, LineInput, LoadedRecord, Reference, Seal, StoredRecord, SystemPart } from './record';
import { refusingViolations } from './refuse-violation';
import { sameValue } from './same-value';
import { foundDifferently, indexRecords } from './search-index';
import { quoted } from './sql';
import { hooked, type PhysicalRow } from './strapi-hooks';
import { emptyOf, encodeSystem, ownNames, systemPartOf } from './system-values';
import { tellOfWrite } from './write-listeners';
import { writeLines } from './write-lines';
import { writeLinks } from './write-links';
import { written } from './written';

/**
 * Applies validated changes, or an engine's, to a record that was loaded in this transaction. Raises the version by one.
 * @param seal gives the head and fingerprint that go into the same statement, from the row as it will be (a new line has no id yet)
 * @returns the record as it is now; refuses with 409 when the row has another version than `stored`
 */
export async function update(tx: Transaction, type: RecordType, stored: LoadedRecord, changes: Changes, by: Person, seal?: Seal): Promise<LoadedRecord> {
  const given = await completeValues(tx, type, changes);
  const record = withSystem(stored, systemPartOf(given));
  record.version = stored.version + 1;
  record.updatedAt = now().toISOString();
  const columns = columnsOf(type);
  for (const name of ownNames(type, given)) record[name] = (given[name] ?? emptyOf(columns.get(name)?.type ?? '')) as never;
  for (const part of type.parts) {
    const lines = (given[part.field.name] ?? stored[part.field.name] ?? []) as LineInput[];
    record[part.field.name] = lines.map((line) => ({ ...line })) as never;
  }
  compute(type, record, stored);
  const sealed = { ...systemPartOf(given), ...seal?.(record) };
  Object.assign(record.system, sealed);

  const changed = [...columns.values()].filter(({ name }) => name !== 'id' && !sameValue(record[name], stored[name]));
  const row: PhysicalRow = {};
  encodeInto(row, columns, record, [...changed.map(({ name }) => name), 'version', 'updatedAt'], tx.dialect);
  encodeSystem(row, sealed);
  return hooked(tx, type, 'Update', { params: { where: { id: stored.id }, data: row } }, async () => {
    await claimKeys(tx, type, stored, record, by);
    await updateRow(tx, type, stored, row);
    for (const part of type.parts) {
      const { name } = part.field;
      if (given[name] !== undefined) record[name] = await refusingViolations(type, () => writeLines(tx, part, stored.id, record[name] as LineInput[], stored[name] as Line[]));
    }
    for (const column of changed) {
      const value = record[column.name];
      if (column.link) await writeLinks(tx, column, stored.id, value as Reference[], false);
      if (column.type === 'files') await bindFiles(tx, (value as FileValue[]).map(({ id }) => id), { typeId: type.id, recordId: stored.id, fieldId: column.field?.id ?? 0 }, by);
    }
    if (foundDifferently(type, stored, record)) await indexRecords(tx, type, [record]);
    await tellOfWrite(tx, type, stored, record, by);
    written(tx, type, record);
    return record;
  });
}

/**
 * Computes a record anew and writes what became of it, without raising its version: nobody did anything to it.
 * @returns the record as it is now; undefined where nothing has changed
 */
export async function updateComputed(tx: Transaction, type: RecordType, stored: LoadedRecord, seal: Seal): Promise<LoadedRecord | undefined> {
  const record = withSystem(stored, {});
  for (const { field } of type.parts) record[field.name] = (stored[field.name] as Line[]).map((line) => ({ ...line }));
  compute(type, record, stored);
  const columns = columnsOf(type);
  const changed = [...columns.values()].filter(({ name }) => !sameValue(record[name], stored[name]));
  const parts = type.parts.filter(({ field: { name }, fields }) => (record[name] as Line[]).some((line, i) => fields.some((one) => !sameValue(line[one.name], (stored[name] as Line[])[i][one.name]))));
  if (changed.length === 0 && parts.length === 0) return undefined;
  const sealed = seal(record);
  Object.assign(record.system, sealed);
  const row: PhysicalRow = {};
  encodeInto(row, columns, record, changed.map(({ name }) => name), tx.dialect);
  encodeSystem(row, sealed);
  return hooked(tx, type, 'Update', { params: { where: { id: stored.id }, data: row } }, async () => {
    await updateRow(tx, type, stored, row);
    for (const part of parts) await writeLines(tx, part, stored.id, record[part.field.name] as Line[], stored[part.field.name] as Line[]);
    written(tx, type, record);
    return record;
  });
}

/** Sets what engines keep on a row (the head of its history) without raising its version: a comment changes no document, but whoever looks at it looks again. */
export async function updateSystem(tx: Transaction, type: RecordType, stored: LoadedRecord, system: Partial<SystemPart>): Promise<LoadedRecord> {
  const row: PhysicalRow = {};
  encodeSystem(row, system);
  return hooked(tx, type, 'Update', { params: { where: { id: stored.id }, data: row } }, async () => {
    await updateRow(tx, type, stored, row);
    written(tx, type, stored);
    return withSystem(stored, system);
  });
}

/** A copy of the record with something else in the engines' part. */
function withSystem(stored: LoadedRecord, system: Partial<SystemPart>): LoadedRecord {
  return Object.assign({ ...stored } as StoredRecord, { system: { ...stored.system, ...system } });
}

async function updateRow(tx: Transaction, type: RecordType, stored: LoadedRecord, row: PhysicalRow) {
  const sets = Object.keys(row).map((column) => `${quoted(column)} = ?`);
  const { changes } = await refusingViolations(type, () => tx.run(
    `UPDATE ${quoted(type.table)} SET ${sets.join(', ')} WHERE "id" = ? AND COALESCE("version", 1) = ?`,
    [...Object.values(row), stored.id, stored.version]));
  if (changes === 0) throw conflict();
}
