/** The demo company is loaded once and whole, even when the power goes while it is being loaded. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, expect, test } from 'vitest';
import { newFolder, until } from '../support/place';
import { beginProduct, startProduct } from '../support/product';

const data = newFolder('demo-load');
afterAll(() => rmSync(data, { recursive: true, force: true }));

const read = <Row>(sql: string): Row[] => {
  const database = new Sqlite(join(data, 'cinnabar.sqlite'), { readonly: true });
  try {
    return database.prepare(sql).all() as Row[];
  } finally {
    database.close();
  }
};
const count = (table: string) => read<{ n: number }>(`SELECT count(*) AS n FROM "${table}"`)[0].n;
const steps = () => read<{ name: string }>('SELECT "name" FROM "demo_steps"').map(({ name }) => name);

test('killed in the middle it goes on where it was, and starts afresh no more', async () => {
  const first = await beginProduct(data, {});
  await until(async () => {
    try {
      return steps().includes('person');
    } catch {
      return false;
    }
  }, 'the people to be entered', 60_000);
  await first.kill();
  expect(steps(), 'it was not done').not.toContain('everything');

  const second = await startProduct(data, {});
  expect(steps()).toContain('everything');
  const tables = { people: count('up_users'), moves: count('stock_moves'), history: count('history'), series: read('SELECT * FROM "series" ORDER BY 1, 2') };
  expect(tables.people).toBe(39);
  const wrong = read(`SELECT "b"."id" FROM "stock_balances" "b" WHERE "lot" IS NOT NULL AND "on_hand" <> (SELECT COALESCE(SUM("quantity"), 0) FROM "stock_moves" "m"
    WHERE "m"."warehouse" = "b"."warehouse" AND "m"."item_type" = "b"."item_type" AND "m"."item" = "b"."item" AND "m"."lot" = "b"."lot")`);
  expect(wrong, 'balances that differ from their moves').toEqual([]);
  await second.stop();

  const third = await startProduct(data, {});
  expect({ people: count('up_users'), moves: count('stock_moves'), history: count('history'), series: read('SELECT * FROM "series" ORDER BY 1, 2') }).toEqual(tables);
  await third.stop();
}, 180_000);
