/** The schedules' own tables: since when each is known and how far it has come, and what came of each day for each person or record. */
import type { Database } from '../../foundation/database';

/** Creates what is missing; safe on every boot. Days are `YYYY-MM-DD`, moments ISO texts in UTC. */
export async function createTables(database: Database): Promise<void> {
  await database.transaction(async (tx) => {
    const id = tx.dialect === 'sqlite' ? 'INTEGER PRIMARY KEY AUTOINCREMENT' : 'bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY';
    for (const statement of [
      `CREATE TABLE IF NOT EXISTS "schedules" ("key" text PRIMARY KEY, "since" text NOT NULL, "last_day" text)`,
      `CREATE TABLE IF NOT EXISTS "schedule_runs" ("id" ${id}, "schedule" text NOT NULL, "day" text NOT NULL, "subject" bigint NOT NULL, "subject_label" text NOT NULL,
        "type_id" bigint NOT NULL, "record_id" bigint, "person_id" bigint, "outcome" text NOT NULL CHECK ("outcome" IN ('made', 'there', 'none', 'failed')), "error" text,
        "at" text NOT NULL, "due" text, "late_at" text, "handed_at" text, UNIQUE ("schedule", "day", "subject"))`,
      `CREATE INDEX IF NOT EXISTS "schedule_runs_record" ON "schedule_runs" ("type_id", "record_id")`,
      `CREATE INDEX IF NOT EXISTS "schedule_runs_late" ON "schedule_runs" ("type_id", "due") WHERE "late_at" IS NOT NULL AND "handed_at" IS NULL`,
    ]) await tx.run(statement);
  });
}
