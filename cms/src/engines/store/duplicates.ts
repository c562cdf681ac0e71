/** Keeps the keys of records that must not be twice, so that of two who enter the same at once one is told about the other, on both databases. */
import type { Database, Row, Sql, Transaction } from '../../foundation/database';
import type { FieldErrors } from '../../foundation/refusal';
import { ruled } from '../../foundation/refusal';
import type { Person } from '../access';
import type { RecordType } from '../model';
import { duplicateKeys, guardOf, type DuplicateKey } from './duplicate-keys';
import { peek } from './read';
import type { StoredRecord } from './record';
import { sentences } from './sentences';
import { quoted } from './sql';
import { tellDuplicate } from './tell-duplicate';

/** A record that is being made has no id yet. */
const unborn = 0;
/** What is known to be filled, by process. */
const filled = new Set<string>();

export async function createDuplicateTables(database: Database): Promise<void> {
  await database.transaction(async (tx) => {
    await tx.run('CREATE TABLE IF NOT EXISTS "duplicate_keys" ("type_id" integer NOT NULL, "guard" text NOT NULL, "key" text NOT NULL, "record_id" integer NOT NULL, PRIMARY KEY ("type_id", "guard", "key"))');
    await tx.run('CREATE INDEX IF NOT EXISTS "duplicate_keys_record" ON "duplicate_keys" ("type_id", "record_id")');
    await tx.run('CREATE TABLE IF NOT EXISTS "duplicate_guards" ("type_id" integer NOT NULL, "guard" text NOT NULL, PRIMARY KEY ("type_id", "guard"))');
  });
}

/** What of a record another one has already: a look, nothing is kept. @param stored the record as it is: what it shares with another one since long is no news */
export async function findDuplicates(sql: Sql, person: Person, type: RecordType, record: Readonly<Record<string, unknown>>, stored?: StoredRecord): Promise<FieldErrors> {
  const errors: FieldErrors = {};
  const had = stored ? duplicateKeys(type, stored) : [];
  const keys = duplicateKeys(type, record).filter((key) => !isAmong(had, key));
  if (keys.length === 0) return errors;
  const rows = await sql.all<{ guard: string; key: string; record_id: number }>(
    `SELECT "guard", "key", "record_id" FROM "duplicate_keys" WHERE "type_id" = ? AND (${keys.map(() => '("guard" = ? AND "key" = ?)').join(' OR ')})`, [type.id, ...keys.flatMap(({ guard, key }) => [guard, key])]);
  for (const key of keys) {
    const holder = rows.find((row) => row.guard === key.guard && row.key === key.key)?.record_id;
    if (holder !== undefined && Number(holder) !== stored?.id && await peek(sql, type, Number(holder))) errors[key.place] = await tellDuplicate(sql, person, type, key.of, Number(holder));
  }
  return errors;
}

/**
 * Takes the keys of a record before it is written: whoever comes second waits here for the first, then hears of its record.
 * @param before the record as it was; null for a new one, whose keys get its id by `nameHolder`
 */
export async function claimKeys(tx: Transaction, type: RecordType, before: StoredRecord | null, after: Readonly<Record<string, unknown>>, by: Person): Promise<void> {
  if (type.duplicates.length === 0) return;
  await fill(tx, type);
  const id = before?.id ?? unborn;
  const keys = duplicateKeys(type, after);
  const had = before ? duplicateKeys(type, before) : [];
  const errors: FieldErrors = {};
  for (const key of keys) {
    const { changes } = await tx.run('INSERT INTO "duplicate_keys" ("type_id", "guard", "key", "record_id") VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING', [type.id, key.guard, key.key, id]);
    if (changes === 1) continue;
    const holder = await holderOf(tx, type, key);
    // The product itself may enter what is twice: rows that ship, copies that an effect makes.
    if (holder === undefined || holder === id || by.id <= 0 || isAmong(had, key)) continue;
    if (await peek(tx, type, holder)) errors[key.place] = await tellDuplicate(tx, by, type, key.of, holder);
    else await tx.run('UPDATE "duplicate_keys" SET "record_id" = ? WHERE "type_id" = ? AND "guard" = ? AND "key" = ?', [id, type.id, key.guard, key.key]);
  }
  if (Object.keys(errors).length > 0) throw ruled(sentences.checkFields, errors);
  for (const gone of had.filter((one) => !isAmong(keys, one))) {
    await tx.run('DELETE FROM "duplicate_keys" WHERE "type_id" = ? AND "guard" = ? AND "key" = ? AND "record_id" = ?', [type.id, gone.guard, gone.key, id]);
  }
}

/** Gives the keys that a new record has taken its id. */
export async function nameHolder(tx: Transaction, type: RecordType, id: number): Promise<void> {
  if (type.duplicates.length > 0) await tx.run('UPDATE "duplicate_keys" SET "record_id" = ? WHERE "type_id" = ? AND "record_id" = ?', [id, type.id, unborn]);
}

/** Gives the keys of a removed record back. */
export async function dropKeys(tx: Transaction, type: RecordType, id: number): Promise<void> {
  if (type.duplicates.length > 0) await tx.run('DELETE FROM "duplicate_keys" WHERE "type_id" = ? AND "record_id" = ?', [type.id, id]);
}

const isAmong = (keys: readonly DuplicateKey[], { guard, key }: DuplicateKey) => keys.some((one) => one.guard === guard && one.key === key);

async function holderOf(sql: Sql, type: RecordType, { guard, key }: DuplicateKey): Promise<number | undefined> {
  const row = await sql.get<{ record_id: number }>('SELECT "record_id" FROM "duplicate_keys" WHERE "type_id" = ? AND "guard" = ? AND "key" = ?', [type.id, guard, key]);
  return row && Number(row.record_id);
}

/** The records from before there were keys get theirs at the first write; of two that are the same already the older one is the one told of. */
async function fill(tx: Transaction, type: RecordType): Promise<void> {
  const missing = type.duplicates.map((of) => guardOf(type, of)).filter((guard) => !filled.has(`${type.id} ${guard}`));
  if (missing.length === 0) return;
  for (const guard of missing) {
    const { changes } = await tx.run('INSERT INTO "duplicate_guards" ("type_id", "guard") VALUES (?, ?) ON CONFLICT DO NOTHING', [type.id, guard]);
    if (changes === 0) continue;
    for (const { id } of await tx.all<Row & { id: number }>(`SELECT "id" FROM ${quoted(type.table)} ORDER BY "id"`)) {
      const record = await peek(tx, type, Number(id));
      for (const key of duplicateKeys(type, record ?? {}).filter((one) => one.guard === guard)) {
        await tx.run('INSERT INTO "duplicate_keys" ("type_id", "guard", "key", "record_id") VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING', [type.id, guard, key.key, Number(id)]);
      }
    }
  }
  tx.afterCommit(() => { for (const guard of missing) filled.add(`${type.id} ${guard}`); });
}
