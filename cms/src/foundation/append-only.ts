/** SQL that makes a table append-only: the database itself refuses to change or delete what stands in it, whoever asks. */
import type { Dialect } from './database';

/** Statements, safe to repeat on every boot, after which UPDATE, DELETE (and TRUNCATE) of the table fail. */
export function appendOnly(dialect: Dialect, table: string): string[] {
  if (dialect === 'sqlite') {
    return ['UPDATE', 'DELETE'].map((verb) =>
      `CREATE TRIGGER IF NOT EXISTS "${table}_no_${verb.toLowerCase()}" BEFORE ${verb} ON "${table}"
       BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END`);
  }
  return [
    `CREATE OR REPLACE FUNCTION "refuse_${table}_change"() RETURNS trigger LANGUAGE plpgsql AS
     $$ BEGIN RAISE EXCEPTION '${table} is append-only' USING ERRCODE = 'check_violation'; END $$`,
    `CREATE OR REPLACE TRIGGER "${table}_no_change" BEFORE UPDATE OR DELETE ON "${table}"
     FOR EACH ROW EXECUTE FUNCTION "refuse_${table}_change"()`,
    `CREATE OR REPLACE TRIGGER "${table}_no_truncate" BEFORE TRUNCATE ON "${table}"
     FOR EACH STATEMENT EXECUTE FUNCTION "refuse_${table}_change"()`,
  ];
}
