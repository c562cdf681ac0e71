/** `GET /api/events`: tells a person's panel that something it may see has changed; no content travels. */
import type { ServerResponse } from 'node:http';
import { draining, onDrain } from '../../foundation/draining';
import { onHappened, type Happened } from '../../foundation/events';
import type { Reply, Request } from '../../foundation/http';
import { typeByPlural } from '../model';
import { authenticate, machineTime, tokenOf } from './authenticate';
import { onPeople } from './people';
import type { Person } from './person';
import { maySee } from './visibility';

const heartbeat = 20_000;
/** Longest life of one stream: the client comes back with a fresh token. */
const longest = 30 * 60_000;
/** A panel that reads this slowly is let go; it asks anew when it comes back. */
const mostUnread = 1_000_000;
const told: ReadonlySet<Happened['type']> = new Set(['record', 'task', 'notice', 'schema']);

/** Keeps the answer open and writes to it until the person, the token or the process is gone. */
export async function streamEvents(request: Request<Person>): Promise<Reply> {
  return {
    // The connection goes with the stream: a process that drains must not wait for it to fall idle.
    headers: { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store, no-transform', 'x-accel-buffering': 'no', connection: 'close' },
    stream: (response) => {
      if (request.method === 'HEAD') {
        response.end();
        return;
      }
      new EventStream(request, response);
    },
  };
}

class EventStream {
  private queue: Promise<void> = Promise.resolve();
  private readonly ends: (() => void)[];

  constructor(private readonly request: Request<Person>, private readonly response: ServerResponse) {
    const beat = setInterval(() => this.write(': still here\n\n'), heartbeat);
    const rest = Math.min(longest, Math.max(0, (tokenOf(request.headers)?.expires ?? 0) - machineTime()));
    const end = setTimeout(() => this.close(1000), rest);
    this.ends = [
      () => clearInterval(beat),
      () => clearTimeout(end),
      onHappened((event) => this.take(event)),
      onPeople(() => { this.person().then((person) => person ?? this.close(0), () => this.close(0)); }),
      onDrain(() => this.close(200 + Math.floor(Math.random() * 1500))),
    ];
    response.on('close', () => this.stop());
    this.write('retry: 3000\n: listening\n\n');
    // Asked over a connection from before: the successor is reached over a new one.
    if (draining()) this.close(200);
  }

  /** In the order in which things happened, one after the other. */
  private take(event: Happened): void {
    if (!told.has(event.type)) return;
    this.queue = this.queue.then(async () => {
      const person = await this.person();
      if (person && (await concerns(event, person))) {
        const { type, plural, id, version } = event;
        this.write(`event: ${type}\ndata: ${JSON.stringify({ type, plural, id, version })}\n\n`);
      }
    }).catch((error: unknown) => {
      console.error('An event could not be told:', error);
      this.close(1000);
    });
  }

  /** The person as of now, if the token is still good. */
  private person(): Promise<Person | null> {
    return authenticate(this.request.headers).catch(() => null);
  }

  private write(text: string): void {
    if (this.response.writableLength > mostUnread) this.response.destroy();
    else if (!this.response.writableEnded) this.response.write(text);
  }

  /** Ends the stream and says after how many ms to come back. */
  private close(retry: number): void {
    this.stop();
    if (!this.response.writableEnded) this.response.end(`retry: ${retry}\n\n`);
  }

  private stop(): void {
    for (const end of this.ends) end();
  }
}

/** Addressed to them; a new schema; or a record they may see. */
async function concerns(event: Happened, person: Person): Promise<boolean> {
  if (event.users) return event.users.includes(person.id);
  if (event.type === 'schema') return true;
  const type = event.plural === undefined ? undefined : typeByPlural(event.plural);
  if (event.type !== 'record' || !type || event.id === undefined) return false;
  return maySee(person, type, event.id);
}
