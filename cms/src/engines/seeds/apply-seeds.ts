/** Brings the shipped rows into the company's data: once per release of a pack, and never over what the company has changed. */
import { createHash } from 'node:crypto';
import { atMoment, now, today } from '../../foundation/clock';
import { database, type Transaction } from '../../foundation/database';
import { packsFolder } from '../../foundation/settings';
import { system } from '../access';
import { model, type RecordType } from '../model';
import { create, save } from '../workflow';
import { fillRow, referredTypes } from './fill-row';
import { naturalField, NaturalKeys } from './natural-keys';
import { readSeeds, type SeedRow, type Seeds } from './rows-file';

interface Brought { row_key: string; hash: string; record_id: number | null; version: number | null }

/** Called at every boot: one read where nothing is new. Each type is one transaction, which a second process waits for and then finds done. */
export async function applySeeds(): Promise<void> {
  const seeds = readSeeds(packsFolder, model().types);
  if (seeds.length === 0) return;
  const applied = new Map((await database().all<{ type_id: number; hash: string }>('SELECT "type_id", "hash" FROM "seed_files"')).map((row) => [row.type_id, row.hash]));
  for (const one of inOrder(seeds)) {
    const hash = hashOf(one.text);
    if (applied.get(one.type.id) !== hash) await atMoment(now(), () => database().transaction((tx) => apply(tx, one, hash)));
  }
}

async function apply(tx: Transaction, { type, rows }: Seeds, hash: string): Promise<void> {
  const { changes } = await tx.run(
    `INSERT INTO "seed_files" ("type_id", "hash") VALUES (?, ?) ON CONFLICT ("type_id") DO UPDATE SET "hash" = excluded."hash" WHERE "seed_files"."hash" <> excluded."hash"`, [type.id, hash]);
  if (changes === 0) return;
  const brought = new Map((await tx.all<Brought>('SELECT "row_key", "hash", "record_id", "version" FROM "seed_rows" WHERE "type_id" = ?', [type.id])).map((row) => [row.row_key, row]));
  const keys = new NaturalKeys(tx);
  const there = await keys.all(type);
  for (const row of rows) {
    const key = String(row[naturalField(type)?.name ?? '']);
    const known = brought.get(key);
    const rowHash = hashOf(JSON.stringify(row));
    if (known?.hash === rowHash) continue;
    const record = known ? await renew(tx, type, known, row, keys) : there.has(key) ? null : await create(system, type, await filled(type, row, keys));
    await tx.run(
      `INSERT INTO "seed_rows" ("type_id", "row_key", "hash", "record_id", "version") VALUES (?, ?, ?, ?, ?)
       ON CONFLICT ("type_id", "row_key") DO UPDATE SET "hash" = excluded."hash", "version" = COALESCE(excluded."version", "seed_rows"."version")`,
      [type.id, key, rowHash, record?.id ?? null, record?.version ?? null]);
  }
}

/** A newer release says something else of a row: it counts where nobody has changed or deleted the record. */
async function renew(tx: Transaction, type: RecordType, { record_id: id, version }: Brought, row: SeedRow, keys: NaturalKeys): Promise<{ id: number; version: number } | null> {
  if (id === null) return null;
  const untouched = await tx.get(`SELECT 1 AS "yes" FROM "${type.table}" WHERE "id" = ? AND "version" = ?`, [id, version]);
  return untouched ? save(system, type, id, { version, ...await filled(type, row, keys) }) : null;
}

const filled = (type: RecordType, row: SeedRow, keys: NaturalKeys) => fillRow(type, row, keys, { day: today(), today: today() });

/** Each type after those that its rows refer to. */
function inOrder(seeds: readonly Seeds[]): Seeds[] {
  const left = [...seeds];
  const order: Seeds[] = [];
  while (left.length > 0) {
    const next = left.find(({ type, rows }) => !left.some((other) => other.type !== type && referredTypes(type, rows).includes(other.type)));
    if (!next) throw new Error('The shipped rows of some types need each other.');
    order.push(next);
    left.splice(left.indexOf(next), 1);
  }
  return order;
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
