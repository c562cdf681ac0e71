/** The one transaction seen from outside: faster and slower people, numbers, inboxes, and asking others in. */
import { describe, expect, test } from 'vitest';
import { forEachDatabase, useServer } from '../support/boot';
import { cast } from '../support/cast';
import type { ApiRecord, Client } from '../support/client';
import { newRequisition } from '../support/new-requisition';

const path = (record: ApiRecord, action: string) => `/api/requisitions/${record.id}/act/${action}`;

forEachDatabase((database) => {
  const server = useServer(database);
  const people = () => Promise.all([cast.assistant, cast.supervisor, cast.finance, cast.keeper].map((name) => server().as(name)));
  const draft = async (client: Client): Promise<ApiRecord> => client.post('/api/requisitions', await newRequisition(client, [{ quantity: '0.01' }]));
  const submitted = async (): Promise<ApiRecord> => {
    const assistant = await server().as(cast.assistant);
    return assistant.act('requisitions', await draft(assistant), 'submit');
  };
  const inbox = async (client: Client, tab: string, recordId: number) => {
    const { rows } = await client.list('tasks', { filter: { tab }, range: [0, 999] });
    return rows.filter((task) => task.recordId === recordId && task.type === 'requisition');
  };
  const tab = async (client: Client, name: string) => (await client.list('tasks', { filter: { tab: name }, range: [0, 0] })).total;

  describe('faster and slower people', () => {
    test('of ten signatures at the same moment one counts; the others get the record as it is now', async () => {
      const supervisor = await server().as(cast.supervisor);
      const record = await submitted();
      const answers = await Promise.all(Array.from({ length: 10 }, () => supervisor.request('POST', path(record, 'sign'), { version: record.version })));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 9 }, () => 409)]);
      for (const { body } of answers.filter(({ status }) => status === 409)) expect(body.record).toMatchObject({ id: record.id, state: 'payment', version: record.version + 1 });
      const history = await supervisor.get(`/api/requisitions/${record.id}/history`);
      expect(history.filter((entry: { action: string }) => entry.action === 'sign')).toHaveLength(1);
    });

    test('sign, return and withdraw at once: one of them happens', async () => {
      const [assistant, supervisor] = await people();
      const record = await submitted();
      const answers = await Promise.all([
        supervisor.request('POST', path(record, 'sign'), { version: record.version }),
        supervisor.request('POST', path(record, 'return'), { version: record.version, note: 'x' }),
        assistant.request('POST', path(record, 'withdraw'), { version: record.version }),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    });

    test('the same key twice is one signature and the same answer', async () => {
      const supervisor = await server().as(cast.supervisor);
      const record = await submitted();
      const key = { 'idempotency-key': `sign-${record.id}` };
      const answers = await Promise.all([1, 2, 3].map(() => supervisor.request('POST', path(record, 'sign'), { version: record.version }, key)));
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
      expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    });

    test('numbers of many who submit at once are unique and without a gap', async () => {
      const assistant = await server().as(cast.assistant);
      const drafts = await Promise.all(Array.from({ length: 15 }, () => draft(assistant)));
      const records = await Promise.all(drafts.map((record) => assistant.act('requisitions', record, 'submit')));
      const given = records.map(({ number }) => Number(String(number).slice(-4))).sort((a, b) => a - b);
      expect(given).toEqual(Array.from({ length: 15 }, (_, n) => given[0] + n));
    });

    test('a refused submit takes no number', async () => {
      const assistant = await server().as(cast.assistant);
      const before = await submitted();
      const tooMuch = await assistant.post('/api/requisitions', await newRequisition(assistant, [{ quantity: '99999999' }]));
      await assistant.act('requisitions', tooMuch, 'submit', {}, { status: 422 });
      const after = await submitted();
      expect(Number(after.number?.slice(-4))).toBe(Number(before.number?.slice(-4)) + 1);
    });

    test.each([
      ['no version', {}, 400, 'version'], ['an old version', { version: 1 }, 409, ''], ['a version that is text', { version: '2' }, 400, 'version'],
      ['a body that is a list', [], 400, ''], ['a field that is none', { version: 2, __proto__x: 1 }, 400, '__proto__x'], ['a field of another step', { version: 2, paymentMethod: 'cash' }, 422, 'paymentMethod'],
      ['a note that is a number', { version: 2, note: 5 }, 422, 'note'],
    ])('a click with %s is refused and changes nothing', async (_name, body, status, field) => {
      const supervisor = await server().as(cast.supervisor);
      const record = await submitted();
      const answer = await supervisor.request('POST', path(record, 'sign'), body);
      expect([answer.status, answer.body.message]).toEqual([status, expect.any(String)]);
      if (field) expect(Object.keys(answer.body.errors)).toContain(field);
      expect(await supervisor.get(`/api/requisitions/${record.id}`)).toMatchObject({ state: 'signature', version: record.version });
    });

    test.each(['fly', 'constructor', '__proto__', 'toString', 'sign%20'])('there is no action %s', async (action) => {
      const supervisor = await server().as(cast.supervisor);
      const record = await submitted();
      expect((await supervisor.request('POST', path(record, action), { version: record.version })).status).toBe(400);
    });
  });

  describe('the inbox', () => {
    test('turns over with the record: to do, done, started by me', async () => {
      const [assistant, supervisor, finance] = await people();
      const before = await tab(finance, 'todo');
      const record = await submitted();
      const [task] = await inbox(supervisor, 'todo', record.id);
      expect(task).toMatchObject({ plural: 'requisitions', number: record.number, state: 'signature', from: { id: assistant.user.id }, overdue: false, read: false });
      expect(task.summary.length).toBeGreaterThanOrEqual(3);
      for (const { value } of task.summary as { value: string }[]) expect(value).not.toMatch(/^\d{4,}\.\d\d$|^\d{4}-\d\d-\d\d$|^(true|false)$/);
      expect(task.step).toMatchObject({ en: expect.any(String) });
      await supervisor.post(`/api/tasks/${task.id}/read`);
      expect((await inbox(supervisor, 'todo', record.id))[0].read).toBe(true);
      await finance.post(`/api/tasks/${task.id}/read`, undefined, { status: 404 });
      await supervisor.act('requisitions', record, 'sign');
      expect(await inbox(supervisor, 'todo', record.id)).toEqual([]);
      expect(await inbox(supervisor, 'done', record.id)).toHaveLength(1);
      expect((await inbox(assistant, 'mine', record.id))[0]).toMatchObject({ state: 'payment' });
      expect(await tab(finance, 'todo')).toBe(before + 1);
    });

    test('shows nobody what is not theirs', async () => {
      const record = await submitted();
      for (const name of [cast.dealer, cast.otherSalesperson, cast.finance]) {
        for (const one of ['todo', 'done', 'mine', 'cc']) expect(await inbox(await server().as(name), one, record.id)).toEqual([]);
      }
    });

    test('a field that is hidden from its reader is not in the summary', async () => {
      const [assistant, supervisor, finance, keeper] = await people();
      let record = await submitted();
      expect(assistant).toBeDefined();
      record = await supervisor.act('requisitions', record, 'sign');
      await finance.act('requisitions', record, 'stamp', { paymentMethod: 'cash', paymentReference: '1' });
      const [task] = await inbox(keeper, 'todo', record.id);
      expect(task.summary.map(({ label }: { label: { en: string } }) => label.en)).not.toContain('Total');
    });

    test('a copy arrives, gives sight, and can be marked as read', async () => {
      const [assistant] = await people();
      const planner = await server().as('planner');
      const record = await submitted();
      await planner.get(`/api/requisitions/${record.id}`, { status: 404 });
      const copied = await assistant.act('requisitions', record, 'cc', { to: [planner.user.id] });
      expect(copied.version).toBe(record.version);
      const [copy] = await inbox(planner, 'cc', record.id);
      await planner.post(`/api/tasks/${copy.id}/read`);
      expect((await inbox(planner, 'cc', record.id))[0].read).toBe(true);
      expect(await planner.get(`/api/requisitions/${record.id}`)).toMatchObject({ number: record.number });
      const dealer = await server().as(cast.dealer);
      await assistant.act('requisitions', record, 'cc', { to: [dealer.user.id] }, { status: 422 });
    });

    test.each(['filter={"tab":"all"}', 'filter={"state":"x"}', 'range=[5,1]', 'range=[0,1000]', 'sort=["title","ASC"]', 'q=x', 'filter=%7B'])('refuses %s', async (query) => {
      await (await server().as(cast.finance)).get(`/api/tasks?${query}`, { status: 400 });
    });
  });

  describe('asking others in', () => {
    test('reassigned, the task is the other person’s alone', async () => {
      const [, supervisor] = await people();
      const director = await server().as('marketing-director');
      const record = await submitted();
      const handed = await supervisor.act('requisitions', record, 'reassign', { to: director.user.id, note: '请代为处理' });
      expect(await inbox(supervisor, 'todo', record.id)).toEqual([]);
      await supervisor.act('requisitions', handed, 'sign', {}, { status: 403 });
      expect(await inbox(director, 'todo', record.id)).toHaveLength(1);
      expect(await director.act('requisitions', handed, 'sign')).toMatchObject({ state: 'payment' });
    });

    test('delegated, it comes back', async () => {
      const [, supervisor] = await people();
      const director = await server().as('marketing-director');
      let record = await submitted();
      record = await supervisor.act('requisitions', record, 'delegate', { to: director.user.id });
      record = await director.act('requisitions', record, 'sign', { note: '可以' });
      expect(record.state).toBe('signature');
      expect(await inbox(supervisor, 'todo', record.id)).toHaveLength(1);
      expect(await supervisor.act('requisitions', record, 'sign')).toMatchObject({ state: 'payment' });
    });

    test('with a second signer beside, both have to sign', async () => {
      const [, supervisor] = await people();
      const director = await server().as('marketing-director');
      let record = await submitted();
      record = await supervisor.act('requisitions', record, 'add-signer', { who: [director.user.id], where: 'beside' });
      record = await supervisor.act('requisitions', record, 'sign');
      expect(record.state).toBe('signature');
      expect(await director.act('requisitions', record, 'sign')).toMatchObject({ state: 'payment' });
    });

    test('nobody who is not there, and no outsider', async () => {
      const [, supervisor] = await people();
      const dealer = await server().as(cast.dealer);
      const record = await submitted();
      for (const to of [999999, dealer.user.id]) await supervisor.act('requisitions', record, 'reassign', { to }, { status: 422 });
      expect(await supervisor.get(`/api/requisitions/${record.id}`)).toMatchObject({ version: record.version });
    });

    test('a comment stands in the history, raises no version, and mentions only those who can see it', async () => {
      const [assistant, supervisor] = await people();
      const dealer = await server().as(cast.dealer);
      const record = await submitted();
      const commented = await supervisor.act('requisitions', { id: record.id }, 'comment', { note: '<script>alert(1)</script> {{ x }}', mentions: [assistant.user.id] });
      expect(commented.version).toBe(record.version);
      const history = await assistant.get(`/api/requisitions/${record.id}/history`);
      expect(history.at(-1)).toMatchObject({ action: 'comment', note: '<script>alert(1)</script> {{ x }}' });
      await supervisor.act('requisitions', { id: record.id }, 'comment', { note: 'x', mentions: [dealer.user.id] }, { status: 422 });
      await supervisor.act('requisitions', { id: record.id }, 'comment', {}, { status: 422 });
    });

    test('urged once, not again at once', async () => {
      const assistant = await server().as(cast.assistant);
      const record = await submitted();
      await assistant.act('requisitions', { id: record.id }, 'urge');
      const { status, body } = await assistant.request('POST', path(record, 'urge'), {});
      expect(status).toBe(429);
      expect(body.retryAfter).toBeGreaterThan(0);
    });

    test('a stand-in sees and signs for the absent, and both names stand in the history', async () => {
      const supervisor = await server().as(cast.supervisor);
      const planner = await server().as('planner');
      const record = await submitted();
      await planner.act('requisitions', record, 'sign', {}, { status: 404 });
      await supervisor.post('/api/auth/preferences', { standIn: planner.user.id, standInFrom: '2020-01-01', standInUntil: '2099-01-01' });
      try {
        await expect.poll(async () => (await inbox(planner, 'todo', record.id)).length, { timeout: 5_000 }).toBe(1);
        expect(await planner.act('requisitions', record, 'sign')).toMatchObject({ state: 'payment' });
        const history = await supervisor.get(`/api/requisitions/${record.id}/history`);
        expect(history.at(-1)).toMatchObject({ action: 'sign', by: { id: planner.user.id }, for: { id: supervisor.user.id } });
      } finally {
        await supervisor.post('/api/auth/preferences', { standIn: null, standInFrom: null, standInUntil: null });
      }
    });

    test('the administrator moves a stuck one and ends it, and signs nothing', async () => {
      const administrator = await server().as(cast.administrator);
      const keeper = await server().as(cast.keeper);
      let record = await submitted();
      await administrator.act('requisitions', record, 'sign', {}, { status: 403 });
      record = await administrator.act('requisitions', record, 'move', { to: 'issue', note: '卡住了' });
      expect(await inbox(keeper, 'todo', record.id)).toHaveLength(1);
      record = await administrator.act('requisitions', record, 'terminate', { note: '作废' });
      expect(record.state).toBe('cancelled');
    });
  });
});
