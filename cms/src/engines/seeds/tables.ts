/** What was brought already: the text of each type's rows as last applied, and each row with the record it became. */
import type { Database } from '../../foundation/database';

/** Creates what is missing; safe on every boot. `version` is the record's after it was brought: a higher one was changed by people. */
export async function createTables(database: Database): Promise<void> {
  await database.transaction(async (tx) => {
    await tx.run('CREATE TABLE IF NOT EXISTS "seed_files" ("type_id" bigint PRIMARY KEY, "hash" text NOT NULL)');
    await tx.run(`CREATE TABLE IF NOT EXISTS "seed_rows" ("type_id" bigint NOT NULL, "row_key" text NOT NULL, "hash" text NOT NULL,
      "record_id" bigint, "version" bigint, PRIMARY KEY ("type_id", "row_key"))`);
  });
}
