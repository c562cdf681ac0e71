/** The hourly checkpoint: one hash over the heads written since the last one, chained to it. */
import { now } from '../../foundation/clock';
import { database } from '../../foundation/database';
import type { Transaction } from '../../foundation/database';
import { violationOf } from '../../foundation/violation';
import { chainHeads } from './verify';
import type { Checkpoint } from './verify';

const hour = 3_600_000;
/** Entries younger than this wait for the next one: on PostgreSQL a lower id may still be on its way to its commit. */
const settle = 60_000;

/** Writes a checkpoint when something settled since the last one. @returns its number, or null. */
export async function writeCheckpoint(tx: Transaction): Promise<number | null> {
  const before = await tx.get<Checkpoint>('SELECT * FROM "history_checkpoints" ORDER BY "n" DESC LIMIT 1');
  const { until } = await tx.get<{ until: number | null }>(
    `SELECT MIN("id") - 1 AS "until" FROM "history" WHERE "id" > ? AND "at" > ?`,
    [before?.until_id ?? 0, new Date(now().getTime() - settle).toISOString()]) ?? { until: null };
  const last = until ?? (await tx.get<{ id: number | null }>('SELECT MAX("id") AS "id" FROM "history"'))?.id ?? 0;
  if (last <= (before?.until_id ?? 0)) return null;
  const { hash, entries } = await chainHeads(tx, before, last);
  const n = (before?.n ?? 0) + 1;
  await tx.run('INSERT INTO "history_checkpoints" ("n", "at", "until_id", "entries", "hash") VALUES (?, ?, ?, ?, ?)', [n, now().toISOString(), last, entries, hash]);
  return n;
}

/** Writes one every hour; gives back how to stop. Of several processes one wins, by the primary key. */
export function startCheckpoints(): () => void {
  const timer = setInterval(() => {
    database().transaction(writeCheckpoint).catch((error: unknown) => {
      if (violationOf(error)?.kind !== 'unique') console.error('The history checkpoint failed:', error);
    });
  }, hour);
  timer.unref();
  return () => clearInterval(timer);
}
