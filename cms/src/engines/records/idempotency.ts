/** Idempotency-Key: the same POST sent again gets the answer of the first, and its effect happens once. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { now } from '../../foundation/clock';
import type { Database, Transaction } from '../../foundation/database';
import { database } from '../../foundation/database';
import type { Reply, Request, Route } from '../../foundation/http';
import { malformed, Refusal, ruled } from '../../foundation/refusal';
import type { Person } from '../access';
import { typeById } from '../model';
import { onWrite, read } from '../store';
import { present } from '../workflow';
import { keptAnswer, keepAnswer, type Claim } from './kept-answers';
import { sentences } from './sentences';

/** The request's key, until its first transaction has written it down. */
interface Pending extends Claim {
  claimed: boolean;
  /** The first record that was written. */
  record?: { type: number; id: number };
}

/** The key is taken: what this transaction did is undone, the first answer counts. */
class DoneBefore extends Error {}

const context = new AsyncLocalStorage<Pending>();
onWrite((_, type, before, after) => {
  const pending = context.getStore();
  if (pending) pending.record ??= { type: type.id, id: (after ?? before)?.id ?? 0 };
});
const underWay = new Map<string, Promise<Reply>>();
/** How long the answer of another process is waited for. */
const patience = 2_000;

/**
 * A database whose first transaction in a request with a key writes the key down, in that transaction: the effect and its key are
 * there together, or neither.
 */
export function claimingDatabase(inner: Database): Database {
  return {
    dialect: inner.dialect,
    all: inner.all.bind(inner),
    get: inner.get.bind(inner),
    get statements() { return inner.statements; },
    transaction: (work) => {
      const pending = context.getStore();
      if (!pending || pending.claimed) return inner.transaction(work);
      return inner.transaction(async (tx) => {
        pending.claimed = true;
        try {
          const result = await work(tx);
          await claim(tx, pending);
          return result;
        } catch (error) {
          pending.claimed = false;
          throw error;
        }
      });
    },
  };
}

async function claim(tx: Transaction, { person, path, key, hash, record }: Pending) {
  const { changes } = await tx.run(
    'INSERT INTO "idempotency" ("person_id", "path", "key", "body_hash", "type_id", "record_id", "at") VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
    [person, path, key, hash, record?.type ?? null, record?.id ?? null, now().toISOString()]);
  if (changes === 0) throw new DoneBefore();
}

/** Stands around the handler of every signed-in POST; an upload's own handler calls `oncePerKey` when it has read what was sent. */
export async function once(request: Request<Person>, route: Route, handle: () => Promise<Reply>): Promise<Reply> {
  return route.idempotent === false || route.multipart ? handle() : oncePerKey(request, handle);
}

/** Handles a request unless one with the same key was handled: then that one's answer comes, if their bodies are the same. */
export async function oncePerKey(request: Request<Person>, handle: () => Promise<Reply>): Promise<Reply> {
  const header = request.headers['idempotency-key'];
  if (header === undefined) return handle();
  const key = String(header);
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) throw malformed(sentences.keyShape);
  const { person, path } = request;
  const hash = createHash('sha256').update(JSON.stringify(request.body) ?? '').digest('hex');
  const name = `${person.id} ${path} ${key}`;
  for (let first = underWay.get(name); first; first = underWay.get(name)) await first.catch(() => undefined);
  const answer = answerOnce(person, { person: person.id, path, key, hash, claimed: false }, handle);
  underWay.set(name, answer);
  try {
    return await answer;
  } finally {
    if (underWay.get(name) === answer) underWay.delete(name);
  }
}

async function answerOnce(person: Person, pending: Pending, handle: () => Promise<Reply>): Promise<Reply> {
  // Many transactions, each with its own fate: the answer as a whole is kept, afterwards.
  const many = pending.path.endsWith('/bulk');
  const kept = await keptAnswer(database(), pending, many ? 'database' : 'memory');
  if (kept) return same(person, pending, kept);
  pending.claimed = many;
  try {
    const reply = await context.run(pending, handle);
    if (pending.claimed) keepAnswer(pending, reply);
    return reply;
  } catch (error) {
    if (!(error instanceof DoneBefore) && !(error instanceof Refusal)) throw error;
    // The effect may have happened before: then its answer counts, not what a second try runs into.
    const before = await awaitAnswer(pending);
    if (before) return same(person, pending, before);
    throw error instanceof DoneBefore ? new Refusal(409, sentences.doneBefore) : error;
  }
}

type Kept = NonNullable<Awaited<ReturnType<typeof keptAnswer>>>;

/** The answer in the database; where it is still on the way from another process, it is waited for. */
async function awaitAnswer(pending: Pending): Promise<Kept | undefined> {
  const until = performance.now() + patience;
  for (;;) {
    const kept = await keptAnswer(database(), pending, 'database');
    if (!kept || kept.reply || kept.hash !== pending.hash || performance.now() > until) return kept;
    await wait(50);
  }
}

async function same(person: Person, pending: Pending, { hash, reply, record }: Kept): Promise<Reply> {
  if (hash !== pending.hash) throw ruled(sentences.keyReused);
  if (reply) return reply;
  // The process ended between the commit and the answer: the record as it is now says what happened.
  const type = record && typeById(record.type);
  const now = type && await read(person, type, record.id);
  if (!now) throw new Refusal(409, sentences.doneBefore);
  return { status: pending.path === `/api/${type.plural}` ? 201 : 200, body: await present(person, type, now) };
}
