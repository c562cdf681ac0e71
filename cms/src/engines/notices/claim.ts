/** Taking rows of the outbox: in one statement, with a lease and a fence, so that any number of processes deliver without meeting. */
import { now } from '../../foundation/clock';
import type { Database, Sql } from '../../foundation/database';
import { claimName, isDead } from '../../foundation/process-name';
import type { OutboxRow } from './outbox-row';

/** A claimed row is due again after this, if whoever claimed it is never heard of again. */
export const leaseMs = 90_000;

/** Rows that may go now: due, and no earlier one of the same recipient and record is still waiting. */
const free = `"state" = 'waiting' AND "due_at" <= ? AND NOT EXISTS (SELECT 1 FROM "outbox" AS "earlier"
  WHERE "earlier"."recipient" = "row"."recipient" AND "earlier"."thread" = "row"."thread" AND "earlier"."state" = 'waiting' AND "earlier"."id" < "row"."id")`;

/** The next rows that may go; binds the moment. */
export const freeRows = (limit: number): string => `SELECT "id" FROM "outbox" AS "row" WHERE ${free} ORDER BY "due_at", "id" LIMIT ${limit}`;

/** Whether anything is due: a read, so that an idle loop never opens a write transaction. */
export async function anythingDue(sql: Sql): Promise<boolean> {
  return (await sql.get(`SELECT 1 AS "due" FROM "outbox" AS "row" WHERE ${free} LIMIT 1`, [now().toISOString()])) !== undefined;
}

/** Claims up to `limit` rows. A row that comes back carries the fence (`owner`) that finishing it must show. */
export async function claim(database: Database, limit: number): Promise<OutboxRow[]> {
  const at = now();
  const owner = claimName();
  const rows = await database.transaction((tx) => tx.all<OutboxRow>(
    `UPDATE "outbox" SET "owner" = ?, "due_at" = ?, "attempts" = "attempts" + 1 WHERE "id" IN (${freeRows(limit)}${tx.dialect === 'postgres' ? ' FOR UPDATE SKIP LOCKED' : ''}) RETURNING *`,
    [owner, new Date(at.getTime() + leaseMs).toISOString(), at.toISOString()],
  ));
  return rows.sort((one, other) => one.id - other.id);
}

/** Rows that a dead process of this machine held are due at once: a restart does not wait for leases. */
export async function releaseDead(database: Database): Promise<void> {
  const held = await database.all<{ owner: string }>(`SELECT DISTINCT "owner" FROM "outbox" WHERE "state" = 'waiting' AND "owner" IS NOT NULL`);
  const dead = held.map(({ owner }) => owner).filter(isDead);
  if (dead.length === 0) return;
  await database.transaction(async (tx) => {
    for (const owner of dead) await tx.run(`UPDATE "outbox" SET "owner" = NULL, "due_at" = ? WHERE "state" = 'waiting' AND "owner" = ?`, [now().toISOString(), owner]);
  });
}
