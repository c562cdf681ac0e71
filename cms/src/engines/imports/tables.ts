/** The tables of imports: the jobs, and the rows of their files with what became of each. */
import type { Database } from '../../foundation/database';

/** Creates what is missing; safe on every boot. Times are ISO texts in UTC. */
export async function createTables(database: Database): Promise<void> {
  await database.transaction(async (tx) => {
    const id = tx.dialect === 'sqlite' ? 'INTEGER PRIMARY KEY AUTOINCREMENT' : 'bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY';
    for (const statement of [
      `CREATE TABLE IF NOT EXISTS "jobs" ("id" ${id}, "person_id" integer NOT NULL, "type_id" integer NOT NULL, "file_name" text NOT NULL, "dry_run" integer NOT NULL,
        "key_name" text, "columns" text NOT NULL, "state" text NOT NULL DEFAULT 'queued', "phase" text NOT NULL DEFAULT 'checking', "after_record" integer NOT NULL DEFAULT 0,
        "done" integer NOT NULL DEFAULT 0, "total" integer NOT NULL, "created" integer NOT NULL DEFAULT 0, "updated" integer NOT NULL DEFAULT 0, "failed" integer NOT NULL DEFAULT 0,
        "kept" integer NOT NULL DEFAULT 0, "message" text, "at" text NOT NULL, "ended_at" text, "owner" text, "lease_until" text)`,
      `CREATE INDEX IF NOT EXISTS "jobs_open" ON "jobs" ("id") WHERE "state" IN ('queued', 'running')`,
      `CREATE INDEX IF NOT EXISTS "jobs_person" ON "jobs" ("person_id", "id")`,
      `CREATE TABLE IF NOT EXISTS "job_rows" ("job_id" bigint NOT NULL, "n" integer NOT NULL, "record_no" integer NOT NULL, "cells" text NOT NULL, "problems" text,
        "record_id" integer, "version" integer, "before" text, "kept" text, PRIMARY KEY ("job_id", "n"))`,
      `CREATE INDEX IF NOT EXISTS "job_rows_record" ON "job_rows" ("job_id", "record_no")`,
      `CREATE INDEX IF NOT EXISTS "job_rows_problem" ON "job_rows" ("job_id", "n") WHERE "problems" IS NOT NULL`,
    ]) await tx.run(statement);
  });
}
