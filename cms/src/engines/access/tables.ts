/** The tables of access: roles, sessions ended early, attempts to sign in, requests for a new password. */
import type { Database } from '../../foundation/database';

/** Creates what is missing; safe on every boot. */
export async function createTables(database: Database): Promise<void> {
  await database.transaction(async (tx) => {
    await tx.run('CREATE TABLE IF NOT EXISTS "roles" ("id" integer PRIMARY KEY, "name" text NOT NULL UNIQUE)');
    await tx.run('CREATE TABLE IF NOT EXISTS "revoked_sessions" ("session_id" text PRIMARY KEY, "at" bigint NOT NULL)');
    await tx.run('CREATE TABLE IF NOT EXISTS "attempts" ("key" text PRIMARY KEY, "since" bigint NOT NULL, "n" integer NOT NULL)');
    await tx.run(`CREATE TABLE IF NOT EXISTS "password_resets"
      ("person_id" integer PRIMARY KEY, "token_hash" text NOT NULL UNIQUE, "until" bigint NOT NULL)`);
  });
}
