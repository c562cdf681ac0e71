/** The story of seed 003 on a running server: a sales plan becomes targets, goods leave with a note in three copies, and a score card is objected to. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { forEachDatabase, useServer } from '../support/boot';
import type { ApiRecord } from '../support/client';
import { newFolder, until } from '../support/place';
import { storyOf } from '../support/story';
import { verify } from '../support/tamper';
import { stockChanges, worldOf, type World } from '../support/world';

forEachDatabase((database) => {
  const folder = newFolder('story-003');
  const clock = join(folder, 'now');
  const setClock = (day: string) => writeFileSync(clock, `${day}T08:30:00+08:00`);
  setClock('2027-01-28');
  const server = useServer(database, { env: { CINNABAR_CLOCK_FILE: clock } });
  const { as, look, find, only, act, acts, holds, lines, write, photo, userId } = storyOf(server);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  describe('seed 003: plan, delivery, score', () => {
    let world: World;
    let customer: ApiRecord;
    let product: ApiRecord;
    let plan: ApiRecord;
    let card: ApiRecord;

    beforeAll(async () => {
      world = worldOf(server());
      [customer] = await find('customers', { code: 'KH013' });
      [product] = await find('products', { code: 'OF101' });
    });

    const targets = async () => (await find('targets', { owner: await userId('salesperson'), month: '2027-01-01' })).map(({ measure, goal }) => [measure, Number(goal)]);

    test('a refused plan is planned again; assigned, it sets its people’s targets once, whatever is adjusted later', async () => {
      const owner = await userId('salesperson');
      plan = await (await as('salesperson')).post('/api/sales-plans', {
        period: 'month', startsOn: '2027-01-01', endsOn: '2027-01-31', forecast: '节前备货。', budget: '3000.00',
        lines: [{ owner, region: '浙江', product: product.id, customer: customer.id, quantity: '100', amount: '50000.00', collection: '40000.00' }],
      });
      await acts('sales-plans', plan, ['salesperson', 'submit'], ['key-account-director', 'summarise']);
      await act('product-marketing-manager', 'sales-plans', plan, 'refuse', {}, { status: 422 });
      await act('product-marketing-manager', 'sales-plans', plan, 'refuse', { note: '低于去年。' });
      await write('salesperson', 'sales-plans', plan, await lines('sales-plans', plan, () => ({ amount: '60000.00' })));
      plan = await acts('sales-plans', plan, ['salesperson', 'submit'], ['key-account-director', 'summarise'], ['product-marketing-manager', 'approve']);
      expect(plan).toMatchObject({ state: 'assigning', target: '60000.00' });
      expect(await targets()).toEqual([]);
      await act('key-account-director', 'sales-plans', plan, 'assign');
      expect(await targets()).toEqual([['revenue', 60000]]);
      plan = await acts('sales-plans', plan, ['market-supervisor', 'adjust', { note: '费用下调。' }], ['general-manager', 'approve']);
      expect(plan.state).toBe('assigned');
      expect(await targets()).toEqual([['revenue', 60000]]);
      expect((await world.mails(plan as ApiRecord & { number: string })).salesperson).toBeGreaterThan(0);
    });

    test('goods leave by lot with a delivery note in three copies, and the signed one comes back', async () => {
      const draft = await (await as('shipper')).post('/api/shipments', {
        customer: customer.id, warehouse: await world.resolve('warehouses/CK01'), byWhom: 'own', receiptRequired: true, lines: [{ product: product.id, quantity: '5' }],
      });
      await acts('shipments', draft, ['shipper', 'submit'], ['market-supervisor', 'sign'], ['finance', 'pass']);
      const before = await world.stock();
      await act('warehouse-keeper', 'shipments', draft, 'pick', {}, { status: 422 });
      await act('warehouse-keeper', 'shipments', draft, 'pick', await lines('shipments', draft, () => ({ lot: 'OF0701A' })));
      expect(stockChanges(before, await world.stock())).toEqual({ 'CK01 OF101': { onHand: -5 }, 'CK01 OF101 OF0701A': { onHand: -5 } });
      const shipment = await act('shipper', 'shipments', draft, 'hand-over');
      const note = String(await (await as('shipper')).get(`/api/shipments/${shipment.id}/print/delivery-note`));
      for (const words of ['第一联 存根', '第二联 客户', '第三联 库房']) expect(note.split(words), words).toHaveLength(2);
      expect(note.split('OF0701A')).toHaveLength(4);
      expect(note).toContain(shipment.number);
      await (await as('dealer')).get(`/api/shipments/${shipment.id}/print/delivery-note`, { status: 404 });
      await act('shipper', 'shipments', shipment, 'delivered', { deliveredAt: '2027-01-28T06:00:00.000Z', customerFeedback: '数量无误。' });
      await act('shipper', 'shipments', shipment, 'receipt-back', { receiptReturned: true }, { status: 422 });
      expect(await act('shipper', 'shipments', shipment, 'receipt-back', { receiptReturned: true, customerConfirmation: [await photo('shipper')] })).toMatchObject({ state: 'done' });
    });

    test('when the plan’s month is over everybody in it has a score card, which the supervisor fills in', async () => {
      expect(await find('score-cards', { owner: await userId('salesperson'), month: '2027-01-01' })).toEqual([]);
      setClock('2027-02-01');
      await until(async () => (await look('sales-plans', plan)).state === 'done', 'the day after the plan’s last');
      card = await only('score-cards', { owner: await userId('salesperson'), month: '2027-01-01' });
      expect(card.state).toBe('draft');
      await write('salesperson', 'score-cards', card, { lines: [{ rule: '无', basis: '无', points: '0' }] }, { status: 422 });
      await act('salesperson', 'score-cards', card, 'issue', {}, { status: 403 });
      await write('market-supervisor', 'score-cards', card, { lines: [{ rule: '销售额每低 1% 扣 0.5 分', basis: '完成率 90%', points: '5' }, { rule: '严重投诉每次扣 5 分', basis: '本月一次', points: '5' }] });
      card = await act('market-supervisor', 'score-cards', card, 'issue');
      expect(card).toMatchObject({ state: 'confirmation', score: '90' });
    });

    test('its person objects with a reason, and one of the two who lead decides', async () => {
      await holds('score-cards', card, { salesperson: 1, 'salesperson-2': 0, 'market-supervisor': 0 });
      await act('salesperson-2', 'score-cards', card, 'agree', {}, { status: 404 });
      await act('salesperson', 'score-cards', card, 'object', {}, { status: 422 });
      card = await act('salesperson', 'score-cards', card, 'object', { objection: '投诉的批次不是本人的订单。' });
      expect(card).toMatchObject({ state: 'approval', objection: '投诉的批次不是本人的订单。' });
      await holds('score-cards', card, { 'market-supervisor': 1, 'marketing-director': 1, salesperson: 0 });
      card = await act('marketing-director', 'score-cards', card, 'approve');
      expect(card.state).toBe('done');
      expect((await world.mails(card as ApiRecord & { number: string })).salesperson).toBeGreaterThan(0);
      expect(await verify(server())).toMatchObject({ code: 0 });
    });
  });
});
