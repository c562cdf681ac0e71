/** The triggers that note which rows still have to move from one place to another. */
import type { Dialect, Sql, Transaction } from '../../foundation/database';

/** Where a move begins or ends: columns of the table, or a link table with the rows' ids in `owner_id`. */
export type Side = { columns: readonly string[] } | { link: string };

/** A move is called `rt_7.f12.f12_2`. */
const nameOf = (move: string) => `mv_${move.replaceAll('.', '_')}`;

type Event = 'INSERT' | 'UPDATE' | 'DELETE';

/** A row moves when the old place is written; a write to the new one settles it. */
export function moveTriggers(dialect: Dialect, move: string, table: string, from: Side, to: Side): string[] {
  const note = (row: string) => noting(dialect, move, row);
  const settle = (row: string) => `DELETE FROM "design_moves" WHERE "move" = '${move}' AND "row_id" = ${row}`;
  return [
    ...watch(dialect, `${nameOf(move)}_n`, table, from, note),
    // An insert has the new column empty or says what it is: both are news only where the old one is written too.
    ...watch(dialect, `${nameOf(move)}_s`, table, to, settle, 'link' in to),
  ];
}

function noting(dialect: Dialect, move: string, row: string): string {
  // On SQLite an ON CONFLICT of the writing statement would count here as well; a condition has no such double.
  return dialect === 'postgres'
    ? `INSERT INTO "design_moves" ("move", "row_id") VALUES ('${move}', ${row}) ON CONFLICT DO NOTHING`
    : `INSERT INTO "design_moves" ("move", "row_id") SELECT '${move}', ${row} WHERE NOT EXISTS (SELECT 1 FROM "design_moves" WHERE "move" = '${move}' AND "row_id" = ${row})`;
}

/** One trigger per event on that side. */
function watch(dialect: Dialect, name: string, table: string, side: Side, work: (row: string) => string, inserts = true): string[] {
  const make = (event: Event, row: string, of: string, when: string) => trigger(dialect, `${name}_${event[0].toLowerCase()}`, 'link' in side ? side.link : table, event, of, when, work(row));
  if ('link' in side) return [...make('INSERT', 'NEW."owner_id"', '', ''), ...make('DELETE', 'OLD."owner_id"', '', '')];
  const differs = dialect === 'sqlite' ? 'IS NOT' : 'IS DISTINCT FROM';
  const changed = side.columns.map((column) => `NEW."${column}" ${differs} OLD."${column}"`).join(' OR ');
  const update = make('UPDATE', 'NEW."id"', ` OF ${side.columns.map((column) => `"${column}"`).join(', ')}`, changed);
  return inserts ? [...make('INSERT', 'NEW."id"', '', `NEW."${side.columns[0]}" IS NOT NULL`), ...update] : update;
}

function trigger(dialect: Dialect, name: string, table: string, event: Event, of: string, when: string, work: string): string[] {
  const condition = when === '' ? '' : dialect === 'sqlite' ? ` WHEN ${when}` : ` WHEN (${when})`;
  if (dialect === 'sqlite') {
    return [`DROP TRIGGER IF EXISTS "${name}"`, `CREATE TRIGGER "${name}" AFTER ${event}${of} ON "${table}"${condition} BEGIN ${work}; END`];
  }
  return [
    `CREATE OR REPLACE FUNCTION "${name}"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN ${work}; RETURN NULL; END $$`,
    `CREATE OR REPLACE TRIGGER "${name}" AFTER ${event}${of} ON "${table}" FOR EACH ROW${condition} EXECUTE FUNCTION "${name}"()`,
  ];
}

/** Takes those of these moves away, or every one there is, and what they noted. */
export async function dropTriggers(tx: Transaction, moves?: readonly string[]): Promise<void> {
  const ofMoves = moves?.map(nameOf);
  const meant = (name: string) => ofMoves === undefined || ofMoves.some((one) => name.startsWith(`${one}_`));
  for (const { name, table } of await triggers(tx)) {
    if (meant(name)) await tx.run(tx.dialect === 'sqlite' ? `DROP TRIGGER IF EXISTS "${name}"` : `DROP TRIGGER IF EXISTS "${name}" ON "${table}"`);
  }
  if (tx.dialect === 'postgres') {
    const functions = await tx.all<{ name: string }>(`SELECT "proname" AS "name" FROM pg_proc WHERE "pronamespace" = current_schema()::regnamespace AND "proname" LIKE 'mv\\_%'`);
    for (const { name } of functions) if (meant(name)) await tx.run(`DROP FUNCTION IF EXISTS "${name}"()`);
  }
  for (const move of moves ?? []) await tx.run('DELETE FROM "design_moves" WHERE "move" = ?', [move]);
  if (moves === undefined) await tx.run('DELETE FROM "design_moves"');
}

/** Whether any stand. */
export const anyTriggers = async (sql: Sql): Promise<boolean> => (await triggers(sql)).length > 0;

function triggers(sql: Sql): Promise<{ name: string; table: string }[]> {
  return sql.all(sql.dialect === 'sqlite'
    ? `SELECT "name", "tbl_name" AS "table" FROM sqlite_master WHERE "type" = 'trigger' AND "name" LIKE 'mv\\_%' ESCAPE '\\'`
    : `SELECT t."tgname" AS "name", c."relname" AS "table" FROM pg_trigger t JOIN pg_class c ON c."oid" = t."tgrelid"
       WHERE c."relnamespace" = current_schema()::regnamespace AND t."tgname" LIKE 'mv\\_%'`);
}
