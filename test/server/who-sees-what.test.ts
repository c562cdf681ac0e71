/** What the packs that ship let each role do: who has which type, which rows of it, which fields. */
import { describe, expect, test } from 'vitest';
import { useServer } from '../support/boot';
import { cast, everybody } from '../support/cast';

/** Everybody of the company, that is all but the dealers. */
const company = everybody().filter((person) => !person.startsWith('dealer'));
const words = (text: string) => text.split(' ').filter(Boolean);

/** Type -> who has it in their menu, who may make new ones; nobody else does either. */
const rows: [type: string, list: string[], create: string[]][] = [
  ['requisition', words('administrator market-assistant shipper salesperson salesperson-2 market-supervisor deputy-supervisor marketing-director general-manager finance warehouse-keeper'), words('market-assistant shipper salesperson salesperson-2')],
  ['sales-order', words('administrator market-assistant market-supervisor deputy-supervisor marketing-director salesperson salesperson-2 dealer dealer-2 shipper finance technical-department planner warehouse-keeper'), words('market-assistant salesperson salesperson-2 dealer dealer-2')],
  ['stock-balance', company, []],
  ['stock-move', words('administrator market-assistant market-supervisor warehouse-keeper finance shipper purchasing planner plant-director marketing-director general-manager'), []],
  ['stock-count', words('administrator warehouse-keeper market-supervisor finance general-manager marketing-director'), ['warehouse-keeper']],
  ['customer', words('administrator market-assistant market-supervisor deputy-supervisor marketing-director key-account-director general-manager company-leader salesperson salesperson-2 key-account-manager dealer dealer-2 finance collector shipper warehouse-keeper application-engineer technical-department dispatcher storage-order-clerk quality planner sample-room purchasing campaign-specialist market-manager business-unit-manager'), words('administrator market-assistant market-supervisor deputy-supervisor salesperson salesperson-2 key-account-manager')],
  ['product', everybody(), words('administrator market-assistant market-supervisor product-marketing-manager')],
  ['person', everybody(), ['administrator']],
  ['process-change', words('administrator market-supervisor general-manager technical-director key-account-director project-manager product-marketing-manager'), words('administrator market-supervisor')],
  ['resource-use', company, company],
];

