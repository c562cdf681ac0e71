/** Taking mails of the outbox: in order for each record and recipient, and as quickly with a hundred thousand of them. */
import { expect, it } from 'vitest';
import { claim, freeRows } from '../../cms/src/engines/notices/claim';
import { createTables } from '../../cms/src/engines/notices/tables';
import { memoryDatabase } from '../support/memory';

const at = '2026-01-01T00:00:00.000Z';
const row = (n: number, thread: string, recipient = `person:${n % 50}`) => `('told', 0, '${at}', '${recipient}', ${n % 50}, '${thread}', '${at}')`;

async function waiting(rows: string[]) {
  const database = memoryDatabase();
  await createTables(database);
  await database.transaction(async (tx) => {
    for (let from = 0; from < rows.length; from += 1_000) {
      await tx.run(`INSERT INTO "outbox" ("event", "by_id", "at", "recipient", "person_id", "thread", "due_at") VALUES ${rows.slice(from, from + 1_000).join(', ')}`);
    }
  });
  return database;
}

it('gives the first of each thread, and the next one only when that is settled', async () => {
  const database = await waiting([row(1, '1:1'), row(1, '1:1'), row(2, '1:1'), row(1, '1:2')]);
  const first = await claim(database, 10);
  expect(first.map(({ id }) => id)).toEqual([1, 3, 4]);
  expect(await claim(database, 10)).toEqual([]);
  await database.transaction((tx) => tx.run(`UPDATE "outbox" SET "state" = 'sent' WHERE "id" = 1`));
  expect((await claim(database, 10)).map(({ id }) => id)).toEqual([2]);
});

it('finds them by index alone, however many wait', async () => {
  const database = await waiting(Array.from({ length: 100_000 }, (_, n) => row(n, `1:${n >> 3}`)));
  const plan = (await database.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${freeRows(20)}`, [new Date().toISOString()])).map(({ detail }) => detail).join('; ');
  expect(plan).toMatch(/SEARCH row USING (COVERING )?INDEX outbox_due/);
  expect(plan).toMatch(/SEARCH earlier USING (COVERING )?INDEX outbox_thread/);
  expect(plan).not.toMatch(/TEMP B-TREE|SCAN/);
  expect(await claim(database, 20)).toHaveLength(20);
});
