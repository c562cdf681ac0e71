/** Bodies that cannot be taken: each is refused at the field, in the person's language, and nothing is written. */
import { describe, expect, test } from 'vitest';
import { forEachDatabase, useServer } from '../support/boot';
import { cast } from '../support/cast';
import { newRequisition } from '../support/new-requisition';

forEachDatabase((database) => {
  const server = useServer(database);
  const assistant = () => server().as(cast.assistant);
  const count = async () => (await (await assistant()).list('requisitions', { filter: { id_ne: null } })).total;

  describe('a quantity', () => {
    test.each<[string, string]>([
      ['zero', '0'], ['zero as text', '"0"'], ['negative', '-1'], ['1e309', '1e309'], ['1e309 as text', '"1e309"'], ['-1e309', '-1e309'], ['text', '"viel"'], ['30 decimals', `"0.${'1'.repeat(30)}"`],
      ['7 decimals', '0.0000001'], ['a thousand digits', `"${'9'.repeat(1000)}"`], ['empty', '""'], ['null', 'null'], ['an object', '{"a":1}'], ['a list', '[1]'], ['true', 'true'], ['NaN', '"NaN"'], ['a comma', '"1,5"'],
    ])('of %s is that field’s error', async (_, json) => {
      const client = await assistant();
      const before = await count();
      const body = JSON.stringify(await newRequisition(client, [{ quantity: 'HERE' }])).replace('"HERE"', json);
      const answer = await client.request('POST', '/api/requisitions', body, { 'content-type': 'application/json' });
      expect({ status: answer.status, fields: Object.keys(answer.body.errors ?? {}) }).toEqual({ status: 422, fields: ['lines.0.quantity'] });
      expect(await count()).toBe(before);
    });

    test('as long as it is exact and positive is taken', async () => {
      const client = await assistant();
      for (const [quantity, kept] of [['0.000001', '0.000001'], [3, '3'], ['2.50', '2.5']]) {
        const { lines } = await client.post('/api/requisitions', await newRequisition(client, [{ quantity: quantity as string }]));
        expect(lines[0].quantity).toBe(kept);
      }
    });
  });

  describe('a question', () => {
    test.each([
      ['requisitions', { filter: { id: [1, 'x'] } }], ['requisitions', { filter: { id_in: [{ a: 1 }, 1] } }], ['requisitions', { filter: { customer: [1, true] } }],
      ['requisitions', { filter: { createdAt: ['2026-01-01', 'yesterday'] } }], ['requisitions', { filter: { total: ['1.00', 'much'] } }], ['meta', { x: 1 }],
    ])('of %s with %j is not understood', async (path, query) => {
      const words = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, JSON.stringify(value)]));
      expect((await (await assistant()).request('GET', `/api/${path}?${words}`)).status).toBe(400);
    });

    test('for a list with an empty value among its values leaves that one out', async () => {
      expect((await (await assistant()).list('requisitions', { filter: { state: ['draft', null] } })).rows.every(({ state }) => state === 'draft')).toBe(true);
    });
  });

  describe('a body', () => {
    test.each<[string, object, number, string[]]>([
      ['a different state', { state: 'done' }, 422, ['state']], ['a different number', { number: 'LL1' }, 422, ['number']], ['a different total', { total: '1.00' }, 422, ['total']],
      ['a different owner', { owner: 1 }, 422, ['owner']], ['a different id', { id: 1 }, 422, ['id']], ['another time of creation', { createdAt: '2020-01-01T00:00:00.000Z' }, 422, ['createdAt']],
      ['an unknown field', { nothing: 1 }, 400, ['nothing']], ['an unknown line field', { lines: [{ nothing: 1 }] }, 400, ['lines.nothing']], ['a prototype', { constructor: 1 }, 400, ['constructor']],
      ['a choice that does not exist', { purpose: 'loan' }, 422, ['purpose']], ['a customer who does not exist', { customer: 999999 }, 422, ['customer']], ['a person who does not exist', { picker: 999999 }, 422, ['picker']],
      ['a required field emptied', { warehouse: null }, 422, ['warehouse']], ['no line', { lines: [] }, 422, ['lines']], ['lines that are none', { lines: 'x' }, 422, ['lines']],
      ['a line of another record', { lines: [{ id: 999999, quantity: '1' }] }, 422, ['lines.0.id']], ['a field of another role', { paymentMethod: 'cash' }, 422, ['paymentMethod']],
      ['a control character', { remarks: 'a\u0000b' }, 422, ['remarks']], ['a file of somebody else', { attachments: [999999] }, 422, ['attachments']],
    ])('with %s is refused', async (_, change, status, fields) => {
      const client = await assistant();
      const record = await client.post('/api/requisitions', await newRequisition(client));
      const answer = await client.request('PUT', `/api/requisitions/${record.id}`, { version: record.version, ...change });
      expect({ status: answer.status, fields: Object.keys(answer.body.errors) }).toEqual({ status, fields });
      expect(await client.get(`/api/requisitions/${record.id}`)).toEqual(record);
    });

    test.each(['{"a":', '[]', '"x"', '1', 'null'])('%s is no record', async (body) => {
      expect((await (await assistant()).request('POST', '/api/requisitions', body, { 'content-type': 'application/json' })).status).toBe(400);
    });

    test('is refused in the language of the person', async () => {
      const admin = await server().as(cast.administrator);
      const { id, version } = (await admin.list('people', { filter: { username: 'administrator' } })).rows[0];
      const message = async () => (await admin.request('GET', '/api/products?filter={"nothing":1}')).body.message;
      const spoken = [await message()];
      let next = version;
      for (const language of ['en', 'ko', 'zh-Hans']) {
        next = (await admin.put(`/api/people/${id}`, { version: next, language })).version;
        spoken.push(await message());
      }
      expect(spoken).toEqual(['没有名为“nothing”的字段。', 'There is no field “nothing”.', '“nothing” 필드가 없습니다.', '没有名为“nothing”的字段。']);
    });
  });

  test('the database keeps the bounds even where somebody writes behind the product’s back', async () => {
    const plan = await server().sql<{ name: string }>(database === 'sqlite'
      ? `SELECT "name" FROM sqlite_master WHERE "type" = 'trigger' AND "name" LIKE 'tg_rt_%'`
      : `SELECT "conname" AS "name" FROM pg_constraint WHERE "conname" LIKE 'ck_rt_%'`);
    expect(plan.length).toBeGreaterThan(10);
  });
});
