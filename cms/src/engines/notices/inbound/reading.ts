/** The loop that reads the mailbox: opened by whoever holds the lease, looked into every few seconds and whenever the server says so. */
import { Bell } from '../../../foundation/bell';
import { database } from '../../../foundation/database';
import { failpoint } from '../../../foundation/failpoint';
import { imapUrl } from '../../../foundation/settings';
import { parseIncoming } from './incoming';
import { holdMailbox, leaveMailbox } from './lease';
import { mailboxAddress, openMailbox, type OpenMailbox } from './mailbox';
import { receive } from './receive';
import { AlreadyReceived, knownPlaces, noteReceived, type Kind, type Place } from './received';

const pollMs = 5_000;
const longestPauseMs = 60_000;

/** Starts reading where IMAP_URL is set; gives what ends it. */
export function startReading(): () => Promise<void> {
  if (!imapUrl) return () => Promise.resolve();
  const bell = new Bell();
  let stopped = false;
  const ended = loop(imapUrl, bell, () => stopped);
  return async () => {
    stopped = true;
    bell.ring();
    await ended;
  };
}

async function loop(url: string, bell: Bell, stopped: () => boolean): Promise<void> {
  const address = mailboxAddress(url);
  let open: OpenMailbox | undefined;
  let pause = pollMs;
  while (!stopped()) {
    try {
      if (await holdMailbox(database())) {
        open ??= await openMailbox(address, () => bell.ring());
        await round(open, stopped);
      } else {
        await open?.close();
        open = undefined;
      }
      pause = pollMs;
    } catch (error) {
      console.error('The mailbox of IMAP_URL could not be read:', (error as Error).message);
      await open?.close();
      open = undefined;
      pause = Math.min(longestPauseMs, pause * 2);
    }
    if (!stopped()) await bell.wait(pause);
  }
  await open?.close();
  await leaveMailbox(database()).catch(() => undefined);
}

/** One look: what is new is dealt with, what was dealt with is put away. */
async function round(mailbox: OpenMailbox, stopped: () => boolean): Promise<void> {
  const places = await mailbox.places();
  const known = await knownPlaces(database(), places);
  const done = places.filter((place) => (known.get(place) ?? 'other') !== 'other');
  for (const place of places.filter((one) => !known.has(one))) {
    if (stopped()) break;
    if ((await dealWith(mailbox, place)) !== 'other') done.push(place);
    failpoint('mail-received');
  }
  await mailbox.putAway(done);
}

const failures = new Map<Place, number>();
const mostTries = 3;

/** A message that cannot be read must not hold up the ones behind it. */
async function dealWith(mailbox: OpenMailbox, place: Place): Promise<Kind> {
  try {
    const source = await mailbox.source(place);
    const mail = source && (await parseIncoming(source).catch(() => null));
    if (mail && (failures.get(place) ?? 0) < mostTries) return await receive(place, mail);
    await database().transaction((tx) => noteReceived(tx, place, { messageId: '', from: '', subject: '' }, 'unreadable'));
    return 'unreadable';
  } catch (error) {
    if (error instanceof AlreadyReceived) return (await knownPlaces(database(), [place])).get(place) ?? 'other';
    failures.set(place, (failures.get(place) ?? 0) + 1);
    throw error;
  }
}
