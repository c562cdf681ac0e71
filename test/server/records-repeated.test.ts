/** The same POST sent twice happens once; statements per request stay what they are meant to be. */
import { describe, expect, test } from 'vitest';
import { forEachDatabase, useServer } from '../support/boot';
import { cast } from '../support/cast';
import { stranger, type Client } from '../support/client';
import { newRequisition } from '../support/new-requisition';

const metrics = 'token-of-the-tests';

forEachDatabase((database) => {
  const server = useServer(database, { env: { METRICS_TOKEN: metrics } });
  const send = async (client: Client, body: object, key: string, path = '/api/requisitions') => client.request('POST', path, body, { 'idempotency-key': key });
  const drafts = async (client: Client, remarks: string) => (await client.list('requisitions', { filter: { remarks } })).total;

  describe('a POST with an Idempotency-Key', () => {
    test('sent again gives the same answer and makes nothing new', async () => {
      const assistant = await server().as(cast.assistant);
      const body = { ...await newRequisition(assistant), remarks: 'once' };
      const first = await send(assistant, body, 'key-1');
      const second = await send(assistant, body, 'key-1');
      expect([second.status, second.body]).toEqual([first.status, first.body]);
      expect(await drafts(assistant, 'once')).toBe(1);
    });

    test('sent ten times at once makes one record', async () => {
      const assistant = await server().as(cast.assistant);
      const body = { ...await newRequisition(assistant), remarks: 'at once' };
      const answers = await Promise.all(Array.from({ length: 10 }, () => send(assistant, body, 'key-2')));
      expect(new Set(answers.map(({ status, body: { id } }) => `${status} ${id}`)).size).toBe(1);
      expect(await drafts(assistant, 'at once')).toBe(1);
    });

    test('with another body is refused', async () => {
      const assistant = await server().as(cast.assistant);
      const body = await newRequisition(assistant);
      await send(assistant, body, 'key-3');
      expect((await send(assistant, { ...body, remarks: 'other' }, 'key-3')).status).toBe(422);
    });

    test('belongs to the person and the path', async () => {
      const assistant = await server().as(cast.assistant);
      const salesperson = await server().as(cast.salesperson);
      const body = await newRequisition(assistant);
      const { body: mine } = await send(assistant, body, 'key-4');
      const { body: theirs } = await send(salesperson, await newRequisition(salesperson), 'key-4');
      expect(theirs.id).not.toBe(mine.id);
      expect((await send(assistant, { version: 1 }, 'key-4', `/api/requisitions/${mine.id}/act/submit`)).body.state).toBe('signature');
    });

    test('that was refused may be corrected and sent again', async () => {
      const assistant = await server().as(cast.assistant);
      const body = await newRequisition(assistant);
      expect((await send(assistant, { ...body, warehouse: null }, 'key-5')).status).toBe(422);
      expect((await send(assistant, body, 'key-5')).status).toBe(201);
    });

    test('acts once, and is remembered after the process was killed', async () => {
      const assistant = await server().as(cast.assistant);
      const { body: record } = await send(assistant, await newRequisition(assistant), 'key-6');
      const path = `/api/requisitions/${record.id}/act/submit`;
      const submitted = await send(assistant, { version: 1 }, 'key-7', path);
      expect(submitted.body.state).toBe('signature');
      await server().kill();
      await server().restart({ METRICS_TOKEN: metrics });
      const again = await server().as(cast.assistant);
      const answer = await send(again, { version: 1 }, 'key-7', path);
      expect([answer.status, answer.body]).toMatchObject([200, { id: record.id, number: submitted.body.number, state: 'signature', version: submitted.body.version }]);
      expect((await send(again, await newRequisition(again), 'with a space')).status).toBe(400);
    });
  });

  const statements = async () => {
    const { body } = await stranger(server().address).request('GET', '/metrics', undefined, { authorization: `Bearer ${metrics}` });
    return Number(/^cinnabar_sql_statements (\d+)/m.exec(body as string)![1]);
  };

  /** What one takes, on average over many: what runs in the background is less than one for each. */
  const each = async (times: number, work: (n: number) => Promise<unknown>) => {
    await work(times);
    const before = await statements();
    for (let n = 0; n < times; n += 1) await work(n);
    return Math.floor((await statements() - before) / times);
  };

  test('statements per list and read are few, whatever the page', async () => {
    const assistant = await server().as(cast.assistant);
    expect(await each(40, (n) => assistant.list('requisitions', { filter: { total_gte: n }, range: [0, 999] }))).toBeLessThanOrEqual(2);
    expect(await each(40, (n) => assistant.list('products', { filter: { code_ne: `${n}`, q: '油墨' }, range: [0, 24] }))).toBeLessThanOrEqual(2);
    const { rows: [product] } = await assistant.list('products');
    expect(await each(40, () => assistant.get(`/api/products/${product.id}`))).toBeLessThanOrEqual(1);
  });

  test('statements per write are few: the record, its search index and its history, and the lines where there are any', async () => {
    const admin = await server().as(cast.administrator);
    const assistant = await server().as(cast.assistant);
    let n = 0;
    expect(await each(30, () => admin.post('/api/products', { code: `N-${n += 1}`, title: '新品', category: 'ink', unit: 'kg' }))).toBeLessThanOrEqual(3);
    let [product] = (await admin.list('products', { filter: { code: 'N-1' } })).rows;
    expect(await each(30, async () => { product = await admin.put(`/api/products/${product.id}`, { version: product.version, listPrice: n += 1 }); })).toBeLessThanOrEqual(3);
    const body = await newRequisition(assistant, [{ quantity: '1' }, { quantity: '2' }]);
    // One more looks up everything that the body refers to.
    expect(await each(30, () => assistant.post('/api/requisitions', body))).toBeLessThanOrEqual(5);
    let record = await assistant.post('/api/requisitions', body);
    expect(await each(30, async () => {
      record = await assistant.put(`/api/requisitions/${record.id}`, { version: record.version, purpose: (n += 1) % 2 ? 'sample' : 'sale' });
    })).toBeLessThanOrEqual(4);
  });
});
