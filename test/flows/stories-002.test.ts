/** The story of seed 002 on a running server: a customer comes back for cash, is let owe, does not pay, and whoever answered for it is heard. */
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
  const folder = newFolder('story-002');
  const clock = join(folder, 'now');
  const setClock = (day: string) => writeFileSync(clock, `${day}T08:30:00+08:00`);
  setClock('2027-01-11');
  const server = useServer(database, { env: { CINNABAR_CLOCK_FILE: clock } });
  const { as, look, find, only, act, acts, holds, write, userId } = storyOf(server);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  describe('seed 002: who lets a customer owe answers for it', () => {
    let world: World;
    let customer: ApiRecord;
    let notice: ApiRecord;
    let consent: ApiRecord;
    let penalty: ApiRecord;

    beforeAll(async () => {
      world = worldOf(server());
      [customer] = await find('customers', { code: 'KH056' });
    });

    test('a returning customer pays cash once every department concerned has signed, from the day it takes effect', async () => {
      expect(customer.settlement).toBe('prepaid');
      await write('salesperson', 'customers', customer, { settlement: 'cash' }, { status: 422 });
      notice = await (await as('salesperson')).post('/api/operation-notices', {
        customer: customer.id, kind: 'returning', toDepartments: await world.resolve(['departments/CWB', 'departments/CCB']),
        details: '停用一年后重新合作。', newSettlement: 'cash', effectiveOn: '2027-01-12',
      });
      await act('salesperson', 'operation-notices', notice, 'submit');
      await act('salesperson', 'operation-notices', notice, 'approve', {}, { status: 403 });
      await act('market-supervisor', 'operation-notices', notice, 'approve');
      await holds('operation-notices', notice, { finance: 1, 'warehouse-keeper': 1, quality: 0, salesperson: 0 });
      expect(await act('finance', 'operation-notices', notice, 'acknowledge')).toMatchObject({ state: 'countersign' });
      notice = await act('warehouse-keeper', 'operation-notices', notice, 'acknowledge');
      expect(notice.state).toBe('done');
      expect((await look('customers', customer)).settlement).toBe('prepaid');
      setClock('2027-01-12');
      await until(async () => (await look('customers', customer)).settlement === 'cash', 'the day the notice takes effect');
    });

    test('only a cash customer may be let owe, with the head’s approval and both departments’ signatures', async () => {
      const asked = { amount: '3600.00', reason: '客户月底付款', promisedOn: '2027-01-20', responsible: await userId('salesperson') };
      const [monthly] = await find('customers', { code: 'KH013' });
      const refused = await (await as('salesperson')).post('/api/arrears-consents', { ...asked, customer: monthly.id });
      await act('salesperson', 'arrears-consents', refused, 'submit', {}, { status: 403 });
      consent = await (await as('salesperson')).post('/api/arrears-consents', { ...asked, customer: customer.id });
      await acts('arrears-consents', consent, ['salesperson', 'submit'], ['market-supervisor', 'approve']);
      await holds('arrears-consents', consent, { finance: 1, dispatcher: 1, collector: 0 });
      consent = await acts('arrears-consents', consent, ['dispatcher', 'acknowledge'], ['finance', 'acknowledge']);
      expect(consent.state).toBe('open');
      await (await as('salesperson-2')).get(`/api/arrears-consents/${consent.id}`, { status: 404 });
    });

    test('on the promised day it is not overdue, on the day after it is: those responsible are told and have a dunning record', async () => {
      setClock('2027-01-20');
      expect((await look('arrears-consents', consent)).state).toBe('open');
      expect(await find('dunnings', { customer: customer.id })).toEqual([]);
      setClock('2027-01-21');
      await until(async () => (await look('arrears-consents', consent)).state === 'overdue', 'the day after the promised one');
      const dunning = await only('dunnings', { customer: customer.id });
      expect(dunning).toMatchObject({ amount: '3600.00', promise: '2027-01-20', owner: { id: await userId('salesperson') } });
      await write('salesperson', 'dunnings', dunning, { way: 'visit', result: '客户已停业，无人应门。' });
      expect(await world.mails(consent as ApiRecord & { number: string })).toMatchObject({ salesperson: expect.any(Number), 'market-supervisor': expect.any(Number), 'salesperson-2': 0 });
    });

    test('what cannot be recovered becomes a compensation, on which the person is heard before the company’s leader decides', async () => {
      await act('finance', 'arrears-consents', consent, 'give-up', { note: '客户倒闭' }, { status: 403 });
      await act('market-supervisor', 'arrears-consents', consent, 'give-up', {}, { status: 422 });
      expect(await act('market-supervisor', 'arrears-consents', consent, 'give-up', { note: '客户倒闭' })).toMatchObject({ state: 'irrecoverable' });
      penalty = await only('penalties', { source: consent.number });
      expect(penalty).toMatchObject({ state: 'hearing', kind: 'compensation', amount: '3600.00', person: { id: await userId('salesperson') }, owner: { id: await userId('market-supervisor') } });
      await (await as('salesperson-2')).get(`/api/penalties/${penalty.id}`, { status: 404 });
      await act('company-leader', 'penalties', penalty, 'approve', {}, { status: 403 });
      await act('salesperson', 'penalties', penalty, 'withdraw', {}, { status: 403 });
      penalty = await act('salesperson', 'penalties', penalty, 'answer', { objection: '已按规定上门催收，客户破产非本人过失。' });
      expect(penalty).toMatchObject({ state: 'approval', objection: '已按规定上门催收，客户破产非本人过失。' });
      await act('market-supervisor', 'penalties', penalty, 'approve', {}, { status: 403 });
      penalty = await act('company-leader', 'penalties', penalty, 'approve');
      expect(penalty.state).toBe('done');
    });

    test('everybody concerned was told, and every signature holds', async () => {
      expect(await world.mails(notice as ApiRecord & { number: string })).toMatchObject({ finance: 1, 'warehouse-keeper': 1, quality: 0 });
      const mails = await world.mails(penalty);
      for (const who of ['salesperson', 'company-leader']) expect(mails[who], who).toBeGreaterThan(0);
      expect(mails.dealer).toBe(0);
      expect(await verify(server())).toMatchObject({ code: 0 });
    });
  });
});
