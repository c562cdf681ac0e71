/** Records over HTTP: the dialect of lists, reading, writing, versions, deleting, and what a person does not see. */
import { describe, expect, test } from 'vitest';
import { forEachDatabase, useServer } from '../support/boot';
import { cast } from '../support/cast';
import type { ApiRecord, Client } from '../support/client';
import { newRequisition } from '../support/new-requisition';

const query = (parts: Record<string, unknown>) => new URLSearchParams(Object.entries(parts).map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)])).toString();

forEachDatabase((database) => {
  const server = useServer(database);
  const as = (username: string) => server().as(username);
  const draft = async (client: Client, more: object = {}): Promise<ApiRecord> => client.post('/api/requisitions', { ...await newRequisition(client, [{ quantity: '2.5' }, { quantity: '1' }]), ...more }, { status: 201 });

  describe('a list', () => {
    test('gives a page, and always says which rows of how many', async () => {
      const assistant = await as(cast.assistant);
      const { body, headers } = await assistant.request('GET', `/api/requisitions?${query({ range: [0, 4], sort: ['id', 'ASC'] })}`);
      const ids = (body as ApiRecord[]).map(({ id }) => id);
      expect(ids).toEqual([...ids].sort((a, b) => a - b));
      expect(headers.get('content-range')).toMatch(/^requisitions 0-4\/\d+$/);
      const { rows, total } = await assistant.list('requisitions', { range: [2, 4], sort: ['id', 'ASC'] });
      expect(rows.map(({ id }) => id)).toEqual(ids.slice(2));
      expect((await assistant.list('requisitions', { range: [total, total + 5] })).rows).toEqual([]);
    });

    test('shows references with the label of what they point to', async () => {
      const { rows: [row] } = await (await as(cast.assistant)).list('requisitions', { filter: { customer_ne: null } });
      expect(row.customer).toEqual({ id: expect.any(Number), label: expect.stringMatching(/^KH\d+ ./) });
      expect(row.owner).toEqual({ id: expect.any(Number), label: expect.stringMatching(/./) });
      expect(row.total).toMatch(/^\d+\.\d\d$/);
      expect(row).not.toHaveProperty('lines');
    });

    test('understands every operator of the dialect', async () => {
      const assistant = await as(cast.assistant);
      const { rows: all } = await assistant.list('requisitions', { range: [0, 999] });
      const matching = async (filter: object, holds: (row: ApiRecord) => boolean) => {
        const { rows, total } = await assistant.list('requisitions', { filter, range: [0, 999] });
        expect(rows.map(({ id }) => id).sort(), JSON.stringify(filter)).toEqual(all.filter(holds).map(({ id }) => id).sort());
        expect(total).toBe(rows.length);
      };
      const [some] = all.filter(({ customer, number }) => customer && number);
      await matching({ state: 'done' }, ({ state }) => state === 'done');
      await matching({ state: ['done', 'issue'] }, ({ state }) => state === 'done' || state === 'issue');
      await matching({ state_in: ['done'] }, ({ state }) => state === 'done');
      await matching({ state_ne: 'done' }, ({ state }) => state !== 'done');
      await matching({ number: null }, ({ number }) => number === null);
      await matching({ number_ne: null }, ({ number }) => number !== null);
      await matching({ customer: some.customer.id }, ({ customer }) => customer?.id === some.customer.id);
      await matching({ customer: some.customer }, ({ customer }) => customer?.id === some.customer.id);
      await matching({ customer_ne: some.customer.id }, ({ customer }) => customer?.id !== some.customer.id);
      await matching({ total_gte: some.total }, ({ total }) => Number(total) >= Number(some.total));
      await matching({ total_gt: Number(some.total), total_lt: 100000 }, ({ total }) => Number(total) > Number(some.total) && Number(total) < 100000);
      await matching({ total_lte: some.total }, ({ total }) => Number(total) <= Number(some.total));
      await matching({ createdAt_gte: some.createdAt }, ({ createdAt }) => createdAt >= some.createdAt);
      await matching({ number_like: some.number!.slice(4, 9).toLowerCase() }, ({ number }) => number?.includes(some.number!.slice(4, 9)) ?? false);
      await matching({ id: [some.id, 999999] }, ({ id }) => id === some.id);
      await matching({ id: [] }, () => false);
      await matching({ owner: some.owner!.id, state: some.state }, ({ owner, state }) => owner?.id === some.owner!.id && state === some.state);
    });

    test('looks one level through references and into lines', async () => {
      const assistant = await as(cast.assistant);
      const { rows: customers } = await assistant.list('customers', { filter: { region: '浙江' }, range: [0, 999] });
      const { rows } = await assistant.list('requisitions', { filter: { 'customer.region': '浙江' }, range: [0, 999] });
      expect(rows.length).toBeGreaterThan(0);
      for (const { customer } of rows) expect(customers.map(({ id }) => id)).toContain(customer.id);
      const whole = await assistant.get(`/api/requisitions/${rows[0].id}`);
      const product = whole.lines[0].product.id;
      expect((await assistant.list('requisitions', { filter: { 'lines.product': product }, range: [0, 999] })).rows.map(({ id }) => id)).toContain(whole.id);
    });

    test('finds nothing by ids and figures that nothing can have', async () => {
      const assistant = await as(cast.assistant);
      for (const filter of [{ id: 99999999999 }, { customer: 99999999999 }, { id: [1e15] }, { version_gt: 1e15 }, { total_gt: '9'.repeat(40) }, { customer: -1 }, { q: '\u0000' + 'x'.repeat(30) }]) {
        expect((await assistant.list('requisitions', { filter })).total, JSON.stringify(filter)).toBe(0);
      }
    });

    test('takes % and _ for what they are', async () => {
      const admin = await as(cast.administrator);
      const title = '100%_墨';
      await admin.post('/api/products', { code: 'PCT-1', title, category: 'other', unit: 'kg' });
      const titles = async (part: string) => (await admin.list('products', { filter: { title_like: part }, range: [0, 99] })).rows.map((row) => row.title);
      expect(await titles('%')).toEqual([title]);
      expect(await titles('0%_')).toEqual([title]);
      expect(await titles('0_墨')).toEqual([]);
      expect(await titles("'")).toEqual([]);
    });

    test('sorts money and decimals as numbers, references by label, empty values first going up', async () => {
      const assistant = await as(cast.assistant);
      const { rows } = await assistant.list('requisitions', { range: [0, 999], sort: ['total', 'DESC'] });
      const totals = rows.map(({ total }) => Number(total));
      expect(totals).toEqual([...totals].sort((a, b) => b - a));
      const { rows: byCustomer } = await assistant.list('requisitions', { range: [0, 999], sort: ['customer', 'ASC'] });
      const labels = byCustomer.map(({ customer }) => customer?.label ?? '');
      expect(labels).toEqual([...labels].sort((a, b) => (a < b ? -1 : 1)));
      const { rows: byNumber } = await assistant.list('requisitions', { range: [0, 999], sort: ['number', 'ASC'] });
      expect(byNumber[0].number).toBeNull();
      expect(byNumber.at(-1)!.number).toMatch(/^LL/);
    });

    test.each([
      'filter={"nothing":1}', 'filter={"total_foo":1}', 'filter={"total_gte":"abc"}', 'filter={"state_like":"a"}', 'filter={"customer_gte":1}', 'filter={"customer":{"a":1}}',
      'filter={"total":{"$gt":""}}', 'filter={"customer.nothing":1}', 'filter={"customer.region.more":1}', 'filter={"__proto__.x":1}', 'filter={"id":"x"}', 'filter={"attachments_like":"x"}',
      'filter={"total_gte":[1]}', 'filter={"createdAt_gte":"0000-01-01"}', 'filter={"remarks_like":"a\\u0000b"}', 'filter={"state_in":"done"}', 'filter={bad', 'sort=["nothing","ASC"]', 'sort=["lines","ASC"]', 'sort=["attachments","ASC"]',
      'range=[0,1000]', 'range=[3,2]', 'page=2', '_sort=id', `filter={"q":"${'x'.repeat(201)}"}`,
    ])('refuses %s with 400 and a sentence', async (text) => {
      const { status, body } = await (await as(cast.assistant)).request('GET', `/api/requisitions?${text}`);
      expect({ status, body }).toEqual({ status: 400, body: { message: expect.stringMatching(/[\u4e00-\u9fff].*。$/) } });
    });
  });

  describe('what a person may not see', () => {
    test('a field that is hidden is unknown to filters, sorts, lists, records and bodies', async () => {
      const keeper = await as(cast.keeper);
      const refused = async (parts: object) => (await keeper.request('GET', `/api/requisitions?${query({ ...parts })}`)).body;
      const words = (body: { message: string }, name: string) => body.message.replaceAll(name, '…');
      for (const name of ['total', 'lines.amount', 'lines.unitPrice']) {
        expect(words(await refused({ filter: { [`${name}_gte`]: 1 } }), name)).toBe(words(await refused({ filter: { nothing_gte: 1 } }), 'nothing'));
      }
      expect(words(await refused({ sort: ['total', 'ASC'] }), 'total')).toBe(words(await refused({ sort: ['nothing', 'ASC'] }), 'nothing'));
      const { rows: [row] } = await keeper.list('requisitions');
      expect(row).not.toHaveProperty('total');
      const record = await keeper.get(`/api/requisitions/${row.id}`);
      expect(record).not.toHaveProperty('total');
      expect(record.fields).not.toHaveProperty('total');
      expect(Object.keys(record.lines[0]).sort()).toEqual(['id', 'lot', 'product', 'quantity', 'unit']);
    });

    test('rows of others are not there: not in lists, not by id, not in totals, not through references', async () => {
      const other = await as(cast.otherSalesperson);
      const { rows, total } = await other.list('requisitions', { range: [0, 999] });
      const mine = (row: ApiRecord) => row.owner?.id === other.user.id || row.picker?.id === other.user.id;
      expect(total).toBe(rows.length);
      const { rows: all } = await (await as(cast.administrator)).list('requisitions', { range: [0, 999] });
      const foreign = all.filter((row) => !mine(row) && !rows.some(({ id }) => id === row.id));
      expect(foreign.length).toBeGreaterThan(0);
      for (const { id } of foreign.slice(0, 3)) {
        await other.get(`/api/requisitions/${id}`, { status: 404 });
        await other.get(`/api/requisitions/${id}/history`, { status: 404 });
        await other.put(`/api/requisitions/${id}`, { version: 1, remarks: 'x' }, { status: 404 });
        await other.delete(`/api/requisitions/${id}`, { status: 404 });
        expect((await other.list('requisitions', { filter: { id: [id] } })).total).toBe(0);
      }
    });

    test('a type without any right is no route', async () => {
      const dealer = await as(cast.dealer);
      for (const plural of ['requisitions', 'stock-balances', 'nothings', 'users', 'roles']) {
        await dealer.get(`/api/${plural}`, { status: 404 });
        await dealer.get(`/api/${plural}/1`, { status: 404 });
        await dealer.post(`/api/${plural}`, {}, { status: 404 });
      }
    });

    test('a dealer finds itself, and nobody else', async () => {
      const dealer = await as(cast.dealer);
      expect((await dealer.list('people')).rows.map(({ id }) => id)).toEqual([dealer.user.id]);
      expect((await dealer.list('customers')).total).toBe(1);
    });
  });

  describe('writing', () => {
    test('a new record has its defaults, what it takes over, its amounts and its owner', async () => {
      const assistant = await as(cast.assistant);
      const record = await draft(assistant, { remarks: `O'Brien "🎨" <script>alert(1)</script> {{ 7*7 }}` });
      expect(record).toMatchObject({ state: 'draft', number: null, version: 1, purpose: 'sale', owner: { id: assistant.user.id }, remarks: `O'Brien "🎨" <script>alert(1)</script> {{ 7*7 }}` });
      expect(record.lines.map((line: ApiRecord) => line.unit)).toEqual([expect.any(String), expect.any(String)]);
      const amount = ({ quantity, unitPrice }: Record<string, string>) => (Math.round(Number(quantity) * Number(unitPrice) * 100) / 100).toFixed(2);
      expect(record.lines.map((line: any) => line.amount)).toEqual(record.lines.map(amount));
      expect(Number(record.total)).toBeCloseTo(record.lines.reduce((sum: number, line: any) => sum + Number(line.amount), 0), 2);
      expect(await assistant.get(`/api/requisitions/${record.id}`)).toEqual(record);
    });

    test('a whole record sent back changes nothing; one changed field changes that', async () => {
      const assistant = await as(cast.assistant);
      const record = await draft(assistant);
      expect((await assistant.put(`/api/requisitions/${record.id}`, record)).version).toBe(1);
      const changed = await assistant.put(`/api/requisitions/${record.id}`, { ...record, remarks: '加急' });
      expect(changed).toMatchObject({ version: 2, remarks: '加急', lines: record.lines });
      const history = await assistant.get(`/api/requisitions/${record.id}/history`);
      expect(history.at(-1).changes).toEqual([{ field: 'remarks', from: null, to: '加急' }]);
    });

    test('lines are changed by id, added without, removed when absent, and keep their ids', async () => {
      const assistant = await as(cast.assistant);
      const record = await draft(assistant);
      const [first, second] = record.lines;
      const { lines, total } = await assistant.put(`/api/requisitions/${record.id}`, {
        version: 1, lines: [{ product: first.product.id, quantity: '1', unitPrice: '10.01' }, { ...second, quantity: '3', unitPrice: '0.10' }],
      });
      expect(lines).toMatchObject([{ quantity: '1', amount: '10.01' }, { id: second.id, quantity: '3', amount: '0.30' }]);
      expect(lines[0].id).toBeGreaterThan(second.id);
      expect(total).toBe('10.31');
      expect(await server().sql(`SELECT count(*) AS "n" FROM "${await linesTable()}" WHERE "parent_id" = ?`, [record.id])).toEqual([{ n: 2 }]);
    });

    const linesTable = async () => {
      const [{ id }] = await server().sql<{ id: number }>(`SELECT "id" FROM "definition_types" WHERE "key" = 'requisition'`);
      const [{ name }] = await server().sql<{ name: string }>(database === 'sqlite'
        ? `SELECT "name" FROM sqlite_master WHERE "type" = 'table' AND "name" LIKE 'rt_${id}\\_%' ESCAPE '\\'`
        : `SELECT "relname" AS "name" FROM pg_class WHERE "relkind" = 'r' AND "relname" LIKE 'rt_${id}\\_%'`);
      return name;
    };

    test('a stale version is refused with the record as it is now', async () => {
      const assistant = await as(cast.assistant);
      const record = await draft(assistant);
      await assistant.put(`/api/requisitions/${record.id}`, { version: 1, remarks: 'first' });
      const { body } = await assistant.request('PUT', `/api/requisitions/${record.id}`, { version: 1, remarks: 'second' });
      expect(body).toMatchObject({ message: expect.any(String), record: { id: record.id, version: 2, remarks: 'first' } });
      await assistant.put(`/api/requisitions/${record.id}`, { remarks: 'third' }, { status: 400 });
    });

    test('of many who write the same version at once exactly one wins', async () => {
      const assistant = await as(cast.assistant);
      const record = await draft(assistant);
      const answers = await Promise.all([1, 2, 3, 4, 5].map((n) => assistant.request('PUT', `/api/requisitions/${record.id}`, { version: 1, remarks: `by ${n}` })));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409]);
      expect((await assistant.get(`/api/requisitions/${record.id}`)).version).toBe(2);
    });

    test('a unique value is unique, and the field says so', async () => {
      const admin = await as(cast.administrator);
      const { rows: [product] } = await admin.list('products');
      const { status, body } = await admin.request('POST', '/api/products', { code: product.code, title: 'x', category: 'ink', unit: 'kg' });
      expect({ status, errors: Object.keys(body.errors) }).toEqual({ status: 422, errors: ['code'] });
    });

    test('a draft is deleted by its owner, a product only while nothing refers to it', async () => {
      const assistant = await as(cast.assistant);
      const admin = await as(cast.administrator);
      const record = await draft(assistant);
      expect(await assistant.delete(`/api/requisitions/${record.id}`)).toEqual({ id: record.id });
      await assistant.get(`/api/requisitions/${record.id}`, { status: 404 });
      const { body } = await admin.request('DELETE', `/api/products/${record.lines[0].product.id}`, undefined);
      expect(body.message).toMatch(/领料单|库存/);
      const person = await admin.post('/api/people', { username: 'own-manager', name: '自己', email: 'own@cinnabar.example', roles: [(await admin.get('/api/meta')).roles[0].id] });
      await admin.put(`/api/people/${person.id}`, { version: 1, manager: person.id });
      await admin.delete(`/api/people/${person.id}`);
      const fresh = await admin.post('/api/products', { code: 'DEL-1', title: '无人使用', category: 'ink', unit: 'kg' });
      await admin.delete(`/api/products/${fresh.id}`);
      expect((await admin.list('products', { filter: { q: '无人使用' } })).total).toBe(0);
    });

    test('a ledger is read, never written', async () => {
      const admin = await as(cast.administrator);
      const { rows: [move] } = await admin.list('stock-moves');
      await admin.post('/api/stock-moves', { quantity: 1 }, { status: 403 });
      await admin.put(`/api/stock-moves/${move.id}`, { version: 1, quantity: '1' }, { status: 403 });
      await admin.delete(`/api/stock-moves/${move.id}`, { status: 403 });
    });

    test('a bulk change gives every row its own answer', async () => {
      const assistant = await as(cast.assistant);
      const [one, two] = [await draft(assistant), await draft(assistant)];
      const { results } = await assistant.post('/api/requisitions/bulk', { items: [{ id: one.id, version: 1 }, { id: two.id, version: 7 }, { id: 999999, version: 1 }], set: { remarks: '批量' } });
      expect(results).toMatchObject([{ id: one.id, status: 200, record: { version: 2, remarks: '批量' } }, { id: two.id, status: 409, message: expect.any(String), record: { version: 1 } }, { id: 999999, status: 404 }]);
      for (const body of [{}, { items: [] }, { items: [{ id: 1 }], set: {}, act: 'submit' }, { items: 'x', act: 'submit' }]) await assistant.post('/api/requisitions/bulk', body, { status: 400 });
    });
  });
});
