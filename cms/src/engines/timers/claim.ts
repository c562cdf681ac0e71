/** Taking timers whose moment has come: in one statement, with a lease and a fence, so that any number of processes share the work. */
import { now } from '../../foundation/clock';
import type { Bound, Database, Sql } from '../../foundation/database';
import { claimName, isDead } from '../../foundation/process-name';
import { handledKinds } from './handlers';
import { laneOf, type Lane, type TimerRow } from './timer';

/** A claimed timer is free again after this, if whoever claimed it is never heard of again. */
const leaseMs = 60_000;

const due = (lane: Lane): { sql: string; bound: Bound[] } => {
  const kinds = handledKinds().filter((kind) => laneOf(kind) === lane);
  const moment = now().toISOString();
  return {
    sql: `"state" = 'waiting' AND "at" <= ? AND ("lease_until" IS NULL OR "lease_until" <= ?) AND "kind" IN (${kinds.map(() => '?').join(', ') || 'NULL'})`,
    bound: [moment, moment, ...kinds],
  };
};

/** Whether any is due: a read, so that an idle loop never opens a write transaction. */
export async function anythingDue(sql: Sql, lane: Lane): Promise<boolean> {
  const { sql: where, bound } = due(lane);
  return await sql.get(`SELECT 1 AS "due" FROM "timers" WHERE ${where} LIMIT 1`, bound) !== undefined;
}

/** Claims up to `limit` timers, longest due first. Each comes back with the fence (`owner`) that firing it must show. */
export async function claim(database: Database, lane: Lane, limit: number): Promise<TimerRow[]> {
  const { sql: where, bound } = due(lane);
  const rows = await database.transaction((tx) => tx.all<TimerRow>(
    `UPDATE "timers" SET "owner" = ?, "lease_until" = ?, "attempts" = "attempts" + 1 WHERE "id" IN (
      SELECT "id" FROM "timers" WHERE ${where} ORDER BY "at", "id" LIMIT ${limit}${tx.dialect === 'postgres' ? ' FOR UPDATE SKIP LOCKED' : ''}) RETURNING *`,
    [claimName(), new Date(now().getTime() + leaseMs).toISOString(), ...bound]));
  return rows.sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : one.id - other.id));
}

/** Timers that a dead process of this machine held are free at once: a restart does not wait for leases. */
export async function releaseDead(database: Database): Promise<void> {
  const held = await database.all<{ owner: string }>(`SELECT DISTINCT "owner" FROM "timers" WHERE "state" = 'waiting' AND "owner" IS NOT NULL`);
  const dead = held.map(({ owner }) => owner).filter(isDead);
  if (dead.length === 0) return;
  await database.transaction((tx) => tx.run(
    `UPDATE "timers" SET "owner" = NULL, "lease_until" = NULL WHERE "state" = 'waiting' AND "owner" IN (${dead.map(() => '?').join(', ')})`, dead));
}
