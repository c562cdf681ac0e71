/** A field becomes another type: its values go along, what cannot is said beforehand, and restoring the version before gives every value back. */
import { beforeAll, describe, expect, it } from 'vitest';
import { forEachDatabase, useServer } from '../support/boot';
import type { Client } from '../support/client';
import { draft, label, publish, publishDraft, restore, verify, type Files } from '../support/designer';

const path = 'organisation/trip/schema.json';
const values = { high: label('High'), low: label('Low') };
const fields: Files = {
  title: { type: 'text', label: label('Title'), required: true },
  one: { type: 'enum', label: label('One'), values },
  some: { type: 'enums', label: label('Some'), values },
  leader: { type: 'user', label: label('Leader') },
  members: { type: 'users', label: label('Members') },
  customer: { type: 'ref', target: ['customer'], label: label('Customer') },
  customers: { type: 'refs', target: ['customer'], label: label('Customers') },
  named: { type: 'ref', target: ['customer'], label: label('Named') },
  code: { type: 'text', label: label('Code') },
  story: { type: 'longtext', label: label('Story') },
  item: { type: 'ref', target: ['product', 'raw-material'], label: label('Item') },
  away: { type: 'user', label: label('Away') },
  lines: { type: 'lines', label: label('Lines'), attributes: { what: { type: 'text', label: label('What') }, who: { type: 'ref', target: ['customer'], label: label('Who') } } },
};

/** Field -> what it becomes; the columns of the lines become what the other one was. */
const changes: Files = {
  one: { type: 'enums' }, some: { type: 'enum' }, leader: { type: 'users' }, members: { type: 'user' }, customer: { type: 'refs' }, customers: { type: 'ref' },
  named: { type: 'text', target: undefined }, away: { type: 'users' }, code: { type: 'ref', target: ['customer'] }, story: { type: 'enum', values }, item: { type: 'refs' },
};

function change(attributes: Files): void {
  for (const [name, to] of Object.entries(changes)) Object.assign(attributes[name], to);
  Object.assign(attributes.lines.attributes.what, { type: 'ref', target: ['customer'] });
  Object.assign(attributes.lines.attributes.who, { type: 'text', target: undefined });
}

