/** Figures of the outbox: what this process has sent, and what waits in all of them. */
import { now } from '../../foundation/clock';
import { database } from '../../foundation/database';

/** Since the start of this process. */
const counts = { sent: 0, failed: 0, dead: 0 };

/** Counts one outcome of a delivery: `failed` is a try that is repeated. */
export function countDelivery(outcome: keyof typeof counts): void {
  counts[outcome] += 1;
}

export interface QueueFigures {
  /** Mails on their way. */
  waiting: number;
  /** Of them, those that were tried in vain already. */
  failed: number;
  /** Given up. */
  dead: number;
  /** Since when the oldest that is due waits, ISO; digests wait for their hour. */
  oldest: string | null;
}

/** What waits now, in all processes. */
export async function queueFigures(): Promise<QueueFigures> {
  const row = await database().get<Record<'waiting' | 'failed', number | null> & { oldest: string | null }>(
    `SELECT COUNT(*) AS "waiting", SUM(CASE WHEN "attempts" > 0 AND "error" IS NOT NULL THEN 1 ELSE 0 END) AS "failed",
       MIN(CASE WHEN "digest" = 0 OR "due_at" <= ? THEN COALESCE("resent_at", "at") END) AS "oldest" FROM "outbox" WHERE "state" = 'waiting'`, [now().toISOString()]);
  const dead = await database().get<{ n: number }>(`SELECT COUNT(*) AS "n" FROM "outbox" WHERE "state" = 'dead'`);
  return { waiting: Number(row?.waiting ?? 0), failed: Number(row?.failed ?? 0), dead: Number(dead?.n ?? 0), oldest: row?.oldest ?? null };
}

/** What this process did since its start. */
export const deliveryCounts = (): Readonly<typeof counts> => counts;
