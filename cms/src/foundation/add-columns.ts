/** Columns that came after their table: a database of an earlier release gets them. */
import type { Transaction } from './database';

/** @param columns name -> type; those that are there already stay as they are */
export async function addColumns(tx: Transaction, table: string, columns: Readonly<Record<string, string>>): Promise<void> {
  const known = await tx.all<{ name: string }>(tx.dialect === 'sqlite'
    ? `SELECT "name" FROM pragma_table_info('${table}')`
    : `SELECT "column_name" AS "name" FROM information_schema.columns WHERE "table_name" = '${table}' AND "table_schema" = current_schema()`, []);
  for (const [name, kind] of Object.entries(columns)) {
    if (!known.some((one) => one.name === name)) await tx.run(`ALTER TABLE "${table}" ADD COLUMN "${name}" ${kind}`);
  }
}
