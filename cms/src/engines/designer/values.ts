/** Looks at the values that a field has in the database: how many, which, in batches. */
import { database } from '../../foundation/database';
import type { RecordType } from '../model';
import type { FieldPair } from './pairs';
import type { Sample } from './problems';

export const samples = 5;
const batch = 1_000;

/** Where the values of a field stand; `record` is the SQL for the id of the record over alias `t`, `row` for that of the row that has the value. */
export interface Place { table: string; column: string; record: string; row?: string }

/** Of a field of the model in force; link tables have the targets as their values. */
export function placeOf(type: RecordType, { before, partBefore }: FieldPair): Place | undefined {
  if (!before) return undefined;
  if (before.type === 'lines') {
    const table = type.parts.find(({ field }) => field.id === before.id)?.table;
    return table === undefined ? undefined : { table, column: 'id', record: 't."parent_id"' };
  }
  if (before.link) return { table: before.link, column: 'target_id', record: 't."owner_id"', row: 't."owner_id"' };
  if (partBefore) return { table: partBefore.table, column: before.column, record: 't."parent_id"' };
  return { table: type.table, column: before.column, record: 't."id"' };
}

/** How many records have a value there, and the first few of them. */
export async function filled(type: RecordType, place: Place): Promise<{ count: number; sample: Sample[] }> {
  return records(type, `FROM "${place.table}" t WHERE t."${place.column}" IS NOT NULL`, place);
}

/** Records that meet the rest of a SELECT, counted, with samples of the value. */
export async function records(type: RecordType, rest: string, place: Place, bound: readonly (string | number)[] = []): Promise<{ count: number; sample: Sample[] }> {
  const counted = await database().get<{ n: number }>(`SELECT count(DISTINCT ${place.record}) AS "n" ${rest}`, bound);
  const count = Number(counted?.n ?? 0);
  if (count === 0) return { count, sample: [] };
  const rows = await database().all<{ id: number; value: unknown }>(
    `SELECT ${place.record} AS "id", t."${place.column}" AS "value" ${rest} ORDER BY 1 LIMIT ${samples}`, bound);
  return { count, sample: rows.map(({ id, value }) => ({ plural: type.plural, id: Number(id), value: value instanceof Date ? value.toISOString() : value })) };
}

/** The rows that have a value there, with the record that each belongs to, in batches. */
export async function* rowsOf({ table, column, record, row = 't."id"' }: Place): AsyncIterable<{ id: number; record: number }[]> {
  for (let after = 0; ;) {
    const rows = await database().all<{ id: number; record: number }>(
      `SELECT DISTINCT ${row} AS "id", ${record} AS "record" FROM "${table}" t
       WHERE ${row} > ? AND t."${column}" IS NOT NULL ORDER BY 1 LIMIT ${batch}`, [after]);
    if (rows.length > 0) yield rows.map((one) => ({ id: Number(one.id), record: Number(one.record) }));
    if (rows.length < batch) return;
    after = Number(rows[rows.length - 1].id);
    // Others are served in between.
    await new Promise((resolve) => { setImmediate(resolve); });
  }
}
