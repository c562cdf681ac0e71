/** The triggers that note which rows still have to move from one column to another. */
import type { Dialect, Sql, Transaction } from '../../foundation/database';

/** A move is called `rt_7.f12.f12_2`. */
const nameOf = (move: string) => `mv_${move.replaceAll('.', '_')}`;

/** A row moves when the old column is written; a write to the new one settles it. */
export function moveTriggers(dialect: Dialect, move: string, table: string, from: string, to: string): string[] {
  const name = nameOf(move);
  // On SQLite an ON CONFLICT of the writing statement would count here as well; a condition has no such double.
  const note = dialect === 'postgres'
    ? `INSERT INTO "design_moves" ("move", "row_id") VALUES ('${move}', NEW."id") ON CONFLICT DO NOTHING`
    : `INSERT INTO "design_moves" ("move", "row_id") SELECT '${move}', NEW."id" WHERE NOT EXISTS (SELECT 1 FROM "design_moves" WHERE "move" = '${move}' AND "row_id" = NEW."id")`;
  const settle = `DELETE FROM "design_moves" WHERE "move" = '${move}' AND "row_id" = NEW."id"`;
  if (dialect === 'sqlite') {
    return [
      `DROP TRIGGER IF EXISTS "${name}_i"`, `DROP TRIGGER IF EXISTS "${name}_u"`, `DROP TRIGGER IF EXISTS "${name}_s"`,
      `CREATE TRIGGER "${name}_i" AFTER INSERT ON "${table}" WHEN NEW."${from}" IS NOT NULL BEGIN ${note}; END`,
      `CREATE TRIGGER "${name}_u" AFTER UPDATE OF "${from}" ON "${table}" WHEN NEW."${from}" IS NOT OLD."${from}" BEGIN ${note}; END`,
      `CREATE TRIGGER "${name}_s" AFTER UPDATE OF "${to}" ON "${table}" WHEN NEW."${to}" IS NOT OLD."${to}" BEGIN ${settle}; END`,
    ];
  }
  return [
    `CREATE OR REPLACE FUNCTION "${name}_note"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN ${note}; RETURN NULL; END $$`,
    `CREATE OR REPLACE FUNCTION "${name}_settle"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN ${settle}; RETURN NULL; END $$`,
    `CREATE OR REPLACE TRIGGER "${name}_i" AFTER INSERT ON "${table}" FOR EACH ROW WHEN (NEW."${from}" IS NOT NULL) EXECUTE FUNCTION "${name}_note"()`,
    `CREATE OR REPLACE TRIGGER "${name}_u" AFTER UPDATE OF "${from}" ON "${table}" FOR EACH ROW WHEN (NEW."${from}" IS DISTINCT FROM OLD."${from}") EXECUTE FUNCTION "${name}_note"()`,
    `CREATE OR REPLACE TRIGGER "${name}_s" AFTER UPDATE OF "${to}" ON "${table}" FOR EACH ROW WHEN (NEW."${to}" IS DISTINCT FROM OLD."${to}") EXECUTE FUNCTION "${name}_settle"()`,
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
