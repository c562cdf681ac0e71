/** The workflow's own tables: tasks, the effects that were applied (so that none is applied twice, and each can be taken back), and which record made which. */
import { addColumns } from '../../foundation/add-columns';
import type { Database } from '../../foundation/database';

/** Creates what is missing; safe on every boot. Times are ISO texts in UTC. */
export async function createTables(database: Database): Promise<void> {
  await database.transaction(async (tx) => {
    const id = tx.dialect === 'sqlite' ? 'INTEGER PRIMARY KEY AUTOINCREMENT' : 'bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY';
    for (const statement of [
      `CREATE TABLE IF NOT EXISTS "tasks" ("id" ${id}, "type_id" bigint NOT NULL, "record_id" bigint NOT NULL,
        "kind" text NOT NULL CHECK ("kind" IN ('todo', 'cc', 'mine')), "state" text NOT NULL, "round" bigint NOT NULL, "visit" bigint NOT NULL,
        "entry" text NOT NULL, "part" text NOT NULL, "parent_id" bigint, "user_id" bigint, "role" text,
        "status" text NOT NULL CHECK ("status" IN ('open', 'waiting', 'done', 'closed')), "chosen" text, "resume" text,
        "lane" text, "step" text, "given_by" bigint, "since" text NOT NULL, "due" text, "done_at" text, "done_by" bigint, "urged_at" text, "seen_at" text,
        CHECK (("user_id" IS NULL) <> ("role" IS NULL)))`,
      `CREATE INDEX IF NOT EXISTS "tasks_record" ON "tasks" ("type_id", "record_id")`,
      `CREATE INDEX IF NOT EXISTS "tasks_user" ON "tasks" ("user_id", "kind", "status", "since")`,
      `CREATE INDEX IF NOT EXISTS "tasks_role" ON "tasks" ("role", "status", "since") WHERE "role" IS NOT NULL`,
      `CREATE INDEX IF NOT EXISTS "tasks_done" ON "tasks" ("done_by", "done_at") WHERE "done_by" IS NOT NULL`,
      `CREATE TABLE IF NOT EXISTS "applied_effects" ("id" ${id}, "type_id" bigint NOT NULL, "record_id" bigint NOT NULL, "action" text NOT NULL,
        "round" bigint NOT NULL, "version" bigint NOT NULL, "position" bigint NOT NULL, "from_state" text NOT NULL, "name" text NOT NULL,
        "parameters" text NOT NULL, "kept" text, "at" text NOT NULL, "undone_at" text,
        UNIQUE ("type_id", "record_id", "action", "round", "version", "position"))`,
      `CREATE TABLE IF NOT EXISTS "record_links" ("id" ${id}, "from_type" bigint NOT NULL, "from_id" bigint NOT NULL, "to_type" bigint NOT NULL,
        "to_id" bigint NOT NULL, "effect" text NOT NULL, "action" text NOT NULL, "round" bigint NOT NULL, "at" text NOT NULL)`,
      `CREATE INDEX IF NOT EXISTS "record_links_from" ON "record_links" ("from_type", "from_id")`,
      `CREATE INDEX IF NOT EXISTS "record_links_to" ON "record_links" ("to_type", "to_id")`,
    ]) await tx.run(statement);
    await addColumns(tx, 'tasks', { lane: 'text', step: 'text' });
    await addColumns(tx, 'applied_effects', { kept: 'text' });
  });
}
