/** The one table of the timers. A timer that has fired stays: its key and due time say that it happened. */
import type { Database } from '../../foundation/database';

/** Creates what is missing; safe on every boot. Times are ISO texts in UTC. */
export async function createTables(database: Database): Promise<void> {
  await database.transaction(async (tx) => {
    const id = tx.dialect === 'sqlite' ? 'INTEGER PRIMARY KEY AUTOINCREMENT' : 'bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY';
    for (const statement of [
      `CREATE TABLE IF NOT EXISTS "timers" ("id" ${id}, "kind" text NOT NULL, "key" text NOT NULL UNIQUE, "type_id" bigint NOT NULL, "record_id" bigint NOT NULL,
        "at" text NOT NULL, "payload" text NOT NULL, "state" text NOT NULL DEFAULT 'waiting' CHECK ("state" IN ('waiting', 'fired', 'dead')),
        "owner" text, "lease_until" text, "attempts" bigint NOT NULL DEFAULT 0, "error" text, "fired_at" text)`,
      `CREATE INDEX IF NOT EXISTS "timers_due" ON "timers" ("at", "id") WHERE "state" = 'waiting'`,
      `CREATE INDEX IF NOT EXISTS "timers_record" ON "timers" ("type_id", "record_id")`,
    ]) await tx.run(statement);
  });
}
