/** The story of seed 004 on a running server: visits planned and guided, a quotation under the list price, help that climbs to the leader, and the month’s report. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { forEachDatabase, useServer } from '../support/boot';
import type { ApiRecord } from '../support/client';
import { newFolder, until } from '../support/place';
import { storyOf } from '../support/story';
import { verify } from '../support/tamper';
import { worldOf, type World } from '../support/world';

forEachDatabase((database) => {
  const folder = newFolder('story-004');
  const clock = join(folder, 'now');
  const setClock = (day: string) => writeFileSync(clock, `${day}T08:30:00+08:00`);
  setClock('2027-01-11');
  const server = useServer(database, { env: { CINNABAR_CLOCK_FILE: clock } });
  const { as, look, find, only, act, acts, holds, lines, write, photo, userId } = storyOf(server);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  describe('seed 004: a salesperson’s month', () => {
    let world: World;
    let customer: ApiRecord;
    let dealer: ApiRecord;
    let product: ApiRecord;
    let plan: ApiRecord;
    let quotation: ApiRecord;
    let service: ApiRecord;

    beforeAll(async () => {
      world = worldOf(server());
      [customer] = await find('customers', { code: 'KH013' });
      [dealer] = await find('customers', { code: 'KH001' });
      [product] = await find('products', { code: 'OF101' });
    });

    test('next week’s visits are planned and guided; a visit is reported with photos and guided', async () => {
      plan = await (await as('salesperson')).post('/api/visit-plans', {
        period: 'week', startsOn: '2027-01-11', endsOn: '2027-01-16', focus: '老客户回访。', lines: [{ customer: customer.id, kind: 'return', plannedFor: '2027-01-12', purpose: '了解新品需求' }],
      });
      await act('salesperson', 'visit-plans', plan, 'submit');
      await act('market-supervisor', 'visit-plans', plan, 'confirm', {}, { status: 422 });
      expect(await act('market-supervisor', 'visit-plans', plan, 'confirm', { note: '带上无苯样品。' })).toMatchObject({ state: 'confirmed' });
      const visit = await (await as('salesperson')).post('/api/visits', {
        plan: plan.id, customer: customer.id, kind: 'return', startedAt: '2027-01-11T01:00:00.000Z', endedAt: '2027-01-11T02:00:00.000Z', metWith: '王经理', findings: '想要报价。', photos: [await photo('salesperson')],
      });
      expect(await acts('visits', visit, ['salesperson', 'report'], ['market-supervisor', 'guide', { note: '三天内报价。' }])).toMatchObject({ state: 'done' });
      await (await as('salesperson-2')).get(`/api/visits/${visit.id}`, { status: 404 });
    });

    test('a visit that never was is a penalty, on which its author is heard, and an absence', async () => {
      const [other] = await find('customers', { code: 'KH031' });
      const draft = await (await as('salesperson-2')).post('/api/visits', {
        customer: other.id, kind: 'return', startedAt: '2027-01-11T01:00:00.000Z', endedAt: '2027-01-11T02:00:00.000Z', metWith: '李经理', findings: '一切正常。',
      });
      const visit = await acts('visits', draft, ['salesperson-2', 'report'], ['market-supervisor', 'disprove', { note: '客户说没有人来过。' }]);
      expect(visit.state).toBe('false-visit');
      expect(await only('penalties', { source: visit.number })).toMatchObject({ state: 'hearing', person: { id: await userId('salesperson-2') }, owner: { id: await userId('market-supervisor') } });
      expect(await only('attendances', { person: await userId('salesperson-2'), day: '2027-01-11' })).toMatchObject({ status: 'absent', note: visit.number });
    });

    test('a quotation under the list price goes to the leader; its salesperson never learns the purchase price', async () => {
      const inquiry = await (await as('salesperson')).post('/api/inquiries', {
        customer: customer.id, kind: 'price', receivedAt: '2027-01-11T01:00:00.000Z', deadline: '2027-01-14T09:00:00.000Z', requirement: '无苯油墨。', lines: [{ product: product.id, description: '无苯', quantity: '200' }],
      });
      await acts('inquiries', inquiry, ['salesperson', 'report'], ['market-supervisor', 'take-part', { decision: 'quote' }]);
      quotation = await only('quotations', { inquiry: inquiry.id });
      const unitPrice = (Number(product.listPrice) - 1).toFixed(2);
      await write('salesperson', 'quotations', quotation, { validUntil: '2027-02-10', paymentTerms: '月结三十天', ...await lines('quotations', quotation, () => ({ unitPrice })) });
      await act('salesperson', 'quotations', quotation, 'ask-technical');
      await act('technical-department', 'quotations', quotation, 'answer', await lines('quotations', quotation, () => ({ spec: '无苯 A1' })));
      const secret = '31.41';
      await act('purchasing', 'quotations', quotation, 'answer', {}, { status: 422 });
      quotation = await act('purchasing', 'quotations', quotation, 'answer', await lines('quotations', quotation, () => ({ purchasePrice: secret, leadDays: 7 })));
      expect(quotation).toMatchObject({ state: 'review' });
      expect((await look('quotations', quotation)).belowListPrice).toBe(true);
      await act('market-supervisor', 'quotations', quotation, 'approve', {}, { status: 403 });
      quotation = await acts('quotations', quotation, ['market-supervisor', 'escalate'], ['company-leader', 'approve']);
      const read = async (who: string, path: string) => JSON.stringify((await (await as(who)).request('GET', `/api/quotations/${path}`)).body);
      expect(await read('market-supervisor', String(quotation.id))).toContain(secret);
      for (const path of [`${quotation.id}`, `${quotation.id}/history`, `${quotation.id}/print/quotation`, '']) {
        expect(await read('salesperson', path), path).toContain(path.includes('/') ? '' : String(quotation.number));
        expect(await read('salesperson', path), path).not.toContain(secret);
      }
      expect(await read('market-supervisor', `${quotation.id}/print/quotation`)).not.toContain(secret);
      await act('salesperson', 'quotations', quotation, 'send', { attachments: [await photo('salesperson')] });
      expect((await look('inquiries', inquiry)).state).toBe('done');
      await act('salesperson', 'quotations', quotation, 'win');
      expect(await only('negotiations', { quotation: quotation.id })).toMatchObject({ state: 'draft', owner: { id: await userId('salesperson') } });
    });

    test('a complaint is analysed by two, answered and closed', async () => {
      const complaint = await (await as('salesperson')).post('/api/complaints', { customer: customer.id, severity: 'serious', channel: 'phone', content: '本批色差明显。' });
      await act('salesperson', 'complaints', complaint, 'submit');
      await act('quality', 'complaints', complaint, 'analyse', { cause: '研磨不足。' });
      expect(await act('workshop-supervisor', 'complaints', complaint, 'analyse', { cause: '研磨不足，换砂后未试磨。' })).toMatchObject({ state: 'report' });
      const measures = { corrective: '复磨。', preventive: '换砂后加检。', responsibleDepartment: await world.resolve('departments/SCCJ') };
      expect(await acts('complaints', complaint, ['quality', 'report', measures], ['market-supervisor', 'approve', { answer: '本周内换货。' }], ['salesperson', 'close'])).toMatchObject({ state: 'done' });
      expect(await world.mails(await look('complaints', complaint) as ApiRecord & { number: string })).toMatchObject({ quality: expect.any(Number), 'workshop-supervisor': expect.any(Number), 'salesperson-2': 0 });
    });

    test('what the engineer cannot solve climbs to the leader, comes back with an instruction, and is solved', async () => {
      service = await (await as('dealer')).post('/api/service-requests', { customer: dealer.id, product: product.id, problem: '附着力差。', urgency: 'urgent', onSite: true });
      await acts('service-requests', service, ['dealer', 'submit'], ['market-supervisor', 'confirm'], ['application-engineer', 'cannot-solve', { note: '需要调整配方。' }]);
      await holds('service-requests', service, { 'market-supervisor': 1, 'company-leader': 0, 'application-engineer': 0 });
      await act('market-supervisor', 'service-requests', service, 'ask-help', { note: '请技术总监协助。' });
      await holds('service-requests', service, { 'company-leader': 1, 'market-supervisor': 0 });
      await act('company-leader', 'service-requests', service, 'decide', { note: '技术总监明日到场。' });
      const engineer = await userId('application-engineer');
      service = await acts('service-requests', service, ['application-engineer', 'solve', { solution: '更换树脂。', engineer }], ['market-assistant', 'close', { customerSatisfied: true }]);
      expect(service).toMatchObject({ state: 'done', engineer: { id: engineer } });
      await (await as('dealer-2')).get(`/api/service-requests/${service.id}`, { status: 404 });
    });

    test('a loss becomes a claim of the customer’s salesperson, and its credit lowers what the dealer owes', async () => {
      const draft = await (await as('dealer')).post('/api/quality-incidents', { customer: dealer.id, product: product.id, lot: 'OF0701A', happenedAt: '2027-01-10T01:00:00.000Z', description: '成批脱落。' });
      const incident = await acts('quality-incidents', draft, ['dealer', 'report'], ['technical-department', 'analyse', { cause: '树脂受潮。', emergencyPlan: '当日换货。' }], ['market-supervisor', 'approve'],
        ['market-supervisor', 'claim', { lossAmount: '5000.00' }]);
      const claim = await only('claims', { incident: incident.id });
      expect(claim).toMatchObject({ state: 'draft', claimed: '5000.00', owner: { id: await userId('salesperson') } });
      const before = (await find('receivables', { customer: dealer.id })).length;
      await acts('claims', claim, ['salesperson', 'submit'], ['dealer', 'agree', { agreed: '3000.00', way: 'credit' }], ['marketing-director', 'approve'], ['general-manager', 'approve']);
      expect((await find('receivables', { customer: dealer.id })).slice(before).map(({ kind, amount }) => [kind, amount])).toEqual([['credit', '-3000.00']]);
      expect((await look('quality-incidents', incident)).state).toBe('done');
    });

    test('the month’s summary goes to the manager, its statistics to those who lead, and the plan closes the day after its last', async () => {
      const summary = await (await as('salesperson')).post('/api/monthly-summaries', { month: '2027-01-01', achievements: '成交一单。', problems: '价格偏低。', nextGoals: '新客户两家。' });
      await act('salesperson', 'monthly-summaries', summary, 'submit');
      expect(await act('market-supervisor', 'monthly-summaries', summary, 'read', { note: '继续。' })).toMatchObject({ state: 'done' });
      const order = await (await as('dealer')).post('/api/sales-orders', { customer: dealer.id, channel: 'dealer', requiredDate: '2027-02-20', warehouse: await world.resolve('warehouses/CK01'), lines: [{ product: product.id, quantity: '5' }] });
      const { total } = await act('dealer', 'sales-orders', order, 'submit');
      const report = await (await as('market-supervisor')).get('/api/reports/sales-monthly?from=2027-01-01&until=2027-01-31');
      expect(report.totals).toMatchObject({ orders: 1, amount: total });
      await (await as('salesperson')).get('/api/reports/sales-monthly', { status: 404 });
      expect((await look('visit-plans', plan)).state).toBe('confirmed');
      setClock('2027-01-17');
      await until(async () => (await look('visit-plans', plan)).state === 'done', 'the day after the plan’s last');
      expect(await verify(server())).toMatchObject({ code: 0 });
    });
  });
});
