/** Passwords: compared and hashed by the users-permissions plugin, written by us. */
import { now } from '../../foundation/clock';
import { database, type Transaction } from '../../foundation/database';
import { isOddText } from '../../foundation/odd-text';
import { ruled, type FieldErrors } from '../../foundation/refusal';
import { sentences } from './sentences';
import { strapi } from './session-manager';

/** The hash of a password that nobody knows: comparing with it takes as long as with a real one. */
const nobodys = '$2a$10$vf0PpoyC2X7MqbAOcPmAb.Cfm3F5Xu2hAbhhYLDJSS3Ub1csmesW.';

interface UserService {
  validatePassword(password: string, hash: string): Promise<boolean>;
  ensureHashedPasswords<T extends { password: string }>(values: T): Promise<T>;
}

const users = () => strapi().plugin('users-permissions').service<UserService>('user');

/** Whether the password is this person's; for nobody's id it takes as long and says no. */
export async function isPasswordOf(personId: number | undefined, password: string): Promise<boolean> {
  const row = personId === undefined ? undefined : await database().get<{ password: string | null }>('SELECT "password" FROM "up_users" WHERE "id" = ?', [personId]);
  const right = await users().validatePassword(password, row?.password || nobodys);
  return right && Boolean(row?.password);
}

/** Refuses a new password that is too short, longer than the hash takes in, or of characters that nobody types. */
export function checkNewPassword(password: string, confirmation: string | undefined): void {
  const errors: FieldErrors = {};
  if ([...password].length < 8 || Buffer.byteLength(password) > 72) errors.password = sentences.passwordLength;
  if (isOddText(password)) errors.password = sentences.passwordOdd;
  if (confirmation !== undefined && confirmation !== password) errors.passwordConfirmation = sentences.passwordsDiffer;
  if (Object.keys(errors).length > 0) throw ruled(sentences.incomplete, errors);
}

/** The hash to store; made before the transaction, because it takes its time. */
export async function hashOf(password: string): Promise<string> {
  return (await users().ensureHashedPasswords({ password })).password;
}

type Listener = (tx: Transaction, personId: number) => Promise<void>;
const listeners = new Set<Listener>();

/** Called in the transaction in which somebody's password is set. */
export function onPasswordSet(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Stores it. */
export async function setPassword(tx: Transaction, personId: number, hash: string): Promise<void> {
  for (const listener of listeners) await listener(tx, personId);
  const at = tx.dialect === 'sqlite' ? now().getTime() : now().toISOString();
  await tx.run('UPDATE "up_users" SET "password" = ?, "updated_at" = ? WHERE "id" = ?', [hash, at, personId]);
}
