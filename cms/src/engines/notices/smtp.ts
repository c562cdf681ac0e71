/** The way out by SMTP: pooled, with time limits, encrypted unless told otherwise; nothing is read from files or addresses in a mail. */
import { createTransport } from 'nodemailer';
import { mailHost } from './links';
import { headerLine } from './header-line';

export interface Envelope {
  to: { name: string; address: string };
  subject: string;
  text: string;
  html: string;
  /** Fixed for the outbox row: a second delivery is recognised as the same mail. */
  messageId: string;
  /** The first mail about the same record to the same recipient. */
  inReplyTo: string | null;
  attachments: readonly { name: string; mime: string; content: Buffer }[];
}

/** An open way out. */
export interface Smtp {
  send(mail: Envelope): Promise<void>;
  /** Whether the server answers. */
  reachable(): Promise<boolean>;
  close(): void;
}

/** How many mails go at once. */
export const connections = 4;

/**
 * Opens SMTP_URL: `smtp://user:password@host:587` (STARTTLS demanded) or `smtps://` (TLS from the start). On this very machine
 * encryption is not demanded. `?ignoreTLS=true` sends unencrypted, `?from=desk@example.com` sets the sender.
 * @param answersTo the mailbox that answers are read from
 */
export function openSmtp(url: string, senderName: string, answersTo: string | null = null): Smtp {
  const { protocol, hostname, port, username, password, searchParams } = new URL(url);
  const secure = protocol === 'smtps:';
  const local = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  const ignoreTLS = searchParams.get('ignoreTLS') === 'true';
  const user = decodeURIComponent(username);
  const transport = createTransport({
    host: hostname.replace(/^\[|\]$/g, ''), port: port ? Number(port) : secure ? 465 : 587, secure, ignoreTLS,
    requireTLS: !secure && !local && !ignoreTLS,
    tls: { rejectUnauthorized: !local, minVersion: 'TLSv1.2' },
    auth: user ? { user, pass: decodeURIComponent(password) } : undefined,
    pool: true, maxConnections: connections, maxMessages: 200,
    connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000,
    disableFileAccess: true, disableUrlAccess: true,
  });
  const from = { name: headerLine(senderName), address: searchParams.get('from') ?? (user.includes('@') ? user : `cinnabar@${mailHost}`) };
  return {
    async send({ to, subject, text, html, messageId, inReplyTo, attachments }) {
      await transport.sendMail({
        from, ...(answersTo && { replyTo: { name: from.name, address: answersTo } }), to: { name: headerLine(to.name), address: to.address }, subject, text, html, messageId,
        attachments: attachments.map(({ name, mime, content }) => ({ filename: headerLine(name), contentType: mime, content })),
        ...(inReplyTo ? { inReplyTo, references: [inReplyTo] } : {}),
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
        disableFileAccess: true, disableUrlAccess: true,
      });
    },
    reachable: () => transport.verify().then(() => true, () => false),
    close: () => transport.close(),
  };
}
