/** Claimed rows on their way: rendered, stored in the built-in mailbox, sent where a mail server is configured, settled. */
import { now } from '../../foundation/clock';
import { database, type Transaction } from '../../foundation/database';
import { failpoint } from '../../foundation/failpoint';
import { mailHost } from './links';
import { draw, storeMail, type Drawn } from './mailbox';
import type { OutboxRow } from './outbox-row';
import { prepareDigest } from './prepare-digest';
import { NotMailed, prepareMail, type PreparedMail } from './prepare-mail';
import { fateOf } from './retry';
import type { ServerState } from './server-state';
import { settleEnded, settleLater, settleSent, stillHeld, unreachable } from './settle';
import type { Smtp } from './smtp';

/** A row with its mail, ready to be kept and sent. */
interface Ready { row: OutboxRow; mail: PreparedMail; drawn: Drawn }

/** Without `smtp` the built-in mailbox is the destination. */
export async function deliverRows(rows: readonly OutboxRow[], smtp: Smtp | null, server: ServerState): Promise<void> {
  const ready = (await Promise.all(rows.map((row) => prepare(row, smtp, server)))).filter((one) => one !== undefined);
  const kept = await keepAll(ready, smtp === null);
  failpoint('mail-stored');
  if (smtp) await Promise.all(kept.map((one) => send(one, smtp, server)));
}

async function prepare(row: OutboxRow, smtp: Smtp | null, server: ServerState): Promise<Ready | undefined> {
  // While the server is away only new mails are drawn, so that the mailbox has them; the rest just wait.
  if (smtp && server.away && row.attempts > 1) {
    await wait(row, {}, unreachable);
    return undefined;
  }
  try {
    const mail = await (row.digest ? prepareDigest(row) : prepareMail(row));
    return { row, mail, drawn: draw(mail) };
  } catch (error) {
    await unprepared(row, error);
    return undefined;
  }
}

/** One transaction for all of them; each its own where that fails, so that one bad mail holds up no other. */
async function keepAll(ready: readonly Ready[], arrived: boolean): Promise<Ready[]> {
  if (ready.length === 0) return [];
  const keepEach = async (tx: Transaction, some: readonly Ready[]) => {
    const kept: Ready[] = [];
    for (const one of some) if (await keep(tx, one, arrived)) kept.push(one);
    return kept;
  };
  try {
    return await database().transaction((tx) => keepEach(tx, ready));
  } catch (error) {
    if (ready.length === 1) {
      await unprepared(ready[0].row, error);
      return [];
    }
    return (await Promise.all(ready.map((one) => keepAll([one], arrived)))).flat();
  }
}

/** False when somebody else has the row by now. */
async function keep(tx: Transaction, { row, mail, drawn }: Ready, arrived: boolean): Promise<boolean> {
  if (!(arrived ? await settleSent(tx, row, mail) : await stillHeld(tx, row))) return false;
  await storeMail(tx, row, mail, drawn);
  return true;
}

async function send({ row, mail, drawn }: Ready, smtp: Smtp, server: ServerState): Promise<void> {
  if (server.away) return wait(row, {}, unreachable);
  try {
    await smtp.send({ to: mail.to, ...drawn, messageId: messageId(row.id, row.at), inReplyTo: await firstOfThread(row) });
  } catch (error) {
    const away = server.blames(error);
    return wait(row, away ? {} : (error as { responseCode?: number }), away ? unreachable : (error as Error).message);
  }
  failpoint('mail-sent');
  await database().transaction((tx) => settleSent(tx, row, mail));
}

/** Fixed for the row: whoever gets a mail twice sees one. */
export function messageId(id: number, at: string): string {
  return `<${id}.${Date.parse(at).toString(36)}@${mailHost}>`;
}

async function firstOfThread(row: OutboxRow): Promise<string | null> {
  const first = await database().get<{ id: number; at: string }>(
    `SELECT "id", "at" FROM "outbox" WHERE "recipient" = ? AND "thread" = ? AND "state" = 'sent' AND "id" < ? ORDER BY "id" LIMIT 1`,
    [row.recipient, row.thread, row.id],
  );
  return first && row.digest === 0 ? messageId(first.id, first.at) : null;
}

async function wait(row: OutboxRow, fault: { responseCode?: number }, error: string): Promise<void> {
  const fate = fateOf(fault, row.attempts, now().getTime() - Date.parse(row.at));
  await database().transaction((tx) => (fate.dead ? settleEnded(tx, row, 'dead', error) : settleLater(tx, row, fate.pause, error)));
}

/** A mail that cannot be rendered must not hold up the ones behind it: after a few tries it is dead, and administrators see why. */
async function unprepared(row: OutboxRow, error: unknown): Promise<void> {
  if (error instanceof NotMailed) return database().transaction((tx) => settleEnded(tx, row, 'skipped', error.message));
  console.error(`Mail ${row.id} could not be written:`, error);
  const reason = (error as Error).message;
  await database().transaction((tx) => (row.attempts >= 3 ? settleEnded(tx, row, 'dead', reason) : settleLater(tx, row, 5_000, reason)));
}
