/** Which columns the database really has. */
import { database, type Sql } from '../../foundation/database';

/** Whether the table has the column. */
export async function hasColumn(table: string, column: string, sql: Sql = database()): Promise<boolean> {
  const found = await sql.get(
    sql.dialect === 'sqlite'
      ? 'SELECT 1 AS "there" FROM pragma_table_info(?) WHERE "name" = ?'
      : 'SELECT 1 AS "there" FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = ? AND column_name = ?',
    [table, column]);
  return found !== undefined;
}

/** The column that a field had, or has, for values of a kind. */
export async function columnFor(fieldId: number, kind: string, table: string): Promise<string | undefined> {
  const first = await database().get('SELECT 1 AS "there" FROM "definition_fields" WHERE "id" = ? AND "kind" = ?', [fieldId, kind]);
  const later = await database().get<{ generation: number }>('SELECT "generation" FROM "definition_columns" WHERE "field_id" = ? AND "kind" = ?', [fieldId, kind]);
  const column = first ? `f${fieldId}` : later ? `f${fieldId}_${later.generation}` : undefined;
  return column !== undefined && (await hasColumn(table, column)) ? column : undefined;
}
