/** The outbox as administrators see it: who waits for mail, which mails failed and why; and sending them anew. */
import { now } from '../../foundation/clock';
import { database, type Bound, type Transaction } from '../../foundation/database';
import { allBounces, type Bounce } from './bounces';
import type { TellingRow } from './outbox-row';
import { wakeDelivery } from './wake';

/** A mail of the outbox with what became of it. */
export interface QueuedMail extends TellingRow {
  recipient: string; person_id: number | null; address: string | null; address_name: string | null;
  state: 'waiting' | 'sent' | 'dead' | 'skipped';
  digest: number; attempts: number; due_at: string; error: string | null; sent_at: string | null; resent_at: string | null; merged_into: number | null; subject: string | null;
}

/** What a row is called in the screens: a waiting one that was tried in vain has `failed`. */
export const queueStates = ['waiting', 'failed', 'dead', 'sent', 'skipped'] as const;
export type QueueState = (typeof queueStates)[number];

const failed = `"o"."state" = 'waiting' AND "o"."attempts" > 0 AND "o"."error" IS NOT NULL`;
const conditionOf = (state: QueueState) => (state === 'failed' ? failed : `"o"."state" = '${state}'`);

export interface Wanted { state?: readonly QueueState[]; recipient?: string; ids?: readonly number[] }

/** One page of the outbox, and how many there are in all. */
export async function queuedMails(wanted: Wanted, page: { from: number; to: number; descending: boolean }): Promise<{ rows: QueuedMail[]; total: number }> {
  const { where, bound } = whereOf(wanted);
  const rows = await database().all<QueuedMail>(
    `SELECT "o".*, "m"."subject" FROM "outbox" AS "o" LEFT JOIN "mails" AS "m" ON "m"."id" = "o"."id" ${where} ORDER BY "o"."id" ${page.descending ? 'DESC' : 'ASC'} LIMIT ? OFFSET ?`,
    [...bound, page.to - page.from + 1, page.from]);
  const { total } = (await database().get<{ total: number }>(`SELECT COUNT(*) AS "total" FROM "outbox" AS "o" ${where}`, bound)) ?? { total: 0 };
  return { rows, total: Number(total) };
}

export interface WaitingRecipient { recipient: string; person_id: number | null; address: string | null; address_name: string | null; waiting: number; failed: number; dead: number; oldest: string | null }

/** Whose mails wait or were given up, those with most trouble first. */
export async function recipientsInQueue(): Promise<WaitingRecipient[]> {
  const rows = await database().all<WaitingRecipient>(
    `SELECT "o"."recipient", MAX("o"."person_id") AS "person_id", MAX("o"."address") AS "address", MAX("o"."address_name") AS "address_name",
       SUM(CASE WHEN "o"."state" = 'waiting' THEN 1 ELSE 0 END) AS "waiting", SUM(CASE WHEN ${failed} THEN 1 ELSE 0 END) AS "failed",
       SUM(CASE WHEN "o"."state" = 'dead' THEN 1 ELSE 0 END) AS "dead", MIN(CASE WHEN "o"."state" = 'waiting' THEN "o"."at" END) AS "oldest"
     FROM "outbox" AS "o" WHERE "o"."state" IN ('waiting', 'dead') GROUP BY "o"."recipient" ORDER BY 7 DESC, 6 DESC, 5 DESC, 1 LIMIT 200`);
  return rows.map((row) => ({ ...row, waiting: Number(row.waiting), failed: Number(row.failed), dead: Number(row.dead) }));
}

/** The addresses that bounced. */
export const bouncedAddresses = (): Promise<Bounce[]> => allBounces(database());

/**
 * Sends mails anew, now, with a fresh day of tries; what waits already is tried at once. A forgotten password's link is not kept, so that mail cannot be
 * sent again; a mail that was said in a digest comes with its digest.
 * @returns how many
 */
export async function resend(tx: Transaction, wanted: Wanted): Promise<number> {
  const { where, bound } = whereOf(wanted);
  const at = now().toISOString();
  const chosen = `SELECT "o"."id" FROM "outbox" AS "o" ${where} AND "o"."event" <> 'reset' AND "o"."merged_into" IS NULL`;
  await tx.run(`UPDATE "outbox" SET "state" = 'waiting', "merged_into" = NULL, "sent_at" = NULL, "due_at" = ?, "resent_at" = ? WHERE "merged_into" IN (${chosen} AND "o"."state" <> 'waiting')`, [at, at, ...bound]);
  const { changes } = await tx.run(
    `UPDATE "outbox" SET "resent_at" = CASE WHEN "state" = 'waiting' THEN "resent_at" ELSE ? END, "attempts" = CASE WHEN "state" = 'waiting' THEN "attempts" ELSE 0 END,
       "state" = 'waiting', "sent_at" = NULL, "error" = NULL, "due_at" = ? WHERE "id" IN (${chosen} AND ("o"."state" <> 'waiting' OR "o"."owner" IS NULL))`, [at, at, ...bound]);
  tx.afterCommit(wakeDelivery);
  return changes;
}

function whereOf({ state, recipient, ids }: Wanted): { where: string; bound: Bound[] } {
  const parts = ['1 = 1'];
  const bound: Bound[] = [];
  if (state) parts.push(`(${state.map(conditionOf).join(' OR ')})`);
  if (recipient !== undefined) {
    parts.push('"o"."recipient" = ?');
    bound.push(recipient);
  }
  if (ids) {
    parts.push(ids.length > 0 ? `"o"."id" IN (${ids.map(() => '?').join(', ')})` : '1 = 0');
    bound.push(...ids);
  }
  return { where: `WHERE ${parts.join(' AND ')}`, bound };
}
