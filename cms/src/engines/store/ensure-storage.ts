/** Brings the database to what the model's types need: called at every boot, two or three statements when nothing is missing. */
import type { Database, Transaction } from '../../foundation/database';
import type { Model, RecordType } from '../model';
import { createDuplicateTables } from './duplicates';
import { createSearchTables, reindexChanged } from './search-tables';
import { linkTable, storagePlan, type Stored } from './storage-plan';

/** What of ours stands in the database, by name. Names carry a hash of the content, so that a name that is there need not be looked into. */
const namesSql = {
  sqlite: `SELECT "name" FROM sqlite_master WHERE "name" NOT LIKE 'sqlite%'`,
  postgres: `SELECT "relname" AS "name" FROM pg_class WHERE "relnamespace" = current_schema()::regnamespace AND "relkind" IN ('r', 'i')
    UNION ALL SELECT "conname" FROM pg_constraint WHERE "connamespace" = current_schema()::regnamespace AND "contype" IN ('c', 'f')`,
};

/** Creates what is missing and drops what the types of this model no longer want, a transaction per type. Tables of retired types are left alone. */
export async function ensureStorage(database: Database, model: Model): Promise<void> {
  const there = new Set((await database.all<{ name: string }>(namesSql[database.dialect])).map(({ name }) => name));
  await createSearchTables(database, there);
  if (!there.has('duplicate_guards')) await createDuplicateTables(database);
  const unwanted = byTable(there);
  for (const type of model.types) {
    const plan = storagePlan(type, database.dialect);
    const wanted = new Set(plan.map(({ name }) => name));
    const missing = plan.filter(({ name }) => !there.has(name));
    const stale = tablesOf(type).flatMap((table) => (unwanted.get(table) ?? []).filter((name) => !wanted.has(name)).map((name) => dropSql(name, table)));
    if (missing.length > 0 || stale.length > 0) await database.transaction((tx) => apply(tx, missing, stale));
  }
  await reindexChanged(database, model);
}

/** Makes the table of a many-valued reference before the rest: values move into it. */
export async function ensureLinks(tx: Transaction, link: string): Promise<void> {
  for (const { create } of linkTable(link)) await tx.run(create);
}

async function apply(tx: Transaction, missing: readonly Stored[], stale: readonly string[]) {
  for (const sql of stale) await tx.run(sql);
  for (const { create } of missing) await tx.run(create);
}

const tablesOf = (type: RecordType) => [type.table, ...type.parts.map(({ table }) => table)];

/** Our named things by the table that the name says. */
function byTable(names: ReadonlySet<string>): Map<string, string[]> {
  const tables = new Map<string, string[]>();
  for (const name of names) {
    const table = /^(?:ix|ux|ck|tg|fk)_(.+)_[^_]+$/.exec(name)?.[1];
    if (table) tables.set(table, [...(tables.get(table) ?? []), name]);
  }
  return tables;
}

function dropSql(name: string, table: string): string {
  if (name.startsWith('tg_')) return `DROP TRIGGER IF EXISTS "${name}"`;
  if (name.startsWith('ck_') || name.startsWith('fk_')) return `ALTER TABLE "${table}" DROP CONSTRAINT IF EXISTS "${name}"`;
  return `DROP INDEX IF EXISTS "${name}"`;
}
