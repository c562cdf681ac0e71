/** Sets and removes timers inside the business transaction: they are there exactly when what they belong to is. */
import { now } from '../../foundation/clock';
import type { Bound, Transaction } from '../../foundation/database';
import type { NewTimer } from './timer';
import { wakeTimers } from './wake';

/**
 * Sets timers, all in one statement. A key that is set already moves to the new moment; one that has fired at that very moment stays fired,
 * so that saving a record twice makes nothing happen twice.
 */
export async function schedule(tx: Transaction, timers: readonly NewTimer[]): Promise<void> {
  if (timers.length === 0) return;
  await tx.run(
    `INSERT INTO "timers" ("kind", "key", "type_id", "record_id", "at", "payload") VALUES ${timers.map(() => '(?, ?, ?, ?, ?, ?)').join(', ')}
     ON CONFLICT ("key") DO UPDATE SET "kind" = excluded."kind", "at" = excluded."at", "payload" = excluded."payload", "state" = 'waiting',
       "owner" = NULL, "lease_until" = NULL, "attempts" = 0, "error" = NULL, "fired_at" = NULL
     WHERE "timers"."at" <> excluded."at" OR "timers"."state" = 'waiting'`,
    timers.flatMap((timer): Bound[] => [timer.kind, timer.key, timer.typeId, timer.recordId, timer.at, JSON.stringify(timer.payload)]));
  const moment = now().toISOString();
  if (timers.some(({ at }) => at <= moment)) tx.afterCommit(wakeTimers);
}

/** Removes the timers whose key begins so and that have not fired. */
export async function unschedule(tx: Transaction, keyPrefix: string): Promise<void> {
  await tx.run(`DELETE FROM "timers" WHERE "state" = 'waiting' AND substr("key", 1, ?) = ?`, [keyPrefix.length, keyPrefix]);
}

/** The timers of a record that have not fired, soonest first. */
export async function waitingTimers(tx: Transaction, typeId: number, recordId: number): Promise<NewTimer[]> {
  const rows = await tx.all<{ kind: NewTimer['kind']; key: string; at: string; payload: string }>(
    `SELECT "kind", "key", "at", "payload" FROM "timers" WHERE "type_id" = ? AND "record_id" = ? AND "state" = 'waiting' ORDER BY "at", "id"`, [typeId, recordId]);
  return rows.map(({ payload, ...row }) => ({ ...row, typeId, recordId, payload: JSON.parse(payload) as NewTimer['payload'] }));
}
