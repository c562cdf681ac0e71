/** How a reference was written when its field became a text: the way back finds what was meant, whatever it is called by then. */
import type { Sql, Transaction } from '../../foundation/database';
import type { Field } from '../model';
import { isPointing } from '../store';

/** A change of type, between two places of one table. */
export interface Way { table: string; from: Pick<Field, 'type' | 'column'>; to: Pick<Field, 'type' | 'column'> }

const nameOf = (table: string, reference: string, text: string) => `${table}.${reference}.${text}`;

/** Keeps the text of a row, where the way leads from a reference to a text. */
export async function keepLabel(tx: Transaction, { table, from, to }: Way, id: number, text: unknown): Promise<void> {
  if (!isPointing(from) || isPointing(to)) return;
  const move = nameOf(table, from.column, to.column);
  await tx.run('DELETE FROM "design_labels" WHERE "move" = ? AND "row_id" = ?', [move, id]);
  if (typeof text === 'string') await tx.run('INSERT INTO "design_labels" ("move", "row_id", "text") VALUES (?, ?, ?)', [move, id, text]);
}

/** What is kept, by row, where the way leads back from a text to a reference. */
export async function writtenLabels(sql: Sql, { table, from, to }: Way, ids?: readonly number[]): Promise<Map<number, string> | undefined> {
  if (isPointing(from) || !isPointing(to)) return undefined;
  const among = ids ? ` AND "row_id" IN (${ids.map(() => '?').join(', ')})` : '';
  const rows = await sql.all<{ row_id: number; text: string }>(
    `SELECT "row_id", "text" FROM "design_labels" WHERE "move" = ?${among}`, [nameOf(table, to.column, from.column), ...ids ?? []]);
  return new Map(rows.map(({ row_id: id, text }) => [Number(id), text]));
}

/** What was kept for a column, or for every column of a table, goes with it. */
export async function forgetLabels(tx: Transaction, table: string, column?: string): Promise<void> {
  for (const { move } of await tx.all<{ move: string }>('SELECT DISTINCT "move" FROM "design_labels"')) {
    const [of, ...columns] = move.split('.');
    if (of === table && (column === undefined || columns.includes(column))) await tx.run('DELETE FROM "design_labels" WHERE "move" = ?', [move]);
  }
}
