/** Claimed rows on their way: rendered, stored in the built-in mailbox, sent where a mail server is configured, settled. */
import { now } from '../../foundation/clock';
import { database, type Transaction } from '../../foundation/database';
import { failpoint } from '../../foundation/failpoint';
import { blamesAddress, bounceOf, noteBounce, type Bounce, type Fault } from './bounces';
import { countDelivery } from './figures';
import { draw, storeMail, type Drawn } from './mailbox';
import { firstOfThread, messageId } from './message-id';
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
  if (!smtp) for (const _ of kept) countDelivery('sent');
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
    const bounced = smtp && (await bounceOf(database(), mail.to.address));
    if (!bounced) return { row, mail, drawn: draw(mail) };
    await end(row, stoppedBy(bounced));
    return undefined;
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
    await smtp.send({ to: mail.to, ...drawn, attachments: mail.attachments, messageId: messageId(row), inReplyTo: await firstOfThread(row) });
  } catch (error) {
    const away = server.blames(error);
    if (blamesAddress(error as Fault)) await database().transaction((tx) => noteBounce(tx, mail.to.address, (error as Error).message, row.id));
    return wait(row, away ? {} : (error as { responseCode?: number }), away ? unreachable : (error as Error).message);
  }
  failpoint('mail-sent');
  await database().transaction((tx) => settleSent(tx, row, mail));
  countDelivery('sent');
}

async function wait(row: OutboxRow, fault: { responseCode?: number }, error: string): Promise<void> {
  const fate = fateOf(fault, row.attempts, now().getTime() - Date.parse(row.resent_at ?? row.at));
  if (fate.dead) return end(row, error);
  countDelivery('failed');
  await database().transaction((tx) => settleLater(tx, row, fate.pause, error));
}

/** Given up; administrators see it and may send it anew. */
async function end(row: OutboxRow, reason: string): Promise<void> {
  countDelivery('dead');
  await database().transaction((tx) => settleEnded(tx, row, 'dead', reason));
}

const stoppedBy = ({ at, reason }: Bounce) => `Not tried: the address bounced on ${at.slice(0, 10)} (${reason})`;

/** A mail that cannot be rendered must not hold up the ones behind it: after a few tries it is dead, and administrators see why. */
async function unprepared(row: OutboxRow, error: unknown): Promise<void> {
  if (error instanceof NotMailed) return database().transaction((tx) => settleEnded(tx, row, 'skipped', error.message));
  console.error(`Mail ${row.id} could not be written:`, error);
  const reason = (error as Error).message;
  if (row.attempts >= 3) return end(row, reason);
  await database().transaction((tx) => settleLater(tx, row, 5_000, reason));
}