describe('the packs that ship', () => {
  const server = useServer('sqlite');
  const metaOf = async (person: string) => (await server().as(person)).get('/api/meta');
  const whoCan = async (type: string, verb: 'list' | 'create') => {
    const all = await Promise.all(everybody().map(async (person) => {
      const found = (await metaOf(person)).types.find((one: { name: string }) => one.name === type);
      return found?.can[verb] ? [person] : [];
    }));
    return all.flat().sort();
  };

  test.each(rows)('give %s to those whose job it is, and to nobody else', async (type, list, create) => {
    expect(await whoCan(type, 'list')).toEqual([...list].sort());
    expect(await whoCan(type, 'create')).toEqual([...create].sort());
  });

  test('show a salesperson their own customers only, and a dealer only itself', async () => {
    const totals = await Promise.all([cast.supervisor, cast.salesperson, cast.otherSalesperson, 'key-account-manager'].map(async (person) => (await (await server().as(person)).list('customers')).total));
    const [all, ...own] = totals;
    expect(all).toBe(60);
    expect(own.reduce((sum, n) => sum + n, 0)).toBe(60);
    const { rows: dealers } = await (await server().as(cast.dealer)).list('customers');
    expect(dealers.map(({ code }) => code)).toEqual(['KH001']);
    const { rows: [other] } = await (await server().as(cast.supervisor)).list('customers', { filter: { code: 'KH002' } });
    await (await server().as(cast.dealer)).get(`/api/customers/${other.id}`, { status: 404 });
    await (await server().as(cast.salesperson)).get(`/api/customers/${other.id}`, { status: 404 });
  });

  test('show a dealer its own orders only', async () => {
    const { rows: own } = await (await server().as(cast.dealer)).list('sales-orders');
    expect(own.length).toBeGreaterThan(2);
    expect(new Set(own.map(({ customer }) => customer.label))).toEqual(new Set(['KH001 杭州万和印材经营部']));
    for (const order of own) expect(order).not.toHaveProperty('stockSituation');
  });

  test.each([
    ['warehouse-keeper', 'customers', 'creditLimit settlement contacts background'],
    ['shipper', 'customers', 'creditLimit settlement competitors'],
    ['dealer', 'customers', 'annualVolume competitors background stage'],
    ['warehouse-keeper', 'requisitions', 'total'],
    ['technical-department', 'sales-orders', 'total'],
    ['quality', 'products', 'listPrice'],
    ['dealer', 'products', 'safetyStock'],
  ])('keep from %s of %s: %s, also as filter and sort', async (person, plural, fields) => {
    const client = await server().as(person);
    const { rows: [first] } = await client.list(plural);
    for (const field of words(fields)) {
      expect(first).not.toHaveProperty(field);
      expect((await client.request('GET', `/api/${plural}?sort=["${field}","ASC"]`)).status, `sort by ${field}`).toBe(400);
      expect((await client.request('GET', `/api/${plural}?filter={"${field}":"1"}`)).status, `filter by ${field}`).toBe(400);
    }
  });

  test('let a salesperson enter a customer, without deciding on its credit', async () => {
    const client = await server().as(cast.salesperson);
    const entered = { title: '湖州太湖彩印厂', kind: 'factory', region: '浙江', stage: 'prospect', contacts: [{ name: '范师傅', phone: '13000009001' }] };
    const customer = await client.post('/api/customers', entered);
    expect(customer).toMatchObject({ salesOwner: { label: '陈启航' }, settlement: 'prepaid', contacts: [{ name: '范师傅' }] });
    const refused = await client.put(`/api/customers/${customer.id}`, { version: customer.version, creditLimit: '10000.00', settlement: 'monthly' }, { status: 422 });
    expect(Object.keys(refused.errors).sort()).toEqual(['creditLimit', 'settlement']);
    const twice = await (await server().as(cast.otherSalesperson)).post('/api/customers', entered, { status: 422 });
    expect(Object.keys(twice.errors).sort()).toEqual(['contacts.0.phone', 'title']);
  });

  test('take a dealer’s price from the list, whatever the dealer sends', async () => {
    const client = await server().as(cast.dealer);
    const { rows: [product] } = await client.list('products', { filter: { code: 'OF101' } });
    const { rows: [warehouse] } = await client.list('warehouses');
    const { rows: [customer] } = await client.list('customers');
    const order = { customer: customer.id, channel: 'dealer', requiredDate: '2026-12-31', warehouse: warehouse.id, lines: [{ product: product.id, quantity: '10' }] };
    expect(await client.post('/api/sales-orders', order)).toMatchObject({ total: '460.00', lines: [{ unitPrice: '46.00' }] });
    await client.post('/api/sales-orders', { ...order, lines: [{ ...order.lines[0], unitPrice: '1.00' }] }, { status: 422 });
  });

  test('let everybody change their own language and stand-in, and nothing else about people', async () => {
    const client = await server().as(cast.salesperson);
    const mine = (await client.list('people', { filter: { username: 'salesperson' } })).rows[0];
    const other = (await client.list('people', { filter: { username: 'salesperson-2' } })).rows[0];
    const changed = await client.put(`/api/people/${mine.id}`, { version: mine.version, language: 'en', standIn: other.id, standInFrom: '2026-12-01', standInUntil: '2026-12-05' });
    expect(changed).toMatchObject({ language: 'en', standIn: { label: '吴嘉禾' } });
    await client.put(`/api/people/${mine.id}`, { version: changed.version, roles: [] }, { status: 422 });
    await client.put(`/api/people/${other.id}`, { version: other.version, language: 'en' }, { status: 403 });
  });

  test('let nobody write the stock ledger', async () => {
    for (const person of [cast.keeper, cast.administrator]) {
      const client = await server().as(person);
      for (const plural of ['stock-moves', 'stock-balances']) {
        const { rows: [row] } = await client.list(plural);
        expect((await client.request('POST', `/api/${plural}`, {})).status).toBe(403);
        expect((await client.request('PUT', `/api/${plural}/${row.id}`, { version: 1, lot: 'X' })).status).toBe(403);
        expect((await client.request('DELETE', `/api/${plural}/${row.id}`)).status).toBe(403);
      }
    }
  });
});
