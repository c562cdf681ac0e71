/** The tables of the history: entries and checkpoints, both append-only by the database's own refusal. */
import { appendOnly } from '../../foundation/append-only';
import type { Database } from '../../foundation/database';

/** Creates what is missing; safe on every boot. */
export async function createTables(database: Database): Promise<void> {
  await database.transaction(async (tx) => {
    const id = tx.dialect === 'sqlite' ? 'INTEGER PRIMARY KEY AUTOINCREMENT' : 'bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY';
    for (const statement of [
      `CREATE TABLE IF NOT EXISTS "history" ("id" ${id}, "type_id" bigint NOT NULL, "record_id" bigint NOT NULL, "seq" bigint NOT NULL CHECK ("seq" > 0),
        "at" text NOT NULL, "by_id" bigint NOT NULL, "by_name" text NOT NULL, "for_id" bigint, "for_name" text,
        "action" text NOT NULL, "from_state" text, "to_state" text, "note" text, "changes" text NOT NULL,
        "decision" text, "fingerprint" text, "stamp" bigint NOT NULL, "round" bigint NOT NULL, "hash" text NOT NULL,
        UNIQUE ("type_id", "record_id", "seq"))`,
      `CREATE TABLE IF NOT EXISTS "history_checkpoints" ("n" bigint PRIMARY KEY CHECK ("n" > 0), "at" text NOT NULL,
        "until_id" bigint NOT NULL, "entries" bigint NOT NULL, "hash" text NOT NULL)`,
      ...appendOnly(tx.dialect, 'history'),
      ...appendOnly(tx.dialect, 'history_checkpoints'),
    ]) await tx.run(statement);
  });
}
