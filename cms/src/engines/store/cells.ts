/** A field's values as a change of type reads and writes them: from a column, or from a link table, many rows at a time. */
import type { Bound, Sql, Transaction } from '../../foundation/database';
import type { Field, FieldType } from '../model';
import { codecs } from './codec';
import type { CellValue } from './record';
import { quoted } from './sql';

/** What a reference points to; `type` is the id of the target's type where a field may point to several. */
export interface Pointer { id: number; type: number | null }

/** One field's value of one row; references of every kind are lists of pointers, nothing is null. */
export type Cell = Exclude<CellValue, object> | string[] | Pointer[] | null;

/** Where a field stands. */
export type Place = Pick<Field, 'type' | 'column' | 'link' | 'target'>;

const pointing: ReadonlySet<FieldType> = new Set(['ref', 'refs', 'user', 'users', 'role', 'roles']);

/** Whether the values are pointers. */
export const isPointing = ({ type }: Pick<Field, 'type'>): boolean => pointing.has(type);

const several = ({ target }: Place) => (target?.length ?? 0) > 1;
const marks = (list: readonly unknown[]) => list.map(() => '?').join(', ');

/** The values of these rows; rows that have none are not in the answer. */
export async function readCells(sql: Sql, table: string, place: Place, ids: readonly number[]): Promise<Map<number, Cell>> {
  const cells = new Map<number, Cell>();
  if (ids.length === 0) return cells;
  if (place.link) {
    const rows = await sql.all<{ owner_id: number; target_id: number; target_type: number | null }>(
      `SELECT "owner_id", "target_id", "target_type" FROM ${quoted(place.link)} WHERE "owner_id" IN (${marks(ids)}) ORDER BY "owner_id", "position"`, ids);
    for (const { owner_id: owner, target_id: id, target_type: type } of rows) {
      const list = (cells.get(Number(owner)) ?? []) as Pointer[];
      cells.set(Number(owner), [...list, { id: Number(id), type: type === null ? null : Number(type) }]);
    }
    return cells;
  }
  const type = several(place) ? quoted(`${place.column}_type`) : 'NULL';
  const rows = await sql.all<{ id: number; value: unknown; type: number | null }>(
    `SELECT "id", ${quoted(place.column)} AS "value", ${type} AS "type" FROM ${quoted(table)} WHERE "id" IN (${marks(ids)}) AND ${quoted(place.column)} IS NOT NULL`, ids);
  for (const row of rows) {
    const cell = isPointing(place) ? [{ id: Number(row.value), type: row.type === null ? null : Number(row.type) }] : codecs[place.type].decode(row.value) as Cell;
    if (!Array.isArray(cell) || cell.length > 0) cells.set(Number(row.id), cell);
  }
  return cells;
}

/** Writes one value; the row's version and moment stay as they are. */
export async function writeCell(tx: Transaction, table: string, place: Place, id: number, cell: Cell): Promise<void> {
  if (place.link) {
    await tx.run(`DELETE FROM ${quoted(place.link)} WHERE "owner_id" = ?`, [id]);
    const pointers = (cell ?? []) as Pointer[];
    if (pointers.length === 0) return;
    const bound = pointers.flatMap((pointer, i): Bound[] => [id, i + 1, pointer.id, pointer.type]);
    await tx.run(`INSERT INTO ${quoted(place.link)} ("owner_id", "position", "target_id", "target_type") VALUES ${pointers.map(() => '(?, ?, ?, ?)').join(', ')}`, bound);
    return;
  }
  const sets: [string, Bound][] = isPointing(place)
    ? [[place.column, (cell as Pointer[] | null)?.[0].id ?? null], ...(several(place) ? [[`${place.column}_type`, (cell as Pointer[] | null)?.[0].type ?? null] as [string, Bound]] : [])]
    : [[place.column, cell === null ? null : codecs[place.type].encode(cell, tx.dialect)]];
  await tx.run(`UPDATE ${quoted(table)} SET ${sets.map(([column]) => `${quoted(column)} = ?`).join(', ')} WHERE "id" = ?`, [...sets.map(([, value]) => value), id]);
}
