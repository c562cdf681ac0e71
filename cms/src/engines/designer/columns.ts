/** Which columns and tables the database really has. */
import { database, type Sql } from '../../foundation/database';
import type { Field, FieldType } from '../model';

/** Whether the table has the column. */
export async function hasColumn(table: string, column: string, sql: Sql = database()): Promise<boolean> {
  const found = await sql.get(
    sql.dialect === 'sqlite'
      ? 'SELECT 1 AS "there" FROM pragma_table_info(?) WHERE "name" = ?'
      : 'SELECT 1 AS "there" FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = ? AND column_name = ?',
    [table, column]);
  return found !== undefined;
}

/** Whether there is a table of this name. */
export async function hasTable(table: string, sql: Sql = database()): Promise<boolean> {
  const found = await sql.get(
    sql.dialect === 'sqlite'
      ? `SELECT 1 AS "there" FROM sqlite_master WHERE "type" = 'table' AND "name" = ?`
      : `SELECT 1 AS "there" FROM pg_class WHERE "relkind" = 'r' AND "relnamespace" = current_schema()::regnamespace AND "relname" = ?`,
    [table]);
  return found !== undefined;
}

/** Where a field had, or has, its values of a kind: a column of the table, or a link table. */
export async function placeFor(fieldId: number, kind: FieldType, table: string): Promise<Pick<Field, 'column' | 'link'> | undefined> {
  const first = await database().get('SELECT 1 AS "there" FROM "definition_fields" WHERE "id" = ? AND "kind" = ?', [fieldId, kind]);
  const later = await database().get<{ generation: number }>('SELECT "generation" FROM "definition_columns" WHERE "field_id" = ? AND "kind" = ?', [fieldId, kind]);
  if (!first && !later) return undefined;
  const place = first ? String(fieldId) : `${fieldId}_${later?.generation}`;
  if (kind === 'users' || kind === 'roles' || kind === 'refs') return (await hasTable(`rl_${place}`)) ? { column: `f${place}`, link: `rl_${place}` } : undefined;
  return (await hasColumn(table, `f${place}`)) ? { column: `f${place}`, link: undefined } : undefined;
}
