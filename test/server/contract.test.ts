/** The interface held against its own rules, row by row: what is asked, by whom, and what comes. */
import { describe, expect, test } from 'vitest';
import { forEachDatabase, useServer } from '../support/boot';
import { cast } from '../support/cast';
import { stranger, type Client } from '../support/client';
import { listen } from '../support/events';
import { newRequisition } from '../support/new-requisition';

const asked = (parameters: object) => new URLSearchParams(Object.entries(parameters).map(([name, value]) => [name, JSON.stringify(value)])).toString();

forEachDatabase((database) => {
  const server = useServer(database);
  const assistant = () => server().as(cast.assistant);
  const draft = async (client: Client) => client.post('/api/requisitions', await newRequisition(client));

  describe('a list', () => {
    test.each<[string, string, object, number]>([
      ['a type beside the id', 'stock-balances', { item: { type: 'product', id: 1 } }, 200],
      ['types beside ids', 'stock-balances', { item_in: [{ type: 'product', id: 1 }, { type: 'raw-material', id: 1 }] }, 200],
      ['a type that the reference does not know', 'stock-balances', { item: { type: 'customer', id: 1 } }, 400],
      ['a type without an id', 'stock-balances', { item: { type: 'product' } }, 400],
      ['lines', 'requisitions', { lines: 1 }, 400],
      ['attachments', 'requisitions', { attachments: 1 }, 400],
      ['a search of nothing that can be written', 'requisitions', { q: '\u0000' }, 200],
    ])('asked for %s gives what fits', async (_, plural, filter, status) => {
      const client = await server().as(cast.administrator);
      const { status: came, body } = await client.request('GET', `/api/${plural}?${asked({ filter, range: [0, 999] })}`);
      expect([came, body.message]).toEqual([status, status === 200 ? undefined : expect.any(String)]);
    });

    test('keeps the items of one type apart from those of another with the same id', async () => {
      const client = await server().as(cast.administrator);
      const { rows, total } = await client.list('stock-balances', { range: [0, 999] });
      const count = (type: string) => rows.filter(({ item }) => item.type === type && item.id === 1).length;
      const found = async (filter: object) => (await client.list('stock-balances', { filter })).total;
      expect([count('product') > 0, count('raw-material') > 0]).toEqual([true, true]);
      expect(await found({ item: { type: 'product', id: 1 } })).toBe(count('product'));
      expect(await found({ item: rows.find(({ item }) => item.type === 'raw-material' && item.id === 1)!.item })).toBe(count('raw-material'));
      expect(await found({ item: [{ type: 'product', id: 1 }, { type: 'raw-material', id: 1 }] })).toBe(count('product') + count('raw-material'));
      expect(await found({ item_ne: { type: 'product', id: 1 } })).toBe(total - count('product'));
      expect(await found({ item: { type: 'product', id: 99_999_999_999 } })).toBe(0);
    });
  });

  test.each<[string, number]>([
    ['/api/requisitions/1?populate=x', 400], ['/api/requisitions/1/history?x=1', 400], ['/api/files/1e0', 404], ['/api/requisitions/1e0/print/requisition', 404],
    ['/api/requisitions/99999999999/print/requisition', 404], ['/api/files/99999999999', 404], ['/api/mails?filter={"to":"%5Cu0000"}', 400],
    ['/api/mails?range=[0,1]&range=[0,2]', 400], ['/api/tasks?filter={}&filter={}', 400],
  ])('GET %s gives %i', async (path, status) => {
    expect((await (await server().as(cast.administrator)).request('GET', path)).status).toBe(status);
  });

  test('a word with characters that cannot be kept is refused wherever it is written', async () => {
    const client = await assistant();
    const record = await draft(client);
    for (const note of ['a\u0000b', 'a\ud800b', '\u0007']) {
      const { status, body } = await client.request('POST', `/api/requisitions/${record.id}/act/comment`, { note });
      expect([status, Object.keys(body.errors)]).toEqual([422, ['note']]);
    }
    const password = 'cinnabar\u0000demo';
    const change = await client.request('POST', '/api/auth/change-password', { currentPassword: 'cinnabar-demo', password, passwordConfirmation: password });
    expect([change.status, Object.keys(change.body.errors)]).toEqual([422, ['password']]);
  });

  test.each(['"1"', '1.5', '{}', '[1]', 'true'])('the version %s is none', async (version) => {
    const client = await assistant();
    const { id } = await draft(client);
    for (const [method, path] of [['PUT', `/api/requisitions/${id}`], ['POST', `/api/requisitions/${id}/act/submit`]]) {
      const { status, body } = await client.request(method, path, `{"version":${version}}`, { 'content-type': 'application/json' });
      expect([status, Object.keys(body.errors)]).toEqual([400, ['version']]);
    }
  });

  test('remarks are as long as somebody has to say', async () => {
    const client = await assistant();
    const remarks = '请在周五之前送到,并附上检测报告。'.repeat(40);
    expect((await client.post('/api/requisitions', { ...await newRequisition(client), remarks })).remarks).toBe(remarks);
  });

  test('an upload with an Idempotency-Key happens once', async () => {
    const client = await assistant();
    const upload = (text: string, name = 'a.txt') => {
      const form = new FormData();
      form.append('file', new Blob([text]), name);
      return client.request('POST', '/api/files', form, { 'idempotency-key': 'upload' });
    };
    const answers = [await upload('once'), ...await Promise.all([upload('once'), upload('once')])];
    expect(answers.map(({ status, body }) => [status, body])).toEqual(answers.map(() => [201, answers[0].body]));
    expect((await upload('twice')).status).toBe(422);
    expect((await upload('once', 'b.txt')).status).toBe(422);
  });

  describe('an error', () => {
    test.each([
      ['zh;q=0.1, ko;q=0.9', /[가-힣]/], ['fr, en;q=0.5, ko;q=0.4', /^Not/], ['en;q=0, zh', /没有/], ['*', /没有/], ['ENGLISH', /没有/],
    ])('before signing in follows Accept-Language: %s', async (header, language) => {
      const { status, body } = await stranger(server().address).request('GET', '/api/nothing', undefined, { 'accept-language': header });
      expect([status, body.message]).toEqual([404, expect.stringMatching(language)]);
    });

    test('afterwards speaks the person’s language, also about what is not there', async () => {
      const client = await assistant();
      for (const path of ['/api/nothing', '/api/requisitions/999999']) {
        expect((await client.request('GET', path, undefined, { 'accept-language': 'en' })).body.message).toMatch(/没有/);
      }
    });
  });

  test('the mailbox shows nobody what they may not see elsewhere', async () => {
    const client = await assistant();
    const { id, version } = await draft(client);
    const { number } = await client.act('requisitions', { id, version }, 'submit');
    const about = async (person: string) => {
      const { rows } = await (await server().as(person)).list('mails', { range: [0, 999] });
      return rows.filter(({ text }) => String(text).includes(number)).map(({ to }) => String(to).split('@')[0]);
    };
    await expect.poll(() => about(cast.administrator), { timeout: 5_000 }).toEqual([cast.supervisor]);
    for (const person of [cast.supervisor, cast.assistant, cast.finance]) expect([person, await about(person)]).toEqual([person, [cast.supervisor]]);
    // The keeper sees the requisition, but no prices.
    for (const person of [cast.dealer, cast.otherDealer, cast.otherSalesperson, cast.keeper]) expect([person, await about(person)]).toEqual([person, []]);
    const [mail] = (await (await server().as(cast.administrator)).list('mails', { filter: { to: cast.supervisor } })).rows;
    await (await server().as(cast.dealer)).get(`/api/mails/${mail.id}`, { status: 404 });
  });

  test('a comment tells whoever looks at the record', async () => {
    const client = await assistant();
    const record = await draft(client);
    const listener = await listen(client, server().address);
    await client.post(`/api/requisitions/${record.id}/act/comment`, { note: 'Is it there yet?' });
    await expect.poll(() => listener.events, { timeout: 3_000 }).toContainEqual({ type: 'record', plural: 'requisitions', id: record.id, version: record.version });
    listener.stop();
  });

  test('what people set for themselves stands in their history', async () => {
    const client = await server().as(cast.finance);
    await client.post('/api/auth/preferences', { mailPreference: 'digest', standIn: (await assistant()).user.id, standInFrom: '2026-01-01', standInUntil: '2026-01-02' });
    const history = await client.get(`/api/people/${client.user.id}/history`);
    expect(history.at(-1)).toMatchObject({ action: 'edit', by: { id: client.user.id } });
    expect(history.at(-1).changes.map(({ field }: { field: string }) => field).sort()).toEqual(['mailPreference', 'standIn', 'standInFrom', 'standInUntil']);
  });

  describe('with several processes', () => {
    const metrics = 'token-of-the-tests';
    const several = useServer(database, { env: { WORKERS: '2', METRICS_TOKEN: metrics } });
    const answering = new Set<string>();
    const whoAnswers = async () => {
      const { body } = await stranger(several().address).request('GET', '/metrics', undefined, { authorization: `Bearer ${metrics}`, connection: 'close' });
      return answering.add(/^process_start_time_seconds (\S+)/m.exec(body as string)![1]).size;
    };

    test('everybody is told live, whichever process they listen to', async () => {
      await expect.poll(whoAnswers, { timeout: 60_000, interval: 100 }).toBe(2);
      const client = await several().as(cast.administrator);
      const listeners = await Promise.all(Array.from({ length: 12 }, () => listen(client, several().address)));
      const customer = (await client.list('customers', { range: [0, 0] })).rows[0];
      const { version } = await client.put(`/api/customers/${customer.id}`, { version: customer.version, remarks: 'Told everywhere.' });
      const told = { type: 'record', plural: 'customers', id: customer.id, version };
      await expect.poll(() => listeners.map(({ events }) => events), { timeout: 5_000 }).toEqual(listeners.map(() => [told]));
      for (const listener of listeners) listener.stop();
    });
  });
});
