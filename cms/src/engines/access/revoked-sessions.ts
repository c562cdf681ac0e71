/** Sessions that ended before their access tokens did (sign-out, new password): every process refuses those tokens within a second. */
import { now } from '../../foundation/clock';
import type { Sql, Transaction } from '../../foundation/database';
import { mark } from '../../foundation/marks';

/** Longer than any access token lives. */
const remembered = 24 * 3600_000;

/** Ids of the sessions ended lately. */
export async function loadRevokedSessions(sql: Sql): Promise<ReadonlySet<string>> {
  const rows = await sql.all<{ session_id: string }>('SELECT "session_id" FROM "revoked_sessions"');
  return new Set(rows.map((row) => row.session_id));
}

/** Remembers sessions as ended, and forgets those whose tokens have long run out. */
export async function revokeSessions(tx: Transaction, sessions: readonly string[]): Promise<void> {
  const at = now().getTime();
  await tx.run('DELETE FROM "revoked_sessions" WHERE "at" < ?', [at - remembered]);
  for (const session of sessions) {
    await tx.run('INSERT INTO "revoked_sessions" ("session_id", "at") VALUES (?, ?) ON CONFLICT ("session_id") DO NOTHING', [session, at]);
  }
  await mark(tx, 'people');
}
