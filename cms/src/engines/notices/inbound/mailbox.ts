/** The mailbox that answers and bounces come to, by IMAP: what lies in it, each message, and putting away what was dealt with. */
import { ImapFlow } from 'imapflow';
import { now } from '../../../foundation/clock';
import type { Place } from './received';

/** Where IMAP_URL leads. */
export interface MailboxAddress { host: string; port: number; secure: boolean; local: boolean; user: string; pass: string; inbox: string; folder: string; answersTo: string | null }

/**
 * Reads IMAP_URL: `imaps://user:password@host` (TLS from the start) or `imap://` (STARTTLS demanded, but on this very machine). The path names another
 * folder than INBOX, `?folder=` the one that what was dealt with is moved to (Cinnabar), `?address=` the address that answers are sent to.
 */
export function mailboxAddress(url: string): MailboxAddress {
  const { protocol, hostname, port, username, password, pathname, searchParams } = new URL(url);
  const secure = protocol === 'imaps:';
  const user = decodeURIComponent(username);
  return {
    host: hostname.replace(/^\[|\]$/g, ''), port: port ? Number(port) : secure ? 993 : 143, secure, local: ['localhost', '127.0.0.1', '[::1]'].includes(hostname),
    user, pass: decodeURIComponent(password), inbox: decodeURIComponent(pathname.slice(1)) || 'INBOX', folder: searchParams.get('folder') ?? 'Cinnabar',
    answersTo: searchParams.get('address') ?? (user.includes('@') ? user : null),
  };
}

/** An open mailbox. */
export interface OpenMailbox {
  /** Where the messages of the last days lie. */
  places(): Promise<Place[]>;
  /** A message as it came; null when it is gone or too large to be an answer. */
  source(place: Place): Promise<Buffer | null>;
  /** Moves messages into the folder of what was dealt with. */
  putAway(places: readonly Place[]): Promise<void>;
  close(): Promise<void>;
}

const largest = 2_000_000;
const days = 14;

/** @param onMail called when the server says that something came in @throws where the server does not answer or let us in */
export async function openMailbox(address: MailboxAddress, onMail: () => void): Promise<OpenMailbox> {
  const { host, port, secure, local, user, pass, inbox, folder } = address;
  const client = new ImapFlow({
    host, port, secure, ...(!secure && !local && { doSTARTTLS: true }), tls: { rejectUnauthorized: !local, minVersion: 'TLSv1.2' },
    auth: { user, pass }, logger: false, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 120_000,
  });
  // Without a listener a connection that breaks would end the process; the next call fails and the mailbox is opened anew.
  client.on('error', () => undefined);
  client.on('exists', onMail);
  await client.connect();
  const { uidValidity } = await client.mailboxOpen(inbox);
  const uidOf = (place: Place) => place.split(':')[1];
  return {
    async places() {
      await client.noop();
      const since = new Date(now().getTime() - days * 86_400_000);
      const uids = (await client.search({ since }, { uid: true })) || [];
      return uids.map((uid) => `${uidValidity}:${uid}`);
    },
    async source(place) {
      const message = await client.fetchOne(uidOf(place), { source: { maxLength: largest }, size: true }, { uid: true });
      return message && message.source ? message.source : null;
    },
    async putAway(places) {
      if (places.length === 0) return;
      await client.mailboxCreate(folder).catch(() => undefined);
      await client.messageMove(places.map(uidOf).join(','), folder, { uid: true });
    },
    close: () => client.logout().catch(() => { client.close(); }),
  };
}
