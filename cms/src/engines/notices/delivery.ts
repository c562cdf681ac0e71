/** The loop that empties the outbox: woken by commits of this process, polling for those of others. */
import { Bell } from '../../foundation/bell';
import { database } from '../../foundation/database';
import { failpoint } from '../../foundation/failpoint';
import { imapUrl, smtpUrl } from '../../foundation/settings';
import { model } from '../model';
import { anythingDue, claim, releaseDead } from './claim';
import { deliverRows } from './deliver-rows';
import { mailboxAddress } from './inbound/mailbox';
import { ServerState } from './server-state';
import { releaseUnreachable } from './settle';
import { connections, openSmtp, type Smtp } from './smtp';
import { onWake } from './wake';

const pollMs = 2_000;
const batch = 20;

let running: { stop(): void; ended: Promise<void> } | undefined;

/** Starts delivering; SMTP_URL decides where to. A second call does nothing. */
export function startDelivery(): void {
  if (running) return;
  const smtp = smtpUrl ? openSmtp(smtpUrl, model().company.name.en, imapUrl ? mailboxAddress(imapUrl).answersTo : null) : null;
  let stopped = false;
  const bell = new Bell();
  const ended = loop(smtp, bell, () => stopped).finally(() => smtp?.close());
  onWake(() => bell.ring());
  running = {
    ended,
    stop: () => {
      stopped = true;
      bell.ring();
    },
  };
}

/** Ends after what is under way; nothing new is claimed. */
export async function stopDelivery(): Promise<void> {
  onWake(undefined);
  running?.stop();
  await running?.ended;
  running = undefined;
}

async function loop(smtp: Smtp | null, bell: Bell, stopped: () => boolean): Promise<void> {
  const server = new ServerState();
  await quietly(() => releaseDead(database()));
  while (!stopped()) {
    const busy = await quietly(() => round(smtp, server));
    if (!busy && !stopped()) await bell.wait(pollMs);
  }
}

/** One look at the outbox; true when there was something to do. */
async function round(smtp: Smtp | null, server: ServerState): Promise<boolean> {
  if (smtp && (await server.cameBack(smtp))) await database().transaction(releaseUnreachable);
  if (!(await anythingDue(database()))) return false;
  const rows = await claim(database(), smtp ? connections : batch);
  failpoint('mail-claimed');
  await deliverRows(rows, smtp, server);
  return rows.length > 0;
}

async function quietly<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    console.error('Mail delivery stumbled and goes on:', error);
    return undefined;
  }
}
