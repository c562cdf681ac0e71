/** What is retired and still kept: where its data lies, how much it is, and the one act that cannot be taken back. */
import { now } from '../../foundation/clock';
import { database, type Sql } from '../../foundation/database';
import type { Labels } from '../../foundation/language';
import type { Person } from '../access';
import { activeRow, filesOf, formerTypes, modelInForce } from '../definitions';
import { ensureStorage } from '../store';
import { reseal } from '../workflow';
import { hasColumn } from './columns';
import { retiredFrom, type Retired } from './retired';
import { purged } from './trash-words';
import { forgetLabels } from './written-labels';

/** A table of its own, or a column of one. */
interface Place { table: string; column?: string }

export interface TrashEntry {
  /** `type-7`, `field-31`. */
  id: string;
  kind: 'type' | 'field';
  type: string;
  field?: string;
  name: string;
  label: Labels | null;
  retiredAt: string;
  /** The last version that had it. */
  version: number;
  count: number;
  bytes: number;
  places: Place[];
}

/** Newest first; what has been purged is not there. */
export async function readTrash(sql: Sql): Promise<TrashEntry[]> {
  const files = await filesOf(sql, (await activeRow(sql)).n) ?? {};
  const entries: TrashEntry[] = [];
  for (const retired of await retiredFrom(sql, files)) {
    const ids = await idsOf(sql, retired);
    if (!ids) continue;
    const places = retired.field === '' ? await tablesOf(sql, ids.type) : await columnsOf(sql, ids.type, ids.field as number, retired.field);
    if (places.length === 0) continue;
    const sizes = await Promise.all(places.map((place) => sizeOf(sql, place)));
    entries.push({
      id: retired.field === '' ? `type-${ids.type}` : `field-${ids.field}`,
      kind: retired.field === '' ? 'type' : 'field',
      type: retired.type,
      ...(retired.field !== '' && { field: retired.field }),
      ...namesOf(retired),
      retiredAt: retired.at,
      version: retired.lastIn,
      count: retired.field === '' ? sizes.find((_, i) => places[i].table === `rt_${ids.type}`)?.count ?? 0 : Math.max(...sizes.map(({ count }) => count)),
      bytes: sizes.reduce((sum, { bytes }) => sum + bytes, 0),
      places,
    });
  }
  return entries;
}

/** Deletes the data of an entry, in every column and table it ever had, and writes down who did. */
export async function purge(entry: TrashEntry, person: Person): Promise<void> {
  // Indexes and guards of the column have gone with its retirement; where a boot came between, they go now.
  const current = await modelInForce(database());
  await ensureStorage(database(), current);
  // What proves rows that nobody wrote since is in the columns that go.
  const type = current.types.find(({ key, ledger }) => key === entry.type && !ledger);
  if (type) await reseal(type, await formerTypes(database())(type));
  await database().transaction(async (tx) => {
    const last = tx.dialect === 'postgres' ? ' CASCADE' : '';
    for (const { table, column } of entry.places) {
      await forgetLabels(tx, table, column);
      await tx.run(column === undefined ? `DROP TABLE IF EXISTS "${table}"${last}` : `ALTER TABLE "${table}" DROP COLUMN "${column}"`);
    }
    await tx.run('INSERT INTO "design_log" ("at", "by_id", "kind", "version", "note", "changes") VALUES (?, ?, ?, ?, ?, ?)',
      [now().toISOString(), person.id, 'purge', current.version, entry.name, JSON.stringify([{ path: entry.id, message: purged(entry.kind, entry.label ?? entry.name, entry.count) }])]);
  });
}

async function idsOf(sql: Sql, { type, field }: Retired): Promise<{ type: number; field?: number } | undefined> {
  const typeRow = await sql.get<{ id: number }>('SELECT "id" FROM "definition_types" WHERE "key" = ?', [type]);
  if (!typeRow || field === '') return typeRow && { type: typeRow.id };
  const fieldRow = await sql.get<{ id: number }>('SELECT "id" FROM "definition_fields" WHERE "type_id" = ? AND "key" = ?', [typeRow.id, field]);
  return fieldRow && { type: typeRow.id, field: fieldRow.id };
}

async function tablesOf(sql: Sql, type: number): Promise<Place[]> {
  const names = await tableNames(sql);
  const fields = await sql.all<{ id: number }>('SELECT "id" FROM "definition_fields" WHERE "type_id" = ?', [type]);
  const links = fields.flatMap(({ id }) => [...names].filter((name) => new RegExp(`^rl_${id}(_\\d+)?$`).test(name)));
  // Lines first: their rows point at the records.
  return [...names].filter((name) => name.startsWith(`rt_${type}_`)).concat(links, names.has(`rt_${type}`) ? [`rt_${type}`] : []).map((table) => ({ table }));
}

async function columnsOf(sql: Sql, type: number, id: number, key: string): Promise<Place[]> {
  const names = await tableNames(sql);
  const own = [...names].filter((name) => name === `rt_${type}_${id}` || new RegExp(`^rl_${id}(_\\d+)?$`).test(name)).map((table): Place => ({ table }));
  const [partKey] = key.includes('.') ? key.split('.') : [];
  const part = partKey === undefined ? undefined : await sql.get<{ id: number }>('SELECT "id" FROM "definition_fields" WHERE "type_id" = ? AND "key" = ?', [type, partKey]);
  const table = part ? `rt_${type}_${part.id}` : names.has(`rt_${type}`) ? `rt_${type}` : 'up_users';
  const later = await sql.all<{ generation: number }>('SELECT "generation" FROM "definition_columns" WHERE "field_id" = ?', [id]);
  const columns = [`f${id}`, ...later.map(({ generation }) => `f${id}_${generation}`)].flatMap((column) => [column, `${column}_type`]);
  for (const column of columns) if (names.has(table) && (await hasColumn(table, column, sql))) own.push({ table, column });
  return own;
}

async function tableNames(sql: Sql): Promise<Set<string>> {
  const rows = await sql.all<{ name: string }>(sql.dialect === 'sqlite'
    ? `SELECT "name" FROM sqlite_master WHERE "type" = 'table'`
    : `SELECT "relname" AS "name" FROM pg_class WHERE "relkind" = 'r' AND "relnamespace" = current_schema()::regnamespace`);
  return new Set(rows.map(({ name }) => name));
}

/** Rows that hold something, and about how many bytes it is. */
async function sizeOf(sql: Sql, { table, column }: Place): Promise<{ count: number; bytes: number }> {
  const value = column === undefined ? undefined : `"${column}"`;
  const row = await sql.get<{ n: number; bytes: number | null }>(value === undefined
    ? `SELECT count(*) AS "n", count(*) * 200 AS "bytes" FROM "${table}"`
    : `SELECT count(${value}) AS "n", sum(length(CAST(${value} AS text))) AS "bytes" FROM "${table}"`);
  return { count: Number(row?.n ?? 0), bytes: Number(row?.bytes ?? 0) };
}

function namesOf({ type, field, definition }: Retired): { name: string; label: Labels | null } {
  if (field !== '') return { name: (definition.name ?? field.split('.').at(-1)) as string, label: (definition.label ?? null) as Labels | null };
  const schema = Object.entries(definition).find(([path]) => path.endsWith('/schema.json'))?.[1] as { name?: string; label?: Labels } | undefined;
  return { name: schema?.name ?? type, label: schema?.label ?? null };
}
