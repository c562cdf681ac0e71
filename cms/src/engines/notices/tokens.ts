/** Secrets that let one person decide one step of one record version without signing in: random, kept as a hash, 72 hours (30 days for guests, who have no other way). */
import { createHash, randomBytes } from 'node:crypto';
import { now } from '../../foundation/clock';
import type { Sql, Transaction } from '../../foundation/database';

const hour = 3_600_000;
const lifeMs = 72 * hour;
const guestLifeMs = 30 * 24 * hour;

export interface Token {
  id: number; outbox_id: number; person_id: number; type_id: number; record_id: number;
  /** What the record was when the mail was written: a later version is another document. */
  version: number; state: string; seq: number;
  /** Somebody without a login: the entry of the flow that means them, and the address that it was sent to. */
  guest_entry: string | null; guest_address: string | null; guest_name: string | null;
  created_at: string; expires_at: string; used_at: string | null; used_action: string | null;
  /** The person's password was changed then. */
  revoked_at: string | null;
}

/** What a token is bound to. */
export type Binding = Pick<Token, 'outbox_id' | 'person_id' | 'type_id' | 'record_id' | 'version' | 'state' | 'seq' | 'guest_entry' | 'guest_address' | 'guest_name'>;

/** A new secret; only its hash is ever stored. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** Binds a secret. */
export async function storeToken(tx: Transaction, secret: string, bound: Binding): Promise<void> {
  const at = now();
  await tx.run(`INSERT INTO "approval_tokens" ("hash", "outbox_id", "person_id", "type_id", "record_id", "version", "state", "seq", "guest_entry", "guest_address", "guest_name", "created_at", "expires_at")
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  [hashOf(secret), bound.outbox_id, bound.person_id, bound.type_id, bound.record_id, bound.version, bound.state, bound.seq,
    bound.guest_entry, bound.guest_address, bound.guest_name, at.toISOString(), new Date(at.getTime() + (bound.guest_entry === null ? lifeMs : guestLifeMs)).toISOString()]);
}

/** Ends every link of a person that still decides: whoever changes a password may have lost more than that. */
export async function revokeTokens(tx: Transaction, personId: number): Promise<void> {
  const at = now().toISOString();
  await tx.run('UPDATE "approval_tokens" SET "revoked_at" = ? WHERE "person_id" = ? AND "used_at" IS NULL AND "revoked_at" IS NULL AND "expires_at" > ?', [at, personId, at]);
}

/** The token of a secret; undefined when there is none. */
export async function findToken(sql: Sql, secret: string): Promise<Token | undefined> {
  return sql.get<Token>('SELECT * FROM "approval_tokens" WHERE "hash" = ?', [hashOf(secret)]);
}

/** Uses it up; false when somebody was faster. Rolled back with the decision when that is refused. */
export async function useToken(tx: Transaction, token: Token, action: string): Promise<boolean> {
  const { changes } = await tx.run('UPDATE "approval_tokens" SET "used_at" = ?, "used_action" = ? WHERE "id" = ? AND "used_at" IS NULL', [now().toISOString(), action, token.id]);
  return changes === 1;
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
