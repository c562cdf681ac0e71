/** A real SMTP server for tests that misbehaves on request: away, greylisting, refusing, slow, or losing its last word. */
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { freePort } from './place';

export interface Received {
  /** The address of RCPT TO. */
  to: string;
  mail: Email;
  /** The headers and body as they came over the wire. */
  raw: string;
}

/** What it does with a recipient or a mail: takes it, or answers with a reply code. */
export interface Behaviour {
  /** Reply code for a recipient; undefined = taken. */
  recipient?: (address: string) => number | undefined;
  /** Reply code after the final dot; `drop` keeps the mail and hangs up without a word, `reset` hangs up without keeping it. */
  data?: (address: string) => number | 'drop' | 'reset' | undefined;
  /** Milliseconds before every answer to a mail. */
  delay?: number;
}

export interface MailServer {
  readonly url: string;
  /** Every mail that was kept, in order. */
  readonly received: Received[];
  /** From now on. */
  behave(behaviour: Behaviour): void;
  /** Nobody listens at the address any more. */
  goAway(): Promise<void>;
  comeBack(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts it on a free port. @param away the port is taken by nobody until it comes back. */
export async function startMailServer({ away = false } = {}): Promise<MailServer> {
  const port = await freePort();
  const received: Received[] = [];
  let behaviour: Behaviour = {};
  let server: SMTPServer | undefined;

  const comeBack = () => new Promise<void>((resolve, reject) => {
    server = createServer();
    server.on('error', () => undefined);
    server.server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const goAway = () => new Promise<void>((resolve) => {
    if (!server) return resolve();
    const ending = server;
    server = undefined;
    ending.close(() => resolve());
    for (const connection of ending.connections) (connection as unknown as { _socket: { destroy(): void } })._socket.destroy();
  });
  const createServer = () => new SMTPServer({
    authOptional: true, disabledCommands: ['AUTH'], hideSTARTTLS: true, closeTimeout: 100,
    onRcptTo: ({ address }, _session, done) => done(refused(behaviour.recipient?.(address))),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address).join();
        const verdict = behaviour.data?.(to);
        void (async () => {
          if (verdict === undefined || verdict === 'drop') {
            const raw = Buffer.concat(chunks);
            received.push({ to, mail: await PostalMime.parse(raw), raw: raw.toString('utf8') });
          }
          if (behaviour.delay) await new Promise((resolve) => setTimeout(resolve, behaviour.delay));
          if (verdict === 'drop' || verdict === 'reset') {
            for (const connection of server?.connections ?? []) if ((connection as unknown as { id: string }).id === session.id) (connection as unknown as { _socket: { destroy(): void } })._socket.destroy();
            return;
          }
          done(refused(verdict));
        })();
      });
    },
  });
  if (!away) await comeBack();
  return { url: `smtp://127.0.0.1:${port}`, received, behave: (wanted) => { behaviour = wanted; }, goAway, comeBack, stop: goAway };
}

function refused(code: number | undefined): Error | null {
  return code === undefined ? null : Object.assign(new Error('asked to misbehave'), { responseCode: code });
}
