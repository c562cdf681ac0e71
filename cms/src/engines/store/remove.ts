/** Removes a record with everything that is only its own, unless another record refers to it. */
import type { Bound, Transaction } from '../../foundation/database';
import { phrase } from '../../foundation/language';
import { Refusal } from '../../foundation/refusal';
import { violationOf } from '../../foundation/violation';
import type { Person } from '../access';
import { model, type RecordType } from '../model';
import { columnsOf, columnsOfPart, type Column } from './columns';
import { dropKeys } from './duplicates';
import type { LoadedRecord } from './record';
import { unindexRecord } from './search-index';
import { sentences } from './sentences';
import { quoted } from './sql';
import { hooked } from './strapi-hooks';
import { targetsOf } from './targets';
import { tellOfWrite } from './write-listeners';
import { written } from './written';

/** SQLite takes 500 parts of a compound SELECT. */
const mostCounts = 400;

/** Refuses with 409, saying where, while anything refers to the record. */
export async function remove(tx: Transaction, type: RecordType, stored: LoadedRecord, by: Person): Promise<void> {
  await refuseWhileReferredTo(tx, type, stored.id);
  await hooked(tx, type, 'Delete', { params: { where: { id: stored.id } } }, async () => {
    for (const part of type.parts) await tx.run(`DELETE FROM ${quoted(part.table)} WHERE "parent_id" = ?`, [stored.id]);
    for (const column of columnsOf(type).values()) {
      if (column.link) await tx.run(`DELETE FROM ${quoted(column.link)} WHERE "owner_id" = ?`, [stored.id]);
    }
    await unindexRecord(tx, type, stored.id);
    await dropKeys(tx, type, stored.id);
    await deleteRow(tx, type, stored.id);
    await tellOfWrite(tx, type, stored, null, by);
    written(tx, type, stored);
    return stored;
  });
}

async function deleteRow(tx: Transaction, type: RecordType, id: number) {
  try {
    await tx.run(`DELETE FROM ${quoted(type.table)} WHERE "id" = ?`, [id]);
  } catch (error) {
    // Somebody referred to it between the look and the deletion.
    if (violationOf(error)?.kind === 'reference') throw new Refusal(409, sentences.referredToNow);
    throw error;
  }
}

async function refuseWhileReferredTo(tx: Transaction, type: RecordType, id: number) {
  const counts = model().types.flatMap((from) => referrers(from, type, id));
  const rows: { type: number; n: number }[] = [];
  for (let from = 0; from < counts.length; from += mostCounts) {
    const some = counts.slice(from, from + mostCounts);
    rows.push(...await tx.all<{ type: number; n: number }>(
      `SELECT "type", sum("n") AS "n" FROM (${some.map(({ sql }) => sql).join(' UNION ALL ')}) AS "r" WHERE "n" > 0 GROUP BY "type"`, some.flatMap(({ bound }) => bound)));
  }
  if (rows.length === 0) return;
  const labelled = model().types.filter((from) => rows.some((row) => Number(row.type) === from.id)).map(({ label }) => label);
  const types = { 'zh-Hans': labelled.map((label) => label['zh-Hans']).join('、'), en: labelled.map((label) => label.en).join(', '), ko: labelled.map((label) => label.ko).join(', ') };
  const count = rows.reduce((sum, row) => sum + Number(row.n), 0);
  throw new Refusal(409, phrase(sentences.referredTo, { types, count }));
}

/** One count per column of a type that may point to the record. */
function referrers(from: RecordType, to: RecordType, id: number): { sql: string; bound: Bound[] }[] {
  const own = [...columnsOf(from).values()].map((column) => ({ column, table: from.table }));
  const lines = from.parts.flatMap((part) => [...columnsOfPart(part).values()].map((column) => ({ column, table: part.table })));
  return [...own, ...lines].filter(({ column }) => pointsTo(column, to)).map(({ column, table }) => {
    // What the record says of itself goes with it.
    const itself = column.link ? 'owner_id' : table === from.table ? 'id' : 'parent_id';
    const others = from.id === to.id ? ` AND ${quoted(itself)} <> ?` : '';
    const several = column.target.length > 1;
    const [place, type] = column.link ? ['target_id', 'target_type'] : [column.column, `${column.column}_type`];
    return {
      sql: `SELECT ${from.id} AS "type", count(*) AS "n" FROM ${quoted(column.link ?? table)} WHERE ${quoted(place)} = ?${several ? ` AND ${quoted(type)} = ${to.id}` : ''}${others}`,
      bound: others ? [id, id] : [id],
    };
  });
}

function pointsTo(column: Column, to: RecordType): boolean {
  const reference = column.type === 'ref' || column.type === 'refs' || column.type === 'user' || column.type === 'users';
  return reference && targetsOf(column).some(({ id }) => id === to.id);
}
