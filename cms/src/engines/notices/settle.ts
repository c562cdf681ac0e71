/** Writes what became of a claimed row. Every write shows the fence: whoever lost the lease changes nothing. */
import { now } from '../../foundation/clock';
import type { Transaction } from '../../foundation/database';
import type { OutboxRow } from './outbox-row';

const held = `WHERE "id" = ? AND "owner" = ? AND "state" = 'waiting'`;

/** Whether this process still holds the row; locks it for the rest of the transaction. */
export async function stillHeld(tx: Transaction, row: OutboxRow): Promise<boolean> {
  return (await tx.run(`UPDATE "outbox" SET "error" = NULL ${held}`, [row.id, row.owner])).changes === 1;
}

/** It is out (or lies in the built-in mailbox), with the rows it speaks for. A complaint stays readable on the mail. False when somebody else has the row. */
export async function settleSent(tx: Transaction, row: OutboxRow, { complaint, merged }: { complaint: string | null; merged: readonly number[] }): Promise<boolean> {
  const { changes } = await tx.run(`UPDATE "outbox" SET "state" = 'sent', "sent_at" = ?, "owner" = NULL, "secret" = NULL, "error" = ? ${held}`, [now().toISOString(), complaint, row.id, row.owner]);
  if (changes === 0 || merged.length === 0) return changes === 1;
  await tx.run(`UPDATE "outbox" SET "state" = 'sent', "sent_at" = ?, "merged_into" = ? WHERE "state" = 'waiting' AND "id" IN (${merged.map(() => '?').join(', ')})`, [now().toISOString(), row.id, ...merged]);
  return true;
}

/** It will not be mailed: nobody may see it (`skipped`), or it cannot be delivered (`dead`). */
export async function settleEnded(tx: Transaction, row: OutboxRow, state: 'skipped' | 'dead', error: string): Promise<void> {
  await tx.run(`UPDATE "outbox" SET "state" = ?, "owner" = NULL, "secret" = NULL, "error" = ? ${held}`, [state, error.slice(0, 500), row.id, row.owner]);
}

/** Again later. */
export async function settleLater(tx: Transaction, row: OutboxRow, pause: number, error: string): Promise<void> {
  await tx.run(`UPDATE "outbox" SET "owner" = NULL, "due_at" = ?, "error" = ? ${held}`, [new Date(now().getTime() + pause).toISOString(), error.slice(0, 500), row.id, row.owner]);
}

/** What a mail waiting for an unreachable server has in its `error`. */
export const unreachable = 'The mail server cannot be reached.';

/** The server is back: everything that waited for it is due now. */
export async function releaseUnreachable(tx: Transaction): Promise<void> {
  await tx.run(`UPDATE "outbox" SET "due_at" = ? WHERE "state" = 'waiting' AND "owner" IS NULL AND "error" = ?`, [now().toISOString(), unreachable]);
}
