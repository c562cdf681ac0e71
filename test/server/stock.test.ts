/** Stock under many hands at once: never below zero, never sold twice, always the sum of its moves. */
import { describe, expect, test } from 'vitest';
import { forEachDatabase, useServer } from '../support/boot';
import { cast } from '../support/cast';
import type { ApiRecord, Client } from '../support/client';
import { newRequisition } from '../support/new-requisition';
import { verify, write } from '../support/tamper';

interface Balance { onHand: number; reserved: number; available: number }

forEachDatabase((database) => {
  const server = useServer(database);

  const balanceOf = async (client: Client, warehouse: number, item: number): Promise<Balance> => {
    const { rows } = await client.list('stock-balances', { filter: { warehouse, lot: null }, range: [0, 999] });
    const row = rows.find((one) => one.item.id === item && one.item.type === 'product');
    return { onHand: Number(row?.onHand), reserved: Number(row?.reserved), available: Number(row?.available) };
  };
  const draft = async (client: Client, quantities: string[], sameProduct = false): Promise<ApiRecord> => {
    const body = await newRequisition(client, quantities.map((quantity) => ({ quantity })));
    const lines = body.lines as { product: number }[];
    if (sameProduct) for (const line of lines) line.product = lines[0].product;
    return client.post('/api/requisitions', body);
  };
  const place = (record: ApiRecord) => ({ warehouse: record.warehouse.id as number, item: record.lines[0].product.id as number });

  test('of twenty who want the last of it at the same moment exactly as many get it as there is', async () => {
    const assistant = await server().as(cast.assistant);
    const first = await draft(assistant, ['1']);
    const { warehouse, item } = place(first);
    const before = await balanceOf(assistant, warehouse, item);
    const share = Math.floor(before.available / 7);
    const drafts = await Promise.all(Array.from({ length: 20 }, () => draft(assistant, [String(share)])));
    const answers = await Promise.all(drafts.map((record) => assistant.request('POST', `/api/requisitions/${record.id}/act/submit`, { version: record.version })));
    const won = answers.filter(({ status }) => status === 200);
    expect(won).toHaveLength(Math.floor(before.available / share));
    expect([...new Set(answers.map(({ status }) => status))].sort()).toEqual([200, 422]);
    const after = await balanceOf(assistant, warehouse, item);
    expect(after).toEqual({ onHand: before.onHand, reserved: before.reserved + won.length * share, available: before.available - won.length * share });
    const short = answers.find(({ status }) => status === 422);
    expect(Object.keys(short?.body.errors)).toEqual(['lines.0.quantity']);
    for (const { body } of won) await assistant.act('requisitions', body, 'withdraw');
    expect(await balanceOf(assistant, warehouse, item)).toEqual(before);
  });

  test('orders that want the same things in opposite order do not block one another', async () => {
    const assistant = await server().as(cast.assistant);
    const drafts = await Promise.all(Array.from({ length: 12 }, async (_, n) => {
      const body = await newRequisition(assistant, [{ quantity: '0.1' }, { quantity: '0.1' }, { quantity: '0.1' }]);
      if (n % 2) (body.lines as unknown[]).reverse();
      return assistant.post('/api/requisitions', body) as Promise<ApiRecord>;
    }));
    const submitted = await Promise.all(drafts.map((record) => assistant.act('requisitions', record, 'submit')));
    expect(new Set(submitted.map(({ number }) => number)).size).toBe(12);
    await Promise.all(submitted.map((record) => assistant.act('requisitions', record, 'withdraw')));
  });

  test('of ten who issue the same requisition one does, and it leaves the warehouse once', async () => {
    const [assistant, supervisor, finance, keeper] = await Promise.all([cast.assistant, cast.supervisor, cast.finance, cast.keeper].map((name) => server().as(name)));
    let record = await assistant.act('requisitions', await draft(assistant, ['2.5']), 'submit');
    const { warehouse, item } = place(record);
    const before = await balanceOf(assistant, warehouse, item);
    record = await supervisor.act('requisitions', record, 'sign');
    record = await finance.act('requisitions', record, 'stamp', { paymentMethod: 'cash', paymentReference: '1' });
    const { rows: lots } = await keeper.list('stock-balances', { filter: { warehouse, onHand_gte: 3 }, range: [0, 999] });
    const lot = lots.find((row) => row.lot !== null && row.item.id === item && row.item.type === 'product')?.lot;
    const answers = await Promise.all(Array.from({ length: 10 }, () =>
      keeper.request('POST', `/api/requisitions/${record.id}/act/issue`, { version: record.version, lines: [{ id: record.lines[0].id, lot }] })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 9 }, () => 409)]);
    expect(answers.find(({ status }) => status === 409)?.body.record).toMatchObject({ id: record.id, state: 'done' });
    expect(await balanceOf(assistant, warehouse, item)).toEqual({ onHand: before.onHand - 2.5, reserved: before.reserved - 2.5, available: before.available });
    const { rows: moves } = await keeper.list('stock-moves', { filter: { document: record.number }, sort: ['id', 'ASC'] });
    expect(moves.map((move) => [move.kind, move.quantity, move.lot])).toEqual([['reserve', '2.5', null], ['release', '-2.5', null], ['issue', '-2.5', lot]]);
  });

  test('the ledger is read through the API, never written', async () => {
    const [keeper, administrator] = await Promise.all([server().as(cast.keeper), server().as(cast.administrator)]);
    const { rows: [balance] } = await keeper.list('stock-balances');
    const { rows: [move] } = await keeper.list('stock-moves');
    for (const client of [keeper, administrator]) {
      expect((await client.request('POST', '/api/stock-balances', { onHand: '1' })).status).toBe(403);
      expect((await client.request('PUT', `/api/stock-balances/${balance.id}`, { version: 1, onHand: '9' })).status).toBeGreaterThanOrEqual(400);
      expect((await client.request('DELETE', `/api/stock-moves/${move.id}`)).status).toBeGreaterThanOrEqual(400);
    }
  });

  describe('the database itself', () => {
    test('refuses a balance below zero, reserved beyond what is there, and a lot that reserves', async () => {
      for (const change of ['"on_hand" = -1', '"reserved" = "on_hand" + 1', '"reserved" = -1']) {
        await expect(write(server(), `UPDATE "stock_balances" SET ${change} WHERE "lot" IS NULL`)).rejects.toThrow(/check/i);
      }
      await expect(write(server(), 'UPDATE "stock_balances" SET "reserved" = 1 WHERE "lot" IS NOT NULL')).rejects.toThrow(/check/i);
    });

    test('and every balance is the sum of its moves, whatever happened here', async () => {
      expect(await verify(server())).toMatchObject({ code: 0 });
    });
  });
});
