/** Numbers: one series per prefix and day, given back with a transaction that fails. */
import { expect, test } from 'vitest';
import { createTables, nextNumber } from '../../cms/src/engines/numbering';
import { memoryDatabase } from '../support/memory';

test('counts per prefix and day, and loses none', async () => {
  const database = memoryDatabase();
  await createTables(database);
  const next = (prefix: string, day: string) => database.transaction((tx) => nextNumber(tx, prefix, day));
  expect(await next('LL', '2026-11-21')).toBe('LL20261121-0001');
  expect(await next('LL', '2026-11-21')).toBe('LL20261121-0002');
  expect(await next('PD', '2026-11-21')).toBe('PD20261121-0001');
  expect(await next('LL', '2026-11-22')).toBe('LL20261122-0001');
  await expect(database.transaction(async (tx) => {
    await nextNumber(tx, 'LL', '2026-11-21');
    throw new Error('refused');
  })).rejects.toThrow('refused');
  expect(await next('LL', '2026-11-21')).toBe('LL20261121-0003');
});

test('goes on beyond four digits', async () => {
  const database = memoryDatabase();
  await createTables(database);
  await database.transaction((tx) => tx.run(`INSERT INTO "series" VALUES ('LL', '2026-11-21', 9999)`));
  expect(await database.transaction((tx) => nextNumber(tx, 'LL', '2026-11-21'))).toBe('LL20261121-10000');
});
