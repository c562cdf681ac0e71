/** What flows can say beyond the shipped ones, on a running server: side by side, by itself, on other records, by date, by whom. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fold } from '../../cms/src/engines/history/fold';
import { bootServer, forEachDatabase, type Server } from '../support/boot';
import type { ApiRecord } from '../support/client';
import { newFolder, until } from '../support/place';
import { verify } from '../support/tamper';
import { packsWithTrials } from '../support/trial-pack';

forEachDatabase((database) => {
  const packs = packsWithTrials();
  let server: Server;
  const clock = join(newFolder('clock'), 'now');

  beforeAll(async () => {
    writeFileSync(clock, '2026-11-23T02:00:00.000Z');
    server = await bootServer({ database, packs, env: { CINNABAR_CLOCK_FILE: clock } });
  });
  afterAll(async () => {
    await server?.stop();
    rmSync(packs, { recursive: true, force: true });
  });

  const as = (name: string) => server.as(name);
  const inbox = async (name: string, plural: string, id: number) => (await (await as(name)).list('tasks', { filter: { tab: 'todo' }, range: [0, 999] })).rows.filter((task) => task.plural === plural && task.recordId === id);
  const history = async (plural: string, id: number) => (await (await as('administrator')).get(`/api/${plural}/${id}/history`)).map((entry: { action: string; by: { id: number } }) => `${entry.action}${entry.by.id === 0 ? '*' : ''}`);
  const acts = async (plural: string, record: ApiRecord, ...steps: [string, string, object?][]) => {
    let now = record;
    for (const [who, action, input] of steps) now = await (await as(who)).act(plural, now, action, input);
    return now;
  };
  const look = async (plural: string, id: number): Promise<ApiRecord> => (await as('administrator')).get(`/api/${plural}/${id}`);

  const accord = async (more: object = {}) => {
    const assistant = await as('market-assistant');
    const product = async (code: string) => (await assistant.list('products', { filter: { code } })).rows[0].id;
    const lines = [{ product: await product('OF202'), quantity: '2' }, { product: await product('OF202'), quantity: '3' }, { product: await product('OF202'), quantity: '1' }];
    return acts('accords', await assistant.post('/api/accords', { subject: 'Ink', amount: '100', limit: '50', starts: '2026-12-01', lines, ...more }), ['market-assistant', 'submit']);
  };

  describe('side by side', () => {
    test('lanes run beside each other, make records, wait for them and for a day', async () => {
      let record = await accord();
      for (const [who, step] of [['finance', 'budget'], ['general-manager', 'read'], ['quality', 'inspect']]) {
        expect((await inbox(who, 'accords', record.id)).map(({ state }) => state), step).toEqual(['review']);
      }
      record = await acts('accords', record, ['quality', 'inspect'], ['general-manager', 'read'], ['market-supervisor', 'seal']);
      expect(record.state).toBe('review');
      await (await as('finance')).act('accords', record, 'budget', {}, { status: 422 });
      record = await acts('accords', record, ['finance', 'budget', { budget: '120' }]);
      expect(record).toMatchObject({ state: 'making', verdict: 'fine' });
      expect(await history('accords', record.id)).toEqual(['create', 'submit', 'inspect', 'read', 'seal', 'budget', 'joined*']);

      const { rows: errands } = await (await as('administrator')).list('errands', { filter: { accord: record.id }, sort: ['id', 'ASC'] });
      expect(errands.map(({ state, what, quantity, owner }) => [state, what, quantity, owner.label])).toEqual([['open', 'Ink × 2', '2', errands[0].owner.label], ['open', 'Ink × 3', '3', errands[0].owner.label]]);
      expect(record.first.id).toBe(errands[0].id);
      await acts('errands', errands[0], ['warehouse-keeper', 'finish']);
      expect((await look('accords', record.id)).state).toBe('making');
      await acts('errands', errands[1], ['warehouse-keeper', 'finish']);
      expect((await look('accords', record.id)).state).toBe('signed');

      writeFileSync(clock, '2026-12-02T00:30:00.000Z');
      try {
        await until(async () => (await look('accords', record.id)).state === 'done', 'the day after the accord begins');
      } finally {
        writeFileSync(clock, '2026-11-23T02:00:00.000Z');
      }
      expect((await history('accords', record.id)).slice(-2)).toEqual(['made*', 'begin*']);
    });

    test('lanes whose condition does not hold are left out; a lane is left by a return, and what was made goes with it', async () => {
      let record = await accord({ amount: '20', lines: [{ product: null, quantity: '5' }] });
      expect(await inbox('finance', 'accords', record.id)).toEqual([]);
      expect(await inbox('quality', 'accords', record.id)).toEqual([]);
      record = await acts('accords', record, ['general-manager', 'read'], ['market-supervisor', 'seal']);
      expect(record).toMatchObject({ state: 'making', verdict: 'fine', first: { id: expect.any(Number) } });
      const errand = record.first.id;
      const moved = await (await as('administrator')).act('accords', record, 'move', { to: 'review', note: 'again' });
      expect(moved).toMatchObject({ state: 'review', first: null, verdict: null });
      expect((await look('errands', errand)).state).toBe('cancelled');
    });

    test('what went on and is done bars the way back', async () => {
      let record = await accord({ amount: '20', lines: [{ product: null, quantity: '5' }] });
      record = await acts('accords', record, ['general-manager', 'read'], ['market-supervisor', 'seal']);
      const other = await accord({ amount: '20', lines: [{ product: null, quantity: '5' }, { product: null, quantity: '6' }] });
      const making = await acts('accords', other, ['general-manager', 'read'], ['market-supervisor', 'seal']);
      await acts('errands', await look('errands', making.first.id), ['warehouse-keeper', 'finish']);
      await (await as('administrator')).act('accords', await look('accords', making.id), 'move', { to: 'review', note: 'again' }, { status: 422 });
      expect((await look('accords', record.id)).state).toBe('making');
    });
  });

  describe('by whom', () => {
    const memo = async (values: object = {}, by = 'market-assistant') => (await as(by)).post('/api/memos', { subject: 'Memo', way: 'own', secret: 'x', ...values });

    test('people picked by whoever leads to the step; a vote by its share; the chain of managers in order', async () => {
      const draft = await memo();
      const assistant = await as('market-assistant');
      const [quality, finance] = [(await as('quality')).user.id, (await as('finance')).user.id];
      expect(draft.actions.find(({ name }: { name: string }) => name === 'submit').needs).toEqual(['chosen.check']);
      await assistant.act('memos', draft, 'submit', {}, { status: 422 });
      await assistant.act('memos', draft, 'submit', { 'chosen.check': [finance] }, { status: 422 });
      let record = await acts('memos', draft, ['market-assistant', 'submit', { 'chosen.check': [quality] }], ['quality', 'check']);
      record = await acts('memos', record, ['finance', 'agree', { remark: 'cheap' }]);
      expect(record).toMatchObject({ state: 'vote', remark: 'cheap' });
      record = await acts('memos', record, ['planner', 'agree'], ['market-supervisor', 'sign']);
      expect(record.state).toBe('chain');
      expect(await inbox('marketing-director', 'memos', record.id)).toHaveLength(1);
      expect((await acts('memos', record, ['marketing-director', 'sign'])).state).toBe('done');
    });

    test('whoever has a task does not read what its step hides: not in the record, lists, filters, search, print, mails or history; others do, and they do elsewhere', async () => {
      const [assistant, planner, quality] = await Promise.all(['market-assistant', 'planner', 'quality'].map(as));
      const word = 'zinkoxid';
      let record = await acts('memos', await memo({ subject: 'Blind', secret: word }), ['market-assistant', 'submit', { 'chosen.check': [quality.user.id] }]);
      const reads = async (who: typeof planner) => {
        const { status, body } = await who.request('GET', `/api/memos?${new URLSearchParams({ filter: JSON.stringify({ secret: word }) })}`);
        const sheet = await who.get(`/api/memos/${record.id}/print/sheet`);
        return {
          record: (await who.get(`/api/memos/${record.id}`)).secret === word,
          list: (await who.list('memos', { filter: { subject: 'Blind' } })).rows.some(({ secret }) => secret === word),
          filter: status === 200 && body.length === 1,
          search: (await who.list('memos', { filter: { q: word } })).total > 0,
          print: String(sheet).includes(word),
          history: JSON.stringify(await who.get(`/api/memos/${record.id}/history`)).includes(word),
        };
      };
      const everything = { record: true, list: true, filter: true, search: true, print: true, history: true };
      const nothing = { record: false, list: false, filter: false, search: false, print: false, history: false };
      expect(await reads(planner)).toEqual(everything);
      record = await acts('memos', record, ['quality', 'check']);
      expect(await reads(planner)).toEqual(nothing);
      expect(await reads(assistant)).toEqual(everything);
      const own = await planner.post('/api/memos', { subject: 'Own', way: 'own', secret: 'mine' });
      expect([own.secret, (await planner.get(`/api/memos/${own.id}`)).secret]).toEqual(['mine', 'mine']);
      expect((await planner.list('memos', { filter: { subject: 'Own' }, sort: ['secret', 'ASC'] })).rows[0].secret).toBe('mine');

      const told = async (address: string) => {
        const { rows } = await (await as('administrator')).list('mails', { filter: { to: address }, range: [0, 99] });
        return rows.find(({ subject }) => String(subject).startsWith('Checked: Blind'))?.text ?? '';
      };
      await until(async () => (await told(planner.user.email)) !== '' && (await told(assistant.user.email)) !== '', 'the mails of the flow', 20_000);
      expect([(await told(planner.user.email)).includes(word), (await told(assistant.user.email)).includes(word)]).toEqual([false, true]);

      const administrator = await as('administrator');
      const absence = async (standIn: number | null) => {
        const [finance] = (await administrator.list('people', { filter: { username: 'finance' } })).rows;
        await administrator.put(`/api/people/${finance.id}`, { version: finance.version, standIn, standInFrom: standIn && '2026-11-01', standInUntil: standIn && '2026-12-31' });
      };
      const collector = await as('collector');
      expect((await reads(collector)).record).toBe(true);
      await absence(collector.user.id);
      expect(await reads(collector)).toEqual(nothing);
      await absence(null);

      record = await acts('memos', record, ['planner', 'agree'], ['finance', 'agree']);
      expect(record.state).toBe('chain');
      expect(await reads(planner)).toEqual(everything);
    });

    test('a need under a condition is asked where it holds', async () => {
      const quality = (await as('quality')).user.id;
      const record = await acts('memos', await memo({ way: 'carrier' }), ['market-assistant', 'submit', { 'chosen.check': [quality] }]);
      await (await as('quality')).act('memos', record, 'check', {}, { status: 422 });
      expect(await acts('memos', record, ['quality', 'check', { carrier: 'SF' }])).toMatchObject({ state: 'vote', carrier: 'SF' });
    });

    test('a chain of nobody is passed by the system', async () => {
      const quality = (await as('quality')).user.id;
      const record = await acts('memos', await memo({}, 'company-leader'), ['company-leader', 'submit', { 'chosen.check': [quality] }], ['quality', 'check'], ['finance', 'agree'], ['planner', 'agree']);
      expect(record.state).toBe('done');
      expect((await history('memos', record.id)).slice(-1)).toEqual(['sign*']);
    });

    test('on hold nothing goes on until it is let', async () => {
      const quality = (await as('quality')).user.id;
      let record = await acts('memos', await memo(), ['market-assistant', 'submit', { 'chosen.check': [quality] }], ['quality', 'hold', { note: '等样品。' }]);
      await (await as('quality')).act('memos', record, 'check', {}, { status: 403 });
      record = await acts('memos', record, ['market-supervisor', 'unhold'], ['quality', 'check']);
      expect(record.state).toBe('vote');
    });

    test('a task whose role nobody holds any more goes to the fallback, and says so', async () => {
      const record = await accord({ amount: '20', lines: [] });
      const administrator = await as('administrator');
      const manager = async () => (await administrator.list('people', { filter: { username: 'general-manager' } })).rows[0];
      const before = await manager();
      const [{ roles }] = (await administrator.list('people', { filter: { username: 'company-leader' } })).rows;
      await administrator.put(`/api/people/${before.id}`, { version: before.version, roles });
      try {
        await until(async () => (await inbox('administrator', 'accords', record.id)).length === 1, 'the task to find somebody', 5_000);
        expect((await history('accords', record.id)).at(-1)).toBe('fallback*');
        expect(await acts('accords', record, ['administrator', 'read'])).toMatchObject({ state: 'review' });
        expect(await inbox('market-supervisor', 'accords', record.id)).toHaveLength(1);
      } finally {
        await administrator.put(`/api/people/${before.id}`, { version: (await manager()).version, roles: before.roles });
      }
    });

    test('the head of a department, somebody by name, signers before and after, a manager two levels up, straight back, and two who both sign', async () => {
      const [assistant, administrator, finance, quality, planner] = await Promise.all(['market-assistant', 'administrator', 'finance', 'quality', 'planner'].map(as));
      let record = await acts('circulars', await assistant.post('/api/circulars', { subject: 'To all' }), ['market-assistant', 'submit']);
      const office = await administrator.get(`/api/departments/${record.department.id}`);
      const { username: head } = await administrator.get(`/api/people/${office.manager.id}`);
      record = await acts('circulars', record, [head, 'open'], ['finance', 'add-signer', { who: [quality.user.id], where: 'before' }]);
      await finance.act('circulars', record, 'seal', {}, { status: 403 });
      record = await acts('circulars', record, ['quality', 'seal'], ['finance', 'add-signer', { who: [planner.user.id], where: 'after' }], ['finance', 'remove-signer', { who: [planner.user.id] }]);
      record = await acts('circulars', record, ['finance', 'add-signer', { who: [planner.user.id], where: 'after' }], ['finance', 'seal']);
      expect([record.state, (await inbox('planner', 'circulars', record.id)).length]).toEqual(['named', 1]);
      record = await acts('circulars', record, ['planner', 'seal']);
      expect(await inbox('marketing-director', 'circulars', record.id)).toHaveLength(1);
      record = await acts('circulars', record, ['marketing-director', 'return', { note: 'who opened it?', to: 'office', resume: 'straight' }], [head, 'open']);
      expect(record.state).toBe('above');
      record = await acts('circulars', record, ['marketing-director', 'pass'], ['quality', 'agree']);
      expect(record.state).toBe('joint');
      expect((await acts('circulars', record, ['finance', 'agree'])).state).toBe('done');
    });

    test('a flow that runs in a circle is stopped, and nothing of it happens', async () => {
      const draft = await memo({ way: 'circle' });
      const quality = (await as('quality')).user.id;
      const answer = await (await as('market-assistant')).request('POST', `/api/memos/${draft.id}/act/submit`, { version: draft.version, 'chosen.check': [quality] });
      expect([answer.status, answer.body.message]).toEqual([422, expect.stringContaining('循环')]);
      expect(await look('memos', draft.id)).toMatchObject({ state: 'draft', version: 1 });
    });
  });

  test('five hundred that run while their flow is changed finish as they began', async () => {
    const clerk = await as('market-assistant');
    const made: ApiRecord[] = [];
    while (made.length < 500) made.push(...await Promise.all(Array.from({ length: 10 }, (_, n) => clerk.post('/api/errands', { what: `errand ${n}` }))));
    const inBulk = async (records: ApiRecord[], act: string) => {
      const results: { status: number; record: ApiRecord }[] = [];
      for (let at = 0; at < records.length; at += 100) {
        const items = records.slice(at, at + 100).map(({ id, version }) => ({ id, version }));
        results.push(...(await (await as('market-assistant')).post('/api/errands/bulk', { items, act })).results);
      }
      return results;
    };
    const running = await inBulk(made, 'submit');
    expect(running.every(({ status }) => status === 200)).toBe(true);

    const file = join(packs, 'trials/errand/flow.json');
    const flow = JSON.parse(readFileSync(file, 'utf8'));
    flow.states = { ...flow.states, filed: flow.states.done, done: { label: flow.states.open.label } };
    flow.transitions[1].name = 'complete';
    flow.transitions.push({ ...flow.transitions[1], name: 'file', from: 'done', to: 'filed' });
    writeFileSync(file, JSON.stringify(flow));
    await server.restart();

    const fresh = await acts('errands', await (await as('market-assistant')).post('/api/errands', { what: 'new' }), ['market-assistant', 'submit'], ['market-assistant', 'complete']);
    expect(fresh).toMatchObject({ state: 'done', closedAt: null });
    const finished = await inBulk(running.map(({ record }) => record), 'finish');
    expect(finished.filter(({ status }) => status !== 200)).toEqual([]);
    const { total } = await (await as('administrator')).list('errands', { filter: { state: 'done', closedAt_ne: null, what_like: 'errand ' }, range: [0, 0] });
    expect(total).toBe(500);
  });

  test('what every history says is the state of its record', async () => {
    const administrator = await as('administrator');
    for (const plural of ['accords', 'memos', 'circulars']) {
      for (const { id, state } of (await administrator.list(plural, { range: [0, 999] })).rows) {
        expect(fold(await administrator.get(`/api/${plural}/${id}/history`)), `${plural} ${id}`).toEqual({ state });
      }
    }
  });

  test('the books are in order', async () => expect(await verify(server)).toEqual({ code: 0, said: expect.any(String) }));
});
