/** How far the demo company has been loaded: one row per finished step, written in the step's own transaction. */
import type { Database, Sql, Transaction } from '../../foundation/database';
import { now } from '../../foundation/clock';

/** Creates the table when it is not there. */
export async function createTables(database: Database): Promise<void> {
  await database.transaction((tx) => tx.run('CREATE TABLE IF NOT EXISTS "demo_steps" ("name" text PRIMARY KEY, "at" text NOT NULL)'));
}

/** The steps that are done. */
export async function doneSteps(sql: Sql): Promise<ReadonlySet<string>> {
  const rows = await sql.all<{ name: string }>('SELECT "name" FROM "demo_steps"');
  return new Set(rows.map(({ name }) => name));
}

/** Marks a step as done; false when another process has done it (on PostgreSQL this waits for one that is at it). */
export async function claimStep(tx: Transaction, name: string): Promise<boolean> {
  const { changes } = await tx.run('INSERT INTO "demo_steps" ("name", "at") VALUES (?, ?) ON CONFLICT ("name") DO NOTHING', [name, now().toISOString()]);
  return changes === 1;
}
