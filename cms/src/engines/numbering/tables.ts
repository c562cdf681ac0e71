/** The table of the number series: the last number given per prefix and day. */
import type { Database } from '../../foundation/database';

/** Creates what is missing; safe on every boot. */
export async function createTables(database: Database): Promise<void> {
  await database.transaction((tx) => tx.run(
    `CREATE TABLE IF NOT EXISTS "series" ("prefix" text NOT NULL, "day" text NOT NULL, "n" bigint NOT NULL CHECK ("n" > 0),
     PRIMARY KEY ("prefix", "day"))`));
}
