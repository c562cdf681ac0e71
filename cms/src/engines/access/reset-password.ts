/** A forgotten password: a code by mail, good for an hour and once; and changing a known one. */
import { createHash, randomBytes } from 'node:crypto';
import { now } from '../../foundation/clock';
import { database, type Transaction } from '../../foundation/database';
import type { Reply, Request } from '../../foundation/http';
import { ruled } from '../../foundation/refusal';
import { countAttempt, forgiveAttempt } from './attempts';
import { checkNewPassword, hashOf, isPasswordOf, setPassword } from './passwords';
import { people, peopleReady } from './people';
import type { Person } from './person';
import { readOptionalText, readTexts } from './read-input';
import { sentences } from './sentences';
import { sessionReply } from './session-reply';
import { beginAnew } from './sessions';

const lifetime = 3600_000;

export interface ResetRequest { person: Person; code: string; until: Date }
type Listener = (tx: Transaction, request: ResetRequest) => Promise<void>;
const listeners = new Set<Listener>();

/** Notices listens and puts the mail into the outbox, in the same transaction as the code. */
export function onResetRequested(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** `POST /api/auth/forgot-password`: the same answer, as fast, whether the address is known or not. */
export async function forgotPassword(request: Request): Promise<Reply> {
  const { email } = readTexts(request.body, ['email']);
  await countAttempt([{ name: `reset from ${request.ip}`, most: 30, seconds: 3600 }, { name: `reset ${email.toLowerCase()}`, most: 5, seconds: 3600 }]);
  await peopleReady();
  const person = people().byEmail(email);
  if (person && !person.blocked) {
    setImmediate(() => issueCode(person).catch((error: unknown) => console.error('A code for a new password could not be made:', error)));
  }
  return { body: { ok: true } };
}

async function issueCode(person: Person): Promise<void> {
  const code = randomBytes(32).toString('base64url');
  const until = new Date(now().getTime() + lifetime);
  await database().transaction(async (tx) => {
    await tx.run(
      `INSERT INTO "password_resets" ("person_id", "token_hash", "until") VALUES (?, ?, ?)
       ON CONFLICT ("person_id") DO UPDATE SET "token_hash" = excluded."token_hash", "until" = excluded."until"`,
      [person.id, fingerprint(code), until.getTime()]);
    for (const listener of listeners) await listener(tx, { person, code, until });
  });
}

/** `POST /api/auth/reset-password`: the code spent for a new password; every session before it ends. */
export async function resetPassword(request: Request): Promise<Reply> {
  const { code, password } = readTexts(request.body, ['code', 'password']);
  checkNewPassword(password, readOptionalText(request.body, 'passwordConfirmation'));
  await countAttempt([{ name: `reset code from ${request.ip}`, most: 30, seconds: 3600 }]);
  const hash = await hashOf(password);
  const done = await database().transaction(async (tx) => {
    const row = await tx.get<{ person_id: number }>(
      'DELETE FROM "password_resets" WHERE "token_hash" = ? AND "until" > ? RETURNING "person_id"', [fingerprint(code), now().getTime()]);
    const person = row && people().byId(row.person_id);
    if (!person || person.blocked) return undefined;
    await setPassword(tx, person.id, hash);
    return { person, tokens: await beginAnew(tx, person.id) };
  });
  if (!done) throw ruled(sentences.resetSpent, { code: sentences.resetSpent });
  return sessionReply(done.tokens, done.person);
}

/** `POST /api/auth/change-password`: by whoever knows the current one; every other session ends. */
export async function changePassword(request: Request<Person>): Promise<Reply> {
  const { person } = request;
  const { currentPassword, password } = readTexts(request.body, ['currentPassword', 'password']);
  checkNewPassword(password, readOptionalText(request.body, 'passwordConfirmation'));
  const limits = [{ name: `change ${person.id}`, most: 10, seconds: 300 }];
  await countAttempt(limits);
  if (!(await isPasswordOf(person.id, currentPassword))) throw ruled(sentences.currentPasswordWrong, { currentPassword: sentences.currentPasswordWrong });
  if (currentPassword === password) throw ruled(sentences.passwordUnchanged, { password: sentences.passwordUnchanged });
  await forgiveAttempt(limits);
  const hash = await hashOf(password);
  const tokens = await database().transaction(async (tx) => {
    await setPassword(tx, person.id, hash);
    return beginAnew(tx, person.id);
  });
  return sessionReply(tokens, person);
}

function fingerprint(code: string): string {
  return createHash('sha256').update(code).digest('hex');
}
