/** Stock, whatever is asked of it in whatever order: never below zero, never reserved beyond what is there, always the sum of its moves. */
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { provideModel, type Model, type RecordType } from '../../cms/src/engines/model';
import { createTables, receiveOpening, stockEffects, verifyBalances } from '../../cms/src/engines/stock';
import type { Line, StoredRecord } from '../../cms/src/engines/store';
import type { EffectContext } from '../../cms/src/engines/workflow';
import type { Database, Transaction } from '../../cms/src/foundation/database';
import { Refusal } from '../../cms/src/foundation/refusal';
import { memoryDatabase } from '../support/memory';

const field = (name: string, target?: string[]) => ({ name, target });
const requisition = {
  id: 9, name: 'requisition', fields: [field('warehouse', ['warehouse'])],
  parts: [{ field: { name: 'lines' }, fields: [field('product', ['product']), field('item', ['product', 'raw-material'])] }],
} as unknown as RecordType;
const product = { id: 2, name: 'product', plural: 'products' } as RecordType;
const material = { id: 3, name: 'raw-material', plural: 'raw-materials' } as RecordType;

beforeAll(() => provideModel({ version: 1, types: [requisition, product, material] } as unknown as Model));

interface Row { product?: number; quantity?: string; lot?: string | null; counted?: string; book?: string | null }
const record = (id: number, lines: Row[]): StoredRecord => ({
  id, number: `LL-${id}`, warehouse: { id: 1, label: 'CK01' },
  lines: lines.map((line, index) => ({ id: index + 1, ...line, product: line.product ? { id: line.product, label: `P${line.product}` } : null, item: line.product ? { id: line.product, label: `P${line.product}`, type: 'product' } : null })),
} as unknown as StoredRecord);

const columns = { warehouse: 'warehouse', lines: 'lines', item: 'product', quantity: 'quantity' };
const counting = { warehouse: 'warehouse', lines: 'lines', item: 'item', lot: 'lot', book: 'book', counted: 'counted' };
const contextOf = (tx: Transaction, subject: StoredRecord): EffectContext => ({
  tx, type: requisition, record: subject, person: { id: 5 } as EffectContext['person'], action: 'x', round: 0, at: '2026-11-21T00:00:00.000Z',
  change(values) { Object.assign(subject, values); },
});
const effect = (name: string) => stockEffects.find((one) => one.name === name)!;
const run = (database: Database, name: string, subject: StoredRecord, parameters: object) => database.transaction((tx) => effect(name).run(contextOf(tx, subject), parameters, 1));
const undo = (database: Database, name: string, subject: StoredRecord, parameters: object) => database.transaction((tx) => effect(name).undo!(contextOf(tx, subject), parameters, null));

/** Two products with two lots each, 10 of every lot. */
async function warehouse(): Promise<Database> {
  const database = memoryDatabase();
  await createTables(database);
  await database.transaction((tx) => receiveOpening(tx, [1, 2].flatMap((item) => ['A', 'B'].map((lot) => ({ warehouse: 1, itemType: 2, item, lot, quantity: '10' }))), { at: '2026-01-01T00:00:00.000Z', by: 1, document: '期初' }));
  return database;
}
const figures = async (database: Database, item: number) =>
  (await database.all<{ on_hand: number; reserved: number }>('SELECT "on_hand" / 1000000.0 AS "on_hand", "reserved" / 1000000.0 AS "reserved" FROM "stock_balances" WHERE "item" = ? AND "lot" IS NULL', [item]))[0];
const refusedAt = async (work: Promise<unknown>) => {
  const refusal = await work.then(() => undefined, (error: unknown) => error);
  return refusal instanceof Refusal ? { status: refusal.status, errors: Object.fromEntries(Object.entries(refusal.extra.errors ?? {}).map(([name, text]) => [name, text.en])) } : refusal;
};

test('short lines are named with what there is; lines of one item are short together; nothing is reserved', async () => {
  const database = await warehouse();
  const lines = [{ product: 1, quantity: '12' }, { product: 1, quantity: '8.000001' }, { product: 2, quantity: '20' }, { product: 7, quantity: '0.5' }];
  expect(await refusedAt(run(database, 'stock.reserve', record(1, lines), columns))).toEqual({ status: 422, errors: {
    'lines.0.quantity': 'P1: 12 asked for, 20 available.', 'lines.1.quantity': 'P1: 8.000001 asked for, 20 available.', 'lines.3.quantity': 'P7: 0.5 asked for, 0 available.',
  } });
  expect(await figures(database, 2)).toEqual({ on_hand: 20, reserved: 0 });
  expect(await verifyBalances(database)).toEqual([]);
});

