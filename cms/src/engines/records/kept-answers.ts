/** The answers to requests with an Idempotency-Key: at hand in memory, written to the database a moment later, gone after a day. */
import { now } from '../../foundation/clock';
import { database, type Database } from '../../foundation/database';
import { onDrain } from '../../foundation/draining';
import type { Reply } from '../../foundation/http';

/** Whose request it was, where to, and what it said. */
export interface Claim { person: number; path: string; key: string; hash: string }

interface Kept {
  hash: string;
  /** Absent where it is only written down that it happened. */
  reply?: Reply;
  /** The record it happened to. */
  record?: { type: number; id: number };
}

const day = 24 * 60 * 60_000;
const pause = 250;
const most = 1_000;
const memory = new Map<string, Kept>();
let unwritten: { claim: Claim; reply: Reply }[] = [];
let timer: NodeJS.Timeout | undefined;
let sweptAt = 0;

/** Creates what is missing; safe on every boot. */
export async function createTables(target: Database): Promise<void> {
  await target.transaction(async (tx) => {
    await tx.run(`CREATE TABLE IF NOT EXISTS "idempotency" ("person_id" integer NOT NULL, "path" text NOT NULL, "key" text NOT NULL, "body_hash" text NOT NULL,
      "type_id" integer, "record_id" integer, "status" integer, "answer" text, "at" text NOT NULL, PRIMARY KEY ("person_id", "path", "key"))`);
    await tx.run('CREATE INDEX IF NOT EXISTS "idempotency_at" ON "idempotency" ("at")');
  });
  onDrain(write);
}

/** Keeps an answer; the database has it within a moment. */
export function keepAnswer(claim: Claim, { status, body }: Reply): void {
  const reply: Reply = { status, headers: { 'content-type': 'application/json; charset=utf-8' }, body: JSON.stringify(body) };
  memory.set(nameOf(claim), { hash: claim.hash, reply });
  if (memory.size > most) memory.delete(memory.keys().next().value as string);
  unwritten.push({ claim, reply });
  timer ??= setTimeout(() => { void write().catch((error: unknown) => console.error('Answers could not be kept:', error)); }, pause).unref();
}

/** What was answered before, if anything. */
export async function keptAnswer(sql: Database, claim: Claim, where: 'memory' | 'database'): Promise<Kept | undefined> {
  const known = memory.get(nameOf(claim));
  if (known || where === 'memory') return known;
  const row = await sql.get<{ body_hash: string; type_id: number | null; record_id: number | null; status: number | null; answer: string | null }>(
    'SELECT "body_hash", "type_id", "record_id", "status", "answer" FROM "idempotency" WHERE "person_id" = ? AND "path" = ? AND "key" = ?', [claim.person, claim.path, claim.key]);
  if (!row) return undefined;
  const record = row.type_id === null || row.record_id === null ? undefined : { type: Number(row.type_id), id: Number(row.record_id) };
  if (row.answer === null) return { hash: row.body_hash, record };
  return { hash: row.body_hash, reply: { status: row.status ?? 200, headers: { 'content-type': 'application/json; charset=utf-8' }, body: row.answer } };
}

async function write(): Promise<void> {
  timer = undefined;
  const answers = unwritten;
  unwritten = [];
  if (answers.length === 0) return;
  await database().transaction(async (tx) => {
    for (const { claim, reply } of answers) {
      await tx.run(`INSERT INTO "idempotency" ("person_id", "path", "key", "body_hash", "status", "answer", "at") VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT ("person_id", "path", "key") DO UPDATE SET "status" = excluded."status", "answer" = excluded."answer"`,
      [claim.person, claim.path, claim.key, claim.hash, reply.status ?? 200, reply.body as string, now().toISOString()]);
    }
    if (now().getTime() - sweptAt < day / 24) return;
    sweptAt = now().getTime();
    await tx.run('DELETE FROM "idempotency" WHERE "at" < ?', [new Date(sweptAt - day).toISOString()]);
  });
}

const nameOf = ({ person, path, key }: Claim) => `${person} ${path} ${key}`;
