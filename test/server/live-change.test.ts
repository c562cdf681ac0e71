/** An administrator changes what is recorded while it is used: rows are compared byte for byte at each step, and what was there comes back. */
import { describe, expect, it } from 'vitest';
import { forEachDatabase, useServer, type Server } from '../support/boot';
import type { Client } from '../support/client';
import { draft, label, publish, publishDraft, restore, verify, type Files } from '../support/designer';
import { newRequisition } from '../support/new-requisition';
import { until } from '../support/place';

const requisition = 'orders/requisition';
const carrier = 'organisation/carrier';

/** Every row as the API gives it. */
const rowsOf = async (client: Client, plural: string) => (await client.list(plural, { range: [0, 999], sort: ['id', 'ASC'] })).rows as Record<string, any>[];
const bytes = (rows: unknown) => JSON.stringify(rows);
const without = (rows: Record<string, any>[], ...names: string[]) => rows.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name))));
const named = (rows: Record<string, any>[], from: string, to: string) => rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name === from ? to : name, value])));

async function check(client: Client, change: (files: Files) => void): Promise<{ errors: any[]; impact: any[]; diff: any[] }> {
  await draft(client, change);
  const found = await client.post('/api/design/check', {});
  await client.delete('/api/design/draft');
  return found;
}

/** Rewrites many files of the draft at once, and publishes. */
async function step(server: Server, client: Client, name: string, body: object) {
  const { rev } = await client.get('/api/design/draft');
  const done = await client.post(`/api/design/draft/${name}`, { rev, ...body });
  return publishDraft(server, client, done.rev as number);
}

