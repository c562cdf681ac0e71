/** The story of seed 000, part three, on a running server, by the people named in it; stock, receivables and mails are looked at on the way. */
import { beforeAll, describe, expect, test } from 'vitest';
import { forEachDatabase, useServer } from '../support/boot';
import type { ApiRecord } from '../support/client';
import { storyOf } from '../support/story';
import { verify } from '../support/tamper';
import { worldOf, type World } from '../support/world';

forEachDatabase((database) => {
  const server = useServer(database);
  const { as, look, find, only, act, lines, photo } = storyOf(server);

  describe('seed 000, part three: a dealer orders more than there is in stock', () => {
    let world: World;
    let customer: ApiRecord;
    let plenty: ApiRecord;
    let scarce: ApiRecord;
    let warehouse: ApiRecord;
    let order: ApiRecord;
    let production: ApiRecord;
    let shipment: ApiRecord;
    let returned: ApiRecord;
    let wanted = 0;
    let short = 0;

    const stockOf = async (item: ApiRecord) => {
      const [whole] = (await find('stock-balances', { item: item.id, warehouse: warehouse.id })).filter(({ lot }) => lot === null);
      return { onHand: Number(whole.onHand), reserved: Number(whole.reserved) };
    };
    const owes = async () => (await find('receivables', { customer: customer.id })).reduce((sum, { balance }) => sum + Number(balance), 0);

    beforeAll(async () => {
      world = worldOf(server());
      [customer] = await find('customers', { code: 'KH001' });
      [warehouse] = await find('warehouses', { code: 'CK01' });
      [plenty] = await find('products', { code: 'OF102' });
      [scarce] = await find('products', { code: 'OF301' });
    });

    test('the order is recorded, signed, confirmed, and reviewed by four departments', async () => {
      const { onHand, reserved } = await stockOf(scarce);
      short = 30;
      wanted = onHand - reserved + short;
      const draft = await (await as('dealer')).post('/api/sales-orders', {
        customer: customer.id, channel: 'dealer', requiredDate: '2026-12-20', warehouse: warehouse.id,
        lines: [{ product: plenty.id, quantity: '20' }, { product: scarce.id, quantity: String(wanted) }],
      });
      order = await act('dealer', 'sales-orders', draft, 'submit');
      expect(await world.tasks('sales-orders', order.id)).toMatchObject({ 'market-assistant': 1, finance: 0, 'dealer-2': 0 });
      await act('market-assistant', 'sales-orders', order, 'record', {}, { status: 422 });
      await act('market-assistant', 'sales-orders', order, 'record', { customerConfirmed: true });
      await act('salesperson-2', 'sales-orders', order, 'sign', {}, { status: 404 });
      await act('salesperson', 'sales-orders', order, 'sign');
      order = await act('market-supervisor', 'sales-orders', order, 'confirm');
      expect(order.state).toBe('review');
      const review = await only('contract-reviews', { salesOrder: order.id });
      expect(review).toMatchObject({ state: 'joint-review', owner: { label: '林晓芸' } });
      await act('technical-department', 'contract-reviews', review, 'agree', { technicallyFeasible: true });
      await act('planner', 'contract-reviews', review, 'agree', { deliveryFeasible: true });
      await act('quality', 'contract-reviews', review, 'agree', { qualityFeasible: true });
      await act('finance', 'contract-reviews', review, 'agree', { priceFeasible: true });
      expect(await act('market-supervisor', 'contract-reviews', review, 'approve')).toMatchObject({ state: 'done' });
      order = await look('sales-orders', order);
      expect(order.state).toBe('stock-check');
      expect((order.lines as ApiRecord[]).map((line) => line.short)).toEqual(['0', String(short)]);
    });

    test('what is there is kept for it, what is short is produced with the whole chain of signatures', async () => {
      const before = await stockOf(scarce);
      const asked = { promisedDate: '2026-12-18', stockSituation: 'finished-short' };
      await act('market-assistant', 'sales-orders', order, 'reserve', asked, { status: 403 });
      order = await act('market-assistant', 'sales-orders', order, 'order-production', asked);
      expect(order.state).toBe('in-production');
      expect(await stockOf(scarce)).toEqual({ onHand: before.onHand, reserved: before.onHand });
      production = await only('production-orders', { salesOrder: order.id });
      expect(production).toMatchObject({ state: 'supervisor-signature', quantity: String(short), product: { id: scarce.id }, dueDate: '2026-12-18' });
      await act('market-supervisor', 'production-orders', production, 'sign');
      await act('general-manager', 'production-orders', production, 'sign');
      await act('company-leader', 'production-orders', production, 'sign');
      await act('plant-director', 'production-orders', production, 'assign', { dueDate: '2026-12-15' });
      await act('workshop-supervisor', 'production-orders', production, 'accept');
      const [bill] = await find('bills-of-materials', {});
      production = await act('technical-department', 'production-orders', production, 'open-work-order', { workOrderNumber: 'GD-1', bill: bill.id, processSteps: '研磨、调墨、过滤。' });
      expect(production.state).toBe('production');
    });

    test('raw material is asked for, bought and received beside it', async () => {
      const purchase = await only('purchase-requests', { productionOrder: production.id });
      expect(purchase).toMatchObject({ state: 'draft', owner: { label: '林晓芸' } });
      const [material] = await find('raw-materials', {});
      await (await as('market-assistant')).put(`/api/purchase-requests/${purchase.id}`, { version: purchase.version, lines: [{ material: material.id, quantity: '15' }] });
      await act('market-assistant', 'purchase-requests', purchase, 'submit');
      await act('market-supervisor', 'purchase-requests', purchase, 'approve');
      await act('purchasing', 'purchase-requests', purchase, 'promise', { expectedArrival: '2026-12-05' });
      const before = await find('stock-moves', { item: material.id, kind: 'receive' });
      expect(await act('warehouse-keeper', 'purchase-requests', purchase, 'receive', await lines('purchase-requests', purchase, () => ({ receivedQuantity: '15' })))).toMatchObject({ state: 'done' });
      expect(await find('stock-moves', { item: material.id, kind: 'receive' })).toHaveLength(before.length + 1);
    });

    test('what is produced goes into stock and is kept for the order', async () => {
      const before = await stockOf(scarce);
      await act('workshop-supervisor', 'production-orders', production, 'progress', { progress: 60, progressNote: '研磨完成。' });
      await act('workshop-supervisor', 'production-orders', production, 'finish', { lot: 'OF1201X', receivedQuantity: String(short) });
      expect((await look('sales-orders', order)).state).toBe('in-production');
      await act('quality', 'production-orders', production, 'pass', { packagingPassed: true });
      expect((await look('sales-orders', order)).state).toBe('ready');
      expect(await stockOf(scarce)).toEqual({ onHand: before.onHand + short, reserved: before.reserved + short });
    });

    test('it is shipped lot by lot, delivered, and owed from then on', async () => {
      const before = await stockOf(scarce);
      expect(await owes()).toBe(0);
      await act('shipper', 'sales-orders', order, 'ship');
      shipment = await only('shipments', { salesOrder: order.id });
      expect((shipment.lines as ApiRecord[]).map(({ quantity }) => quantity)).toEqual(['20', String(wanted)]);
      await act('shipper', 'shipments', shipment, 'submit');
      await act('market-supervisor', 'shipments', shipment, 'sign');
      await act('finance', 'shipments', shipment, 'pass');
      await act('warehouse-keeper', 'shipments', shipment, 'pick', { lines: await split(shipment) });
      expect(await stockOf(scarce)).toEqual({ onHand: before.onHand - wanted, reserved: before.reserved - wanted });
      const [carrier] = await find('carriers', {});
      await act('shipper', 'shipments', shipment, 'hand-over', { carrier: carrier.id, trackingNumber: 'SF100' });
      await act('shipper', 'shipments', shipment, 'delivered', { deliveredAt: '2026-12-20T02:00:00.000Z', customerFeedback: '货已收到。', customerConfirmation: [await photo('shipper')] });
      order = await look('sales-orders', order);
      expect(order.state).toBe('done');
      expect((order.lines as ApiRecord[]).map(({ shipped, open }) => [shipped, open])).toEqual([['20', '0'], [String(wanted), '0']]);
      expect(await owes()).toBe(Number(order.total));
      await (await as('dealer-2')).get(`/api/shipments/${shipment.id}`, { status: 404 });
    });

    test('part of it comes back and is credited by what was counted, not by what was said', async () => {
      const draft = await (await as('dealer')).post('/api/return-orders', {
        customer: customer.id, shipment: shipment.id, reason: 'quality', warehouse: warehouse.id, lines: [{ product: scarce.id, quantity: '10' }],
      });
      await act('dealer', 'return-orders', draft, 'submit');
      await act('market-assistant', 'return-orders', draft, 'verify', await lines('return-orders', draft, () => ({ agreedQuantity: '10' })));
      await act('market-supervisor', 'return-orders', draft, 'sign');
      await act('dealer', 'return-orders', draft, 'send-back', { byWhom: 'carrier', trackingNumber: 'SF200' });
      const before = await stockOf(scarce);
      await act('warehouse-keeper', 'return-orders', draft, 'count', await lines('return-orders', draft, () => ({ receivedQuantity: '8' })));
      expect((await stockOf(scarce)).onHand).toBe(before.onHand + 8);
      returned = await act('dealer', 'return-orders', draft, 'confirm');
      const price = Number((await look('return-orders', returned)).lines[0].unitPrice);
      expect(await owes()).toBeCloseTo(Number(order.total) - 8 * price, 2);
    });

    test('the statement adds up, says the same as the ageing report, and the dealer confirms it', async () => {
      const draft = await (await as('market-assistant')).post('/api/statements', { customer: customer.id, from: '2020-01-01', until: '2099-12-31' });
      await act('market-assistant', 'statements', draft, 'send');
      const statement = await look('statements', draft);
      const postings = statement.lines as ApiRecord[];
      expect(postings.map(({ document }) => document)).toEqual([order.number, returned.number]);
      const moved = postings.reduce((sum, { debit, credit }) => sum + Number(debit ?? 0) - Number(credit ?? 0), Number(statement.opening));
      expect(moved).toBeCloseTo(Number(statement.closing), 2);
      expect(Number(statement.closing)).toBeCloseTo(await owes(), 2);
      const report = await (await as('market-supervisor')).get(`/api/reports/receivables-ageing?customer=${customer.id}`);
      expect(report.totals.balance).toBe(statement.closing);
      await (await as('dealer-2')).get(`/api/statements/${statement.id}`, { status: 404 });
      await act('dealer', 'statements', statement, 'dispute', {}, { status: 422 });
      expect(await act('dealer', 'statements', statement, 'confirm')).toMatchObject({ state: 'done' });
    });

    test('no payment settles more than is owed, even two at once; a cheque has its number', async () => {
      const [receivable] = (await find('receivables', { customer: customer.id })).filter(({ kind }) => kind === 'order');
      const collector = await as('collector');
      const [me] = await find('people', { username: 'collector' });
      const balance = (await look('receivables', receivable)).balance as string;
      const payment = (amount: string, method = 'transfer', status?: number) => collector.post('/api/payments', {
        customer: customer.id, amount, method, receivedOn: '2026-11-20', receivedBy: me.id, lines: [{ receivable: receivable.id, amount }],
      }, { status });
      expect(await payment('100.00', 'cheque', 422)).toMatchObject({ errors: { instrumentNumber: expect.any(String) } });
      await act('collector', 'payments', await payment('99999999.00'), 'submit', {}, { status: 422 });
      const both = await Promise.all([payment(balance), payment(balance)]);
      for (const one of both) {
        await act('collector', 'payments', one, 'submit');
        await act('market-supervisor', 'payments', one, 'confirm');
      }
      const finance = await as('finance');
      const answers = await Promise.all(both.map(async (one) => finance.request('POST', `/api/payments/${one.id}/act/confirm`, { version: (await look('payments', one)).version })));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
      expect((await look('receivables', receivable)).balance).toBe('0.00');
    });

    test('everybody was told, and every figure and signature holds', async () => {
      expect(await world.mails(order as ApiRecord & { number: string })).toMatchObject({ 'market-assistant': expect.any(Number), salesperson: expect.any(Number), 'dealer-2': 0 });
      for (const [person, record] of [['market-supervisor', production], ['plant-director', production], ['finance', shipment], ['warehouse-keeper', shipment], ['dealer', returned]] as const) {
        expect((await world.mails(await look(record === production ? 'production-orders' : record === shipment ? 'shipments' : 'return-orders', record) as ApiRecord & { number: string }))[person], person).toBeGreaterThan(0);
      }
      expect(await verify(server())).toMatchObject({ code: 0 });
    });

    /** The shipment's lines spread over the lots there are, the fullest first. */
    async function split(record: ApiRecord): Promise<object[]> {
      const parts: object[] = [];
      for (const line of (await look('shipments', record)).lines as ApiRecord[]) {
        const lots = (await find('stock-balances', { item: line.product.id, warehouse: warehouse.id })).filter(({ lot }) => lot !== null).sort((a, b) => Number(b.onHand) - Number(a.onHand));
        let left = Number(line.quantity);
        for (const { lot, onHand } of lots) {
          const taken = Math.min(left, Number(onHand));
          if (taken <= 0) break;
          parts.push({ ...(left === Number(line.quantity) ? { id: line.id } : { product: line.product.id }), quantity: String(taken), lot });
          left -= taken;
        }
      }
      return parts;
    }
  });
});
