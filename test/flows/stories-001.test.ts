/** The story of seed 001 on a running server: a sample that is rejected once, the contract it leads to, and the research behind the next one. */
import { beforeAll, describe, expect, test } from 'vitest';
import { forEachDatabase, useServer } from '../support/boot';
import type { ApiRecord } from '../support/client';
import { storyOf } from '../support/story';
import { verify } from '../support/tamper';
import { stockChanges, worldOf, type World } from '../support/world';

forEachDatabase((database) => {
  const server = useServer(database);
  const { as, look, find, only, act, acts, holds, write, photo, userId } = storyOf(server);

  describe('seed 001: from a sample to a contract, and market research', () => {
    let world: World;
    let customer: ApiRecord;
    let product: ApiRecord;
    let warehouse: ApiRecord;
    let first: ApiRecord;
    let second: ApiRecord;
    let review: ApiRecord;
    let contract: ApiRecord;
    let plan: ApiRecord;
    let task: ApiRecord;

    beforeAll(async () => {
      world = worldOf(server());
      [customer] = await find('customers', { code: 'KH013' });
      [product] = await find('products', { code: 'OF101' });
      [warehouse] = await find('warehouses', { code: 'CK01' });
    });

    /** Reviewed by both, planned, made, inspected, into stock and out again to the customer. */
    async function makeSample(draft: ApiRecord, lot: string): Promise<ApiRecord> {
      await act('market-assistant', 'sample-orders', draft, 'submit');
      expect(await act('sample-room', 'sample-orders', draft, 'accept')).toMatchObject({ state: 'review' });
      await act('technical-department', 'sample-orders', draft, 'accept');
      await act('planner', 'sample-orders', draft, 'plan', { dueDate: '2027-01-20' }, { status: 422 });
      await act('planner', 'sample-orders', draft, 'plan', { workOrderNumber: `YG-${lot}`, dueDate: '2027-01-20' });
      await act('sample-room', 'sample-orders', draft, 'finish');
      await act('quality', 'sample-orders', draft, 'pass');
      const before = await world.stock();
      await act('warehouse-keeper', 'sample-orders', draft, 'receive', { warehouse: warehouse.id, lot });
      expect(stockChanges(before, await world.stock())).toEqual({ 'CK01 OF101': { onHand: 2 }, [`CK01 OF101 ${lot}`]: { onHand: 2 } });
      await act('market-assistant', 'sample-orders', draft, 'send', { deliveredBy: 'courier' }, { status: 422 });
      const sent = await act('market-assistant', 'sample-orders', draft, 'send', { deliveredBy: 'courier', trackingNumber: `SF-${lot}` });
      expect(stockChanges(before, await world.stock())).toEqual({});
      return sent;
    }

    test('the customer rejects the first sample; the next order carries what was asked for', async () => {
      const draft = await (await as('market-assistant')).post('/api/sample-orders', {
        customer: customer.id, product: product.id, requirement: '专色红，耐磨四级。', quantity: '2', dueDate: '2027-01-20',
      });
      first = await makeSample(draft, 'YP01');
      expect(first).toMatchObject({ state: 'feedback', trackingNumber: 'SF-YP01' });
      await act('salesperson-2', 'sample-orders', first, 'reject-sample', { customerVerdict: 'rejected', customerOpinion: '偏暗。' }, { status: 404 });
      await act('salesperson', 'sample-orders', first, 'accept', { customerVerdict: 'rejected', customerOpinion: '偏暗。' }, { status: 422 });
      first = await act('salesperson', 'sample-orders', first, 'reject-sample', { customerVerdict: 'rejected', customerOpinion: '偏暗，要求再亮一级。' });
      expect(first.state).toBe('remake');
      const again = await only('sample-orders', { previous: first.id });
      expect(again).toMatchObject({ state: 'draft', requirement: '偏暗，要求再亮一级。', quantity: '2', customer: { id: customer.id }, owner: { id: await userId('market-assistant') } });
      second = await makeSample(again, 'YP02');
      second = await act('salesperson', 'sample-orders', second, 'accept', { customerVerdict: 'accepted', customerOpinion: '合格，可下大货。' });
      expect(second.state).toBe('done');
      for (const sample of [first, second]) expect(await world.mails(sample as ApiRecord & { number: string })).toMatchObject({ quality: expect.any(Number), 'sample-room': expect.any(Number), dealer: 0 });
    });

    test('a reviewer’s no sends the contract review back; off the usual terms the company’s leader confirms it', async () => {
      const draft = await (await as('salesperson')).post('/api/contract-reviews', { customer: customer.id, requirement: '专色红 500 千克，分两次付款。', offTerms: true });
      await act('salesperson', 'contract-reviews', draft, 'submit');
      await holds('contract-reviews', draft, { 'technical-department': 1, planner: 1, quality: 1, finance: 1, 'market-supervisor': 0 });
      await act('technical-department', 'contract-reviews', draft, 'agree', {}, { status: 422 });
      await act('technical-department', 'contract-reviews', draft, 'agree', { technicallyFeasible: true });
      await act('planner', 'contract-reviews', draft, 'agree', { deliveryFeasible: false }, { status: 422 });
      expect(await act('planner', 'contract-reviews', draft, 'return', { note: '一月产能已满，改二月交。' })).toMatchObject({ state: 'draft' });
      await act('salesperson', 'contract-reviews', draft, 'submit');
      for (const [who, answer] of [['technical-department', 'technicallyFeasible'], ['planner', 'deliveryFeasible'], ['quality', 'qualityFeasible'], ['finance', 'priceFeasible']]) {
        review = await act(who, 'contract-reviews', draft, 'agree', { [answer]: true });
      }
      expect(review.state).toBe('approval');
      await act('market-supervisor', 'contract-reviews', review, 'approve', {}, { status: 403 });
      review = await acts('contract-reviews', review, ['market-supervisor', 'escalate'], ['company-leader', 'approve']);
      expect(review.state).toBe('done');
    });

    test('the contract that follows is written by the assistant, stamped, countersigned, and owed by its instalments', async () => {
      contract = await only('contracts', { review: review.id });
      expect(contract).toMatchObject({ state: 'draft', owner: { id: await userId('market-assistant') }, taxNumber: customer.taxNumber });
      await act('market-assistant', 'contracts', contract, 'send', {}, { status: 422 });
      await write('market-assistant', 'contracts', contract, {
        paymentTerms: '分两期付款', startsOn: '2027-02-01', endsOn: '2028-01-31', lines: [{ product: product.id, quantity: '500', unitPrice: '80.00' }],
        batches: [{ dueDate: '2027-02-20', quantity: '500' }], instalments: [{ dueDate: '2027-02-28', amount: '15000.00' }, { dueDate: '2027-04-30', amount: '25000.00' }],
      });
      await acts('contracts', contract, ['market-assistant', 'send'], ['market-assistant', 'customer-changes', { note: '客户要求写明批次。' }], ['market-assistant', 'send'], ['market-assistant', 'customer-agrees']);
      await act('market-supervisor', 'contracts', contract, 'stamp', {}, { status: 422 });
      await act('market-supervisor', 'contracts', contract, 'stamp', { copies: 4 });
      const before = await find('receivables', { customer: customer.id, kind: 'instalment' });
      await act('market-assistant', 'contracts', contract, 'signed', { signedOn: '2027-01-20' }, { status: 422 });
      contract = await act('market-assistant', 'contracts', contract, 'signed', { signedOn: '2027-01-20', original: [await photo('market-assistant')] });
      expect(contract).toMatchObject({ state: 'active', amount: '40000.00' });
      const owed = (await find('receivables', { customer: customer.id, kind: 'instalment' })).slice(before.length);
      expect(owed.map(({ amount, dueDate, balance }) => [amount, dueDate, balance])).toEqual([['15000.00', '2027-02-28', '15000.00'], ['25000.00', '2027-04-30', '25000.00']]);
    });

    test('a major research plan is approved upwards and signed by three, one of whom says who asks where', async () => {
      plan = await (await as('market-manager')).post('/api/research-plans', {
        title: '无苯油墨市场调研', kind: 'major', schedule: '一月下旬走访。', content: '竞品价格与客户需求。', method: '走访与问卷。', budget: '8000.00',
      });
      plan = await acts('research-plans', plan, ['market-manager', 'submit'], ['product-marketing-manager', 'approve'], ['business-unit-manager', 'approve']);
      expect(plan.state).toBe('general-manager');
      await acts('research-plans', plan, ['general-manager', 'approve'], ['technical-director', 'sign'], ['general-manager', 'sign']);
      await act('key-account-director', 'research-plans', plan, 'sign', {}, { status: 422 });
      const tasks = [{ assignee: await userId('key-account-manager'), dueDate: '2027-01-31', special: '无锡、苏州' }];
      plan = await act('key-account-director', 'research-plans', plan, 'sign', { tasks });
      expect(plan.state).toBe('running');
      task = await only('research-tasks', { plan: plan.id });
      expect(task).toMatchObject({ state: 'draft', special: '无锡、苏州', owner: { id: await userId('key-account-director') }, assignee: { id: await userId('key-account-manager') } });
    });

    test('the assignee brings the answers, is asked for more, and the approved report ends the plan and begins a promotion', async () => {
      await act('key-account-director', 'research-tasks', task, 'assign');
      await holds('research-tasks', task, { 'key-account-manager': 1, 'market-manager': 0, salesperson: 0 });
      await act('key-account-manager', 'research-tasks', task, 'return-results', { competitor: '甲厂降价 5%。', customerNeeds: '要求无苯检测报告。' });
      await act('market-manager', 'research-tasks', task, 'more', { note: '补充价格区间。' });
      task = await acts('research-tasks', task, ['key-account-manager', 'return-results', { competitor: '甲厂降价 5%，每千克 42 至 45 元。' }], ['market-manager', 'accept']);
      expect(task).toMatchObject({ state: 'done', customerNeeds: '要求无苯检测报告。' });
      const report = await (await as('market-manager')).post('/api/research-reports', { plan: plan.id, summary: '无苯需求增长。', proposal: '推广无苯系列。', report: [await photo('market-manager')] });
      await act('market-manager', 'research-reports', report, 'submit');
      expect((await look('research-plans', plan)).state).toBe('running');
      const promotions = await find('promotion-plans', {});
      await act('product-marketing-manager', 'research-reports', report, 'approve');
      expect((await look('research-plans', plan)).state).toBe('done');
      const [promotion] = (await find('promotion-plans', {})).slice(promotions.length);
      expect(promotion).toMatchObject({ state: 'draft', goal: '无苯需求增长。', strategy: '推广无苯系列。', owner: { id: await userId('market-manager') } });
      expect(await verify(server())).toMatchObject({ code: 0 });
    });
  });
});