forEachDatabase((database) => {
  describe('a change while people work', () => {
    const server = useServer(database);
    const admin = () => server().as('administrator');
    const versionOf = async (client: Client) => (await client.get('/api/design/versions?range=[0,0]'))[0].n as number;

    it('adds, renames, retypes and retires; the first version restored shows every row as it was', async () => {
      const client = await admin();
      const assistant = await server().as('market-assistant');
      const begun = await rowsOf(assistant, 'requisitions');
      const carriers = await rowsOf(client, 'carriers');
      const body = await newRequisition(assistant);

      await publish(server(), client, (files) => {
        const { attributes, form } = files[`${requisition}/schema.json`];
        attributes.urgency = {
          type: 'enum', label: label('Urgency'), values: { high: label('High'), low: label('Low') },
          requiredWhen: { combinator: 'and', rules: [{ field: 'purpose', operator: '=', value: 'sale' }] },
        };
        form.sections[0].fields.push('urgency');
      });
      expect(bytes(without(await rowsOf(assistant, 'requisitions'), 'urgency'))).toBe(bytes(begun));
      expect((await assistant.post('/api/requisitions', body, { status: 422 })).errors).toHaveProperty('urgency');
      const made = await assistant.post('/api/requisitions', { ...body, urgency: 'high' });
      expect(made.urgency).toBe('high');
      const withUrgency = await rowsOf(assistant, 'requisitions');

      const renamed = await step(server(), client, 'rename', { type: requisition, field: 'customer', name: 'buyer' });
      expect(renamed.structural).toBe(false);
      expect(bytes(await rowsOf(assistant, 'requisitions'))).toBe(bytes(named(withUrgency, 'customer', 'buyer')));

      const bad = ['line 7', '1.5', 'none'];
      for (const [i, row] of carriers.entries()) await client.put(`/api/carriers/${row.id}`, { version: row.version, regions: bad[i] ?? String(i) });
      for (const text of bad.slice(carriers.length)) await client.post('/api/carriers', { title: `Carrier ${text}`, regions: text });
      await client.post('/api/carriers', { title: 'Numbered', regions: '12' });
      const texts = await rowsOf(client, 'carriers');
      const toNumber = (files: Files) => {
        files[`${carrier}/schema.json`].attributes.regions.type = 'int';
        delete files[`${carrier}/schema.json`].attributes.regions.maxLength;
      };
      const path = `${carrier}/schema.json#attributes.regions`;
      const [convert] = (await check(client, toNumber)).impact.filter(({ kind }) => kind === 'convert');
      expect(convert).toMatchObject({ path, count: 3 });
      expect(convert.sample.map(({ value }: any) => value).sort()).toEqual([...bad].sort());
      await publish(server(), client, toNumber, { [path]: 'empty' });
      expect(bytes(await rowsOf(client, 'carriers'))).toBe(bytes(texts.map((row) => ({ ...row, regions: bad.includes(row.regions) ? null : Number(row.regions) }))));

      const retired = await publish(server(), client, (files) => {
        delete files[`${carrier}/schema.json`].attributes.phone;
        files[`${carrier}/schema.json`].list.columns = ['title', 'contact'];
      });
      expect(retired.structural).toBe(false);
      expect(bytes(without(await rowsOf(client, 'carriers'), 'regions'))).toBe(bytes(without(texts, 'regions', 'phone')));

      await restore(server(), client, 1);
      expect(bytes(await rowsOf(client, 'carriers'))).toBe(bytes(texts));
      expect(bytes(await rowsOf(assistant, 'requisitions'))).toBe(bytes(without(withUrgency, 'urgency')));
      expect(verify(server())).toContain('as it was written');
    }, 400_000);

    it('computes drafts anew when an expression changes, and nothing that was submitted', async () => {
      const client = await admin();
      const assistant = await server().as('market-assistant');
      const open = await assistant.post('/api/requisitions', await newRequisition(assistant, [{ quantity: '3' }, { quantity: '2' }]));
      const sent = await assistant.act('requisitions', await assistant.post('/api/requisitions', await newRequisition(assistant)), 'submit');
      const all = await rowsOf(client, 'requisitions');
      const start = await versionOf(client);
      const twice = (files: Files) => { files[`${requisition}/schema.json`].attributes.total.computed = '2*sum(lines.amount)'; };
      const { impact } = await check(client, twice);
      const drafts = all.filter(({ state }) => state === 'draft');
      expect(impact.find(({ kind }) => kind === 'recompute')).toMatchObject({ count: drafts.length });
      expect(impact.find(({ kind }) => kind === 'keep')).toMatchObject({ count: all.length - drafts.length });

      const done = async (n: number) => until(async () => (await client.get(`/api/design/versions/${n}`)).recomputing === 0, 'the records to be computed anew');
      const { n, structural } = await publish(server(), client, twice);
      expect(structural).toBe(false);
      await done(n);
      const after = await rowsOf(client, 'requisitions');
      expect(after).toEqual(all.map((row) => (row.state === 'draft' && row.total !== null ? { ...row, total: (2 * Number(row.total)).toFixed(2) } : row)));
      const history = await assistant.get(`/api/requisitions/${open.id}/history`);
      expect(history.at(-1)).toMatchObject({ action: 'recompute', by: { id: 0 }, changes: [{ field: 'total', from: open.total, to: (2 * Number(open.total)).toFixed(2) }] });
      const supervisor = await server().as('market-supervisor');
      expect((await supervisor.act('requisitions', sent, 'sign')).total).toBe(sent.total);

      await done((await restore(server(), client, start)).n);
      expect((await assistant.get(`/api/requisitions/${open.id}`)).total).toBe(open.total);
      expect(verify(server())).toContain('as it was written');
      const switched = await check(client, (files) => { delete files[`${requisition}/schema.json`].attributes.total.computed; });
      expect(switched.errors.map(({ code }) => code)).toContain('computed-fixed');
    }, 300_000);

    it('keeps a new field of an old name empty, and closed to whom the old one was', async () => {
      const client = await admin();
      const finance = await server().as('finance');
      const schema = `${carrier}/schema.json`;
      await publish(server(), client, (files) => { files[`${carrier}/access.json`].roles['*'].hide = ['phone']; });
      expect((await rowsOf(finance, 'carriers'))[0]).not.toHaveProperty('phone');
      const again = (files: Files) => {
        const { attributes } = files[schema];
        files[schema].attributes = Object.fromEntries(Object.entries(attributes).map(([key, file]) => (key === 'phone' ? ['telephone', { type: 'text', name: 'phone', label: label('Telephone') }] : [key, file])));
        delete files[`${carrier}/access.json`].roles['*'].hide;
      };
      expect((await check(client, again)).impact.find(({ kind }) => kind === 'closed')).toMatchObject({ path: `${schema}#attributes.telephone`, count: 1 });
      await publish(server(), client, again);
      expect((await rowsOf(client, 'carriers')).every(({ phone }) => phone === null)).toBe(true);
      const [row] = await rowsOf(client, 'carriers');
      await client.put(`/api/carriers/${row.id}`, { version: row.version, phone: '123' });
      expect((await rowsOf(finance, 'carriers'))[0]).not.toHaveProperty('phone');
      expect((await finance.request('GET', '/api/carriers?filter={"phone":"123"}')).status).toBe(400);
      await publish(server(), client, (files) => { delete files[`${carrier}/access.json`].roles['*'].hide; });
      expect((await rowsOf(finance, 'carriers')).find(({ id }) => id === row.id)?.phone).toBe('123');
    }, 300_000);

    it('names what a retirement leaves hanging, wherever it is, and counts where a field is used and who loses it', async () => {
      const client = await admin();
      const rules = (files: Files) => {
        files['organisation/home.json'].finance = [{ widget: 'list', params: { plural: 'requisitions', filter: { paymentMethod: 'cash' } } }];
        files[`${requisition}/access.json`].roles.finance.rows = { combinator: 'and', rules: [{ field: 'paymentMethod', operator: 'notNull', value: null }] };
        files[`${requisition}/notices.json`] = {
          rules: [{ name: 'paid', on: { event: 'changed', field: 'paymentMethod' }, to: ['owner'], subject: label('Paid'), text: label('By {{ record.paymentMethod }}') }],
        };
        files[`${requisition}/print/short.json`] = { label: label('Short'), copies: [label('One')], blocks: [{ block: 'text', text: label('{{ record.paymentMethod }}') }] };
        files['orders/sales-order/print/short.json'] = { label: label('Short'), copies: [label('One')], blocks: [{ block: 'fields', columns: 1, fields: ['customer'] }] };
      };
      expect((await check(client, rules)).errors).toEqual([]);
      const { errors } = await check(client, (files) => {
        rules(files);
        delete files[`${requisition}/schema.json`].attributes.paymentMethod;
      });
      const hanging = new Set(errors.map(({ path }) => path.split('#')[0]));
      expect([...hanging].sort()).toEqual([
        `${requisition}/access.json`, `${requisition}/flow.json`, `${requisition}/notices.json`, `${requisition}/print/short.json`, `${requisition}/schema.json`, 'organisation/home.json',
        ...[...hanging].filter((path) => /print\/(?!short)/.test(path)),
      ].sort());

      await publish(server(), client, rules);
      const { rev } = await client.get('/api/design/draft');
      await client.post('/api/design/draft/rename', { rev, type: requisition, field: 'paymentMethod', name: 'paidBy' });
      const used = (await client.post('/api/design/check', {})).impact.find(({ kind }: any) => kind === 'usage');
      await client.delete('/api/design/draft');
      const english = (await client.request('POST', '/api/design/check', {}, { 'accept-language': 'en' })).status;
      expect([english, used.count]).toEqual([200, used.sample.length]);
      expect(used.message).toMatch(/1 个流程、1 条通知规则、\d 张打印单、\d 个角色的权限、1 个角色的首页/);

      const people = (await client.list('people', { filter: { blocked: false }, range: [0, 99] })).rows;
      const holds = (role: string) => people.filter(({ roles }) => roles.some(({ name }: any) => name === role)).length;
      const lost = await check(client, (files) => {
        files[`${requisition}/access.json`].roles['market-supervisor'].hide = ['purpose'];
        delete files[`${carrier}/access.json`].roles['*'];
      });
      const rights = Object.fromEntries(lost.impact.filter(({ kind }) => kind === 'rights').map(({ path, count }) => [path, count]));
      expect(rights[`${requisition}/schema.json#attributes.purpose`]).toBe(holds('market-supervisor'));
      const still = new Set(['shipper', 'market-assistant', 'administrator']);
      const insiders = people.filter(({ roles }) => !roles.some(({ name }: any) => name.startsWith('dealer') || still.has(name as string)));
      expect(rights[`${carrier}/schema.json`]).toBe(insiders.length);
    }, 300_000);

    it('copies a type, moves it, renames it, switches its pack off and on: its records stay', async () => {
      const client = await admin();
      const assistant = await server().as('market-assistant');
      const copied = await step(server(), client, 'duplicate', { type: carrier, key: 'courier', plural: 'couriers' });
      expect(copied.structural).toBe(true);
      expect(await rowsOf(client, 'couriers')).toEqual([]);
      await assistant.post('/api/couriers', { title: 'Fast', contact: 'Somebody' });
      const rows = await rowsOf(client, 'couriers');

      await draft(client, (files) => { files['fleet/pack.json'] = { label: label('Fleet'), order: 70, dependsOn: ['organisation'] }; });
      const moved = await step(server(), client, 'move', { type: 'organisation/courier', pack: 'fleet' });
      expect(moved.structural).toBe(false);
      expect(bytes(await rowsOf(assistant, 'couriers'))).toBe(bytes(rows));
      expect(await client.get('/api/design/trash')).toEqual(expect.not.arrayContaining([expect.objectContaining({ type: 'courier' })]));

      const old = String(await versionOf(client));
      await step(server(), client, 'rename-type', { type: 'fleet/courier', name: 'rider', plural: 'riders' });
      expect(bytes(await rowsOf(assistant, 'riders'))).toBe(bytes(rows));
      expect((await assistant.request('GET', '/api/couriers', undefined, { 'x-schema-version': old })).body).toHaveLength(1);
      expect((await assistant.request('GET', `/api/couriers/${rows[0].id}`)).status).toBe(200);

      const off = (on: boolean) => (files: Files) => { files['fleet/pack.json'].off = on; };
      const { impact } = await check(client, off(true));
      expect(impact.find(({ kind }) => kind === 'hidden')).toMatchObject({ count: 1 });
      expect((await publish(server(), client, off(true))).structural).toBe(false);
      expect((await assistant.request('GET', '/api/riders')).status).toBe(404);
      await publish(server(), client, (files) => { files[`${carrier}/schema.json`].attributes.later = { type: 'text', label: label('Later') }; });
      await publish(server(), client, off(false));
      expect(bytes(await rowsOf(assistant, 'riders'))).toBe(bytes(rows));

      const needed = await check(client, (files) => { files['customers/pack.json'].off = true; });
      expect(needed.errors.map(({ code }) => code)).toEqual(expect.arrayContaining(['pack-needed', 'type-off']));
    }, 400_000);

    it('understands the old name of a type inside of a value', async () => {
      const client = await admin();
      const keeper = await server().as('warehouse-keeper');
      const old = String(await versionOf(client));
      const { rows: [product] } = await client.list('products');
      const { rows: [warehouse] } = await client.list('warehouses');
      await step(server(), client, 'rename-type', { type: 'organisation/product', name: 'article', plural: 'articles' });
      const count = { warehouse: warehouse.id, countedOn: '2026-11-20', lines: [{ item: { type: 'product', id: product.id }, counted: '1' }] };
      const made = await keeper.request('POST', '/api/stock-counts', count, { 'x-schema-version': old });
      expect(made.body.lines).toMatchObject([{ item: { type: 'article', id: product.id } }]);
      expect(verify(server())).toContain('as it was written');
    });
  });
});
