/** What the tables of a record type hold, whatever its fields are called at the moment (SQLite). */
import { expect } from 'vitest';
import type { Server } from './boot';

/** Table -> its rows by id. */
export type Stored = Record<string, Map<number, Record<string, unknown>>>;

/** The rows of a type and of its lines. */
export async function stored(server: Server, key: string): Promise<Stored> {
  const [{ id }] = await server.sql<{ id: number }>('SELECT "id" FROM "definition_types" WHERE "key" = ?', [key]);
  const tables = await server.sql<{ name: string }>(`SELECT "name" FROM "sqlite_master" WHERE "type" = 'table' AND ("name" = ? OR "name" LIKE ? ESCAPE '!')`, [`rt_${id}`, `rt!_${id}!_%`]);
  const found: Stored = {};
  for (const { name } of tables) found[name] = new Map((await server.sql<{ id: number }>(`SELECT * FROM "${name}"`)).map((row) => [row.id, row]));
  return found;
}

/** Every row and every value of before is there, to the byte; columns and rows may have come. */
export function unchanged(before: Stored, after: Stored): void {
  for (const [table, rows] of Object.entries(before)) for (const [id, row] of rows) expect(after[table].get(id), `${table} ${id}`).toMatchObject(row);
}
