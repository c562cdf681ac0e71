/** The types as they were in the versions before: a row that nobody wrote since is still what it was then, in the columns of then. */
import type { Sql } from '../../foundation/database';
import { compile, type Files, type RecordType } from '../model';
import { storedIds } from './stored-model';

/** What tells two shapes of a type apart: which fields, in which columns. */
const shapeOf = (type: RecordType): string => [...type.fields, ...type.parts.flatMap(({ fields }) => fields)]
  .map(({ id, column }) => `${id}:${column}`).sort().join();

/** Every other shape that a type had, newest first; worked out when it is first asked for. Columns that have been purged make a shape unreadable. */
export function formerTypes(sql: Sql): (type: RecordType) => Promise<RecordType[]> {
  let known: Promise<Map<string, Map<string, RecordType>>> | undefined;
  return async (type) => {
    const shapes = (await (known ??= shapesOf(sql))).get(type.key);
    const others = [...shapes ?? []].filter(([shape]) => shape !== shapeOf(type)).map(([, former]) => former);
    const readable = await Promise.all(others.map((former) => isReadable(sql, former)));
    return others.filter((_, i) => readable[i]);
  };
}

async function shapesOf(sql: Sql): Promise<Map<string, Map<string, RecordType>>> {
  const ids = await storedIds(sql);
  const numbers = await sql.all<{ n: number }>(`SELECT "n" FROM "definition_versions" WHERE "state" IN ('active', 'superseded') ORDER BY "n" DESC`);
  const shapes = new Map<string, Map<string, RecordType>>();
  for (const { n } of numbers) {
    const row = await sql.get<{ files: string }>('SELECT "files" FROM "definition_versions" WHERE "n" = ?', [n]);
    for (const type of row ? compile(JSON.parse(row.files) as Files, ids, n).types : []) {
      const those = shapes.get(type.key) ?? new Map<string, RecordType>();
      if (!those.has(shapeOf(type))) those.set(shapeOf(type), type);
      shapes.set(type.key, those);
    }
  }
  return shapes;
}

async function isReadable(sql: Sql, type: RecordType): Promise<boolean> {
  const tables = [{ table: type.table, fields: type.fields.filter(({ type: kind }) => kind !== 'lines') }, ...type.parts];
  for (const { table, fields } of tables) {
    const rows = await sql.all<{ name: string }>(sql.dialect === 'sqlite'
      ? 'SELECT "name" FROM pragma_table_info(?)'
      : 'SELECT column_name AS "name" FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = ?', [table]);
    const there = new Set(rows.map(({ name }) => name));
    if (fields.some(({ column, link }) => !link && !there.has(column))) return false;
    for (const { link } of fields) if (link && !(await hasTable(sql, link))) return false;
  }
  return true;
}

async function hasTable(sql: Sql, table: string): Promise<boolean> {
  return (await sql.get(sql.dialect === 'sqlite'
    ? `SELECT 1 AS "there" FROM sqlite_master WHERE "type" = 'table' AND "name" = ?`
    : `SELECT 1 AS "there" FROM pg_class WHERE "relnamespace" = current_schema()::regnamespace AND "relname" = ?`, [table])) !== undefined;
}