forEachDatabase((database) => {
  describe('a change of type', () => {
    const server = useServer(database);
    let client: Client;
    let assistant: Client;
    let customers: { id: number; code: string; title: string; label: string }[];
    let before: any[];

    const rows = async () => (await assistant.list('trips', { sort: ['id', 'ASC'] })).rows.map(({ updatedAt: _updatedAt, ...row }) => row);
    const check = async (alter: (attributes: Files) => void) => {
      await draft(client, (files) => alter(files[path].attributes));
      const found = await client.post('/api/design/check', {});
      await client.delete('/api/design/draft');
      return found as { errors: { code: string; message: string }[]; impact: any[]; structural: boolean };
    };

    beforeAll(async () => {
      client = await server().as('administrator');
      await publish(server(), client, (files) => {
        files[path] = { label: label('Trip'), plural: 'trips', attributes: fields };
        files['organisation/trip/access.json'] = { roles: { 'market-assistant': { may: ['list', 'read', 'create', 'edit', 'delete'] } } };
      });
      assistant = await server().as('market-assistant');
      customers = (await client.list('customers', { sort: ['id', 'ASC'] })).rows as any;
      const people = (await client.list('people', { range: [0, 3] })).rows.map(({ id }) => id);
      const { rows: [product] } = await client.list('products');
      const { rows: [material] } = await client.list('raw-materials');
      const [a, b] = customers;
      const whole = { one: 'high', some: ['low'], leader: people[0], members: [people[1]], customer: a.id, customers: [b.id], named: a.id, code: b.code, story: 'High', item: { type: 'product', id: product.id }, lines: [{ what: a.code, who: a.id }] };
      await assistant.post('/api/trips', { title: 'whole', ...whole });
      await assistant.post('/api/trips', { title: 'many', some: ['high', 'low'], members: people.slice(0, 2), customers: [b.id, a.id], code: 'nobody', story: 'A long story', item: { type: 'raw-material', id: material.id } });
      await assistant.post('/api/trips', { title: 'empty' });
      before = await rows();
    });

    it('says beforehand which values do not fit', async () => {
      const { errors, impact, structural } = await check(change);
      expect(errors).toEqual([]);
      expect(structural).toBe(true);
      const convert = Object.fromEntries(impact.filter(({ kind }) => kind === 'convert').map((one) => [one.path.split('.').at(-1), [one.count, one.sample[0]?.id]]));
      const many = before[1].id as number;
      expect(convert).toEqual({ some: [1, many], members: [1, many], customers: [1, many], code: [1, many], story: [1, many] });
      expect(impact.find((one) => one.path.endsWith('customers')).sample[0].value).toContain(customers[1].title);
    });

    it('that cannot be is refused with the cure', async () => {
      const refused = async (name: string, to: object) => (await check((attributes) => Object.assign(attributes[name], to))).errors.map(({ code }) => code);
      expect(await refused('one', { type: 'date' })).toEqual(['retype-impossible']);
      expect(await refused('customers', { type: 'ref', target: ['carrier'] })).toEqual(['retype-impossible']);
      expect(await refused('customer', { target: ['carrier'] })).toEqual(['target-fixed']);
      expect(await refused('code', { type: 'ref', target: ['product', 'raw-material'] })).toEqual(['retype-impossible']);
      expect(await refused('code', { type: 'ref', target: ['stock-count'] })).toEqual([]);
      expect(await refused('code', { type: 'ref', target: ['trip'] })).toEqual(['no-unique']);
      for (const type of ['users', 'roles', 'refs', 'files']) {
        const codes = (await check((attributes) => Object.assign(attributes.lines.attributes.who, { type, target: type === 'refs' ? ['customer'] : undefined }))).errors.map(({ code }) => code);
        expect(codes, type).toContain('not-in-lines');
      }
    });

    it('takes the values along, and gives back exactly what was there', async () => {
      const start = (await client.get('/api/design/versions'))[0].n as number;
      const rules = Object.fromEntries(['some', 'members', 'customers', 'code', 'story'].map((name) => [`${path}#attributes.${name}`, 'empty']));
      const rev = await draft(client, (files) => change(files[path].attributes));
      const linesBefore = (await assistant.get(`/api/trips/${before[0].id}`)).lines;
      expect((await client.request('POST', '/api/design/publish', { rev, note: '' })).status).toBe(422);
      await publishDraft(server(), client, rev, rules);
      const [whole, many, empty] = await rows();
      const [was] = before;
      const [a, b] = customers;
      expect(whole).toMatchObject({ one: ['high'], some: 'low', leader: [was.leader], members: was.members[0], customer: [was.customer], customers: was.customers[0], named: was.customer.label, code: { id: b.id }, story: 'high', item: [was.item] });
      expect(many).toMatchObject({ one: [], some: null, members: null, customers: null, code: null, story: null, item: [before[1].item] });
      expect(empty).toMatchObject({ one: [], leader: [], customer: [], named: null, item: [] });
      const { lines } = await assistant.get(`/api/trips/${whole.id}`);
      expect(lines).toMatchObject([{ what: { id: a.id }, who: linesBefore[0].who.label }]);
      expect(verify(server())).toContain('as it was written');

      // A customer gets another name, one row is written anew, another is made: what came last is what there is.
      const renamed = await client.get(`/api/customers/${a.id}`);
      await (await server().as('market-assistant')).put(`/api/customers/${a.id}`, { version: renamed.version, title: `${renamed.title} (new)` });
      await assistant.put(`/api/trips/${empty.id}`, { version: empty.version, one: ['low'], leader: [was.leader.id], customer: [b.id], named: b.code });
      const made = await assistant.post('/api/trips', { title: 'made', one: ['high', 'low'], named: a.code, members: was.leader.id });

      // One field goes away as what it has become, with what was written then.
      await assistant.put(`/api/trips/${made.id}`, { version: made.version, away: [was.leader.id] });
      await publish(server(), client, (files) => { delete files[path].attributes.away; });

      await restore(server(), client, start);
      const after = await rows();
      expect((await assistant.get(`/api/trips/${whole.id}`)).lines).toMatchObject([{ what: a.code, who: { id: a.id } }]);
      const called = (row: any) => JSON.parse(JSON.stringify(row).replaceAll(` ${renamed.title} (new)`, ` ${renamed.title}`).replaceAll(`"${renamed.title} (new)`, `"${renamed.title}`));
      expect(after.slice(0, 2).map(called)).toEqual(before.slice(0, 2));
      expect(after[2]).toMatchObject({ one: 'low', leader: was.leader, customer: { id: b.id }, named: { id: b.id } });
      expect(after[3]).toMatchObject({ id: made.id, one: null, named: { id: a.id }, members: [was.leader], away: was.leader });
      expect(verify(server())).toContain('as it was written');
    });
  });
});