test('what cannot be moved at all is named field by field', async () => {
  const database = await warehouse();
  expect(await refusedAt(run(database, 'stock.reserve', record(1, [{ quantity: '1' }, { product: 1 }, { product: 1, quantity: '0' }, { product: 1, quantity: '-1' }]), columns)))
    .toMatchObject({ status: 422, errors: { 'lines.0.product': 'Required.', 'lines.1.quantity': 'Required.', 'lines.2.quantity': expect.any(String), 'lines.3.quantity': expect.any(String) } });
  expect(await refusedAt(run(database, 'stock.reserve', record(1, []), columns))).toMatchObject({ errors: { lines: 'Required.' } });
  expect(await refusedAt(run(database, 'stock.issue', record(1, [{ product: 1, quantity: '1', lot: ' ' }]), { ...columns, lot: 'lot' }))).toMatchObject({ errors: { 'lines.0.lot': 'Required.' } });
});

test('issued without a reservation, it takes only what nobody has reserved', async () => {
  const database = await warehouse();
  await run(database, 'stock.reserve', record(1, [{ product: 1, quantity: '15' }]), columns);
  expect(await refusedAt(run(database, 'stock.issue', record(2, [{ product: 1, quantity: '6', lot: 'A' }]), { ...columns, lot: 'lot' }))).toMatchObject({ errors: { 'lines.0.quantity': 'P1: 6 asked for, 5 available.' } });
  await run(database, 'stock.issue', record(2, [{ product: 1, quantity: '5', lot: 'A' }]), { ...columns, lot: 'lot' });
  expect(await figures(database, 1)).toEqual({ on_hand: 15, reserved: 15 });
});

test('taken back twice, a reservation is released once', async () => {
  const database = await warehouse();
  const subject = record(1, [{ product: 1, quantity: '15' }]);
  await run(database, 'stock.reserve', subject, columns);
  for (let n = 0; n < 2; n += 1) await undo(database, 'stock.reserve', subject, columns);
  expect(await figures(database, 1)).toEqual({ on_hand: 20, reserved: 0 });
});

test('a count takes its book figures from the ledger and moves the difference', async () => {
  const database = await warehouse();
  const count = record(3, [{ product: 1, lot: 'A', counted: '8', book: null }, { product: 2, lot: 'C', counted: '1.5', book: null }, { product: 2, lot: 'B', counted: '10', book: null }]);
  await run(database, 'stock.book', count, { warehouse: 'warehouse', lines: 'lines', item: 'item', lot: 'lot', book: 'book' });
  expect((count.lines as Line[]).map(({ book }) => book)).toEqual(['10', '0', '10']);
  await run(database, 'stock.receive', record(4, [{ product: 1, quantity: '5', lot: 'A' }]), { ...columns, lot: 'lot' });
  await run(database, 'stock.adjust', count, counting);
  expect(await figures(database, 1)).toEqual({ on_hand: 23, reserved: 0 });
  expect(await figures(database, 2)).toEqual({ on_hand: 21.5, reserved: 0 });
  expect(await database.all('SELECT "lot", "quantity" FROM "stock_moves" WHERE "kind" = \'count\' ORDER BY "lot"')).toEqual([{ lot: 'A', quantity: -2_000_000 }, { lot: 'C', quantity: 1_500_000 }]);
  expect(await verifyBalances(database)).toEqual([]);
});

test('whatever happens in whatever order', async () => {
  const quantity = fc.integer({ min: 1, max: 15_000_000 }).map((n) => String(n / 1_000_000));
  const line = fc.record({ product: fc.constantFrom(1, 2), quantity, lot: fc.constantFrom('A', 'B', 'C'), counted: quantity, book: fc.option(quantity) });
  const step = fc.record({ what: fc.constantFrom('reserve', 'issue', 'receive', 'adjust', 'undo'), id: fc.integer({ min: 1, max: 4 }), lines: fc.array(line, { minLength: 1, maxLength: 4 }) });
  await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
    const database = await warehouse();
    for (const { what, id, lines } of steps) {
      const subject = record(id, lines);
      const work = what === 'undo' ? undo(database, 'stock.reserve', subject, columns)
        : what === 'adjust' ? run(database, 'stock.adjust', subject, counting)
          : run(database, `stock.${what}`, subject, what === 'reserve' ? columns : { ...columns, lot: 'lot' });
      await work.catch((error: unknown) => { if (!(error instanceof Refusal)) throw error; });
      expect(await database.all('SELECT 1 FROM "stock_balances" WHERE "on_hand" < 0 OR "reserved" < 0 OR "reserved" > "on_hand"')).toEqual([]);
      expect(await verifyBalances(database)).toEqual([]);
    }
  }), { numRuns: 60 });
});
