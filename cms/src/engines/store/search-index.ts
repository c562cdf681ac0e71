/** Keeps the search index: one table for every type, a row per record with the grams of its texts. */
import type { Bound, Transaction } from '../../foundation/database';
import type { RecordType } from '../model';
import { gramsOf, initialGramsOf } from './grams';
import { rowidBase } from './search-condition';
import { indexedColumns, isIndexed, titleColumns } from './search-fields';

type Values = Readonly<Record<string, unknown>>;

/** The grams of a record, each marked with its type. */
export function recordGrams(type: RecordType, record: Values): string[] {
  const grams = new Set<string>();
  for (const { name } of indexedColumns(type)) {
    const text = record[name];
    if (typeof text === 'string') for (const gram of gramsOf(text)) grams.add(`${type.id}_${gram}`);
  }
  for (const { name } of titleColumns(type)) {
    const title = record[name];
    if (typeof title === 'string') for (const gram of initialGramsOf(title)) grams.add(`${type.id}_${gram}`);
  }
  return [...grams];
}

/** Writes the index of records of one type, replacing what was there. */
export async function indexRecords(tx: Transaction, type: RecordType, records: readonly (Values & { id: number })[]): Promise<void> {
  if (!isIndexed(type) || records.length === 0) return;
  const bound = records.flatMap((record): Bound[] => {
    const grams = recordGrams(type, record);
    return tx.dialect === 'postgres' ? [type.id, record.id, grams] : [rowidBase(type) + record.id, grams.join(' ')];
  });
  const sql = tx.dialect === 'postgres'
    ? `INSERT INTO "search" ("type_id", "record_id", "grams") VALUES ${records.map(() => '(?, ?, CAST(? AS text[]))').join(', ')}
       ON CONFLICT ("type_id", "record_id") DO UPDATE SET "grams" = excluded."grams"`
    : `INSERT OR REPLACE INTO "search" ("rowid", "grams") VALUES ${records.map(() => '(?, ?)').join(', ')}`;
  await tx.run(sql, bound);
}

/** Takes a record out of the index. */
export async function unindexRecord(tx: Transaction, type: RecordType, id: number): Promise<void> {
  if (!isIndexed(type)) return;
  if (tx.dialect === 'postgres') await tx.run('DELETE FROM "search" WHERE "type_id" = ? AND "record_id" = ?', [type.id, id]);
  else await tx.run('DELETE FROM "search" WHERE "rowid" = ?', [rowidBase(type) + id]);
}

/** Whether a change touches what the index holds. */
export function foundDifferently(type: RecordType, before: Values, after: Values): boolean {
  return isIndexed(type) && indexedColumns(type).some(({ name }) => before[name] !== after[name]);
}
