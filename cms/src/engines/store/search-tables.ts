/** The tables of the search index, and filling them again for a type whose searched texts are others than before. */
import type { Bound, Database, Transaction } from '../../foundation/database';
import type { Model, RecordType } from '../model';
import { catchUpLater } from './search-catch-up';
import { indexRecords } from './search-index';
import { indexedColumns, isIndexed, titleColumns } from './search-fields';
import { at, quoted } from './sql';

const batch = 500;

/** Creates what is missing. SQLite: a full-text table that holds no texts and only says which rows have a gram. */
export async function createSearchTables(database: Database, there: ReadonlySet<string>): Promise<void> {
  if (there.has('search') && there.has('search_types')) return;
  const statements = database.dialect === 'sqlite'
    ? [`CREATE VIRTUAL TABLE IF NOT EXISTS "search" USING fts5("grams", content='', contentless_delete=1, detail=none, tokenize="ascii tokenchars '_~'")`]
    : [
      'CREATE TABLE IF NOT EXISTS "search" ("type_id" integer NOT NULL, "record_id" integer NOT NULL, "grams" text[] NOT NULL, PRIMARY KEY ("type_id", "record_id"))',
      'CREATE INDEX IF NOT EXISTS "search_grams" ON "search" USING gin ("grams")',
    ];
  await database.transaction(async (tx) => {
    for (const sql of [...statements, 'CREATE TABLE IF NOT EXISTS "search_types" ("type_id" integer PRIMARY KEY, "texts" text NOT NULL)']) await tx.run(sql);
  });
}

/** Looks which types are indexed by the texts they have now, and indexes the others again, in batches. */
export async function reindexChanged(database: Database, model: Model): Promise<void> {
  const known = new Map((await database.all<{ type_id: number; texts: string }>('SELECT "type_id", "texts" FROM "search_types"')).map((row) => [Number(row.type_id), row.texts]));
  const changed = model.types.filter((type) => isIndexed(type) && known.get(type.id) !== textsOf(type));
  catchUpLater(database, changed, reindex);
  for (const type of changed) await reindex(database, type);
  if (changed.length === 0) return;
  await database.transaction(async (tx) => {
    for (const type of changed) {
      await tx.run('INSERT INTO "search_types" ("type_id", "texts") VALUES (?, ?) ON CONFLICT ("type_id") DO UPDATE SET "texts" = excluded."texts"', [type.id, textsOf(type)]);
    }
  });
}

/** Says which columns the index of a type holds. */
function textsOf(type: RecordType): string {
  return `${indexedColumns(type).map(({ column }) => column).join()};${titleColumns(type).map(({ column }) => column).join()}`;
}

/** Writes the index of every record of a type again, or of those written since a moment. Each batch is held while it is read and indexed: nobody writes a row in between. */
export async function reindex(database: Database, type: RecordType, since?: string): Promise<void> {
  const recent = since === undefined ? '' : ` AND ${at('t', 'updated_at')} >= ?`;
  const moment = since === undefined ? [] : [database.dialect === 'sqlite' ? Date.parse(since) : since];
  for (let after = 0, read = batch; read === batch;) {
    ({ after, read } = await database.transaction(async (tx) => {
      const rows = await indexRows(tx, type, `${at('t', 'id')} > ?${recent} ORDER BY ${at('t', 'id')} LIMIT ${batch}`, [after, ...moment]);
      return { after: rows.at(-1) ?? after, read: rows.length };
    }));
  }
}

/** Writes the index of these records again. */
export async function reindexRows(tx: Transaction, type: RecordType, ids: readonly number[]): Promise<void> {
  if (isIndexed(type) && ids.length > 0) await indexRows(tx, type, `${at('t', 'id')} IN (${ids.map(() => '?').join(', ')})`, ids);
}

async function indexRows(tx: Transaction, type: RecordType, where: string, bound: readonly Bound[]): Promise<number[]> {
  const columns = indexedColumns(type);
  const select = [`${at('t', 'id')} AS "id"`, ...columns.map(({ column }, index) => `${at('t', column)} AS "c${index}"`)].join(', ');
  const held = tx.dialect === 'postgres' ? ' FOR UPDATE' : '';
  const rows = await tx.all<Record<string, unknown> & { id: number }>(`SELECT ${select} FROM ${quoted(type.table)} AS "t" WHERE ${where}${held}`, bound);
  const records = rows.map((row) => ({ ...Object.fromEntries(columns.map(({ name }, index) => [name, row[`c${index}`]])), id: Number(row.id) }));
  await indexRecords(tx, type, records);
  return records.map(({ id }) => id);
}
