/** `q`: words of any script and length, titles behind references, people's names, pinyin initials; never what a person may not read. */
import { beforeAll, describe, expect, test } from 'vitest';
import { forEachDatabase, useServer } from '../support/boot';
import { cast } from '../support/cast';
import type { Client } from '../support/client';
import { newRequisition } from '../support/new-requisition';

forEachDatabase((database) => {
  const server = useServer(database);
  let admin: Client;
  const titles = async (q: string) => (await admin.list('products', { filter: { q }, range: [0, 999], sort: ['code', 'ASC'] })).rows.map(({ title }) => title as string);

  beforeAll(async () => {
    admin = await server().as(cast.administrator);
    for (const [code, title, spec] of [
      ['ZZ-101', '琥珀鎏金油', '5kg'], ['ZZ-102', '琥珀 UV-LED 光油', null], ['ZZ-103', '황동 잉크', null], ['ZZ-104', 'Crème brûlée "100%"', '🎨 tin'], ['ZZ-105', '鎏金琥珀', 'ＷＩＤＥ'],
    ]) await admin.post('/api/products', { code, title, spec, category: 'other', unit: 'kg' });
  });

  describe('a search', () => {
    test.each<[string, string[]]>([
      ['琥珀', ['琥珀鎏金油', '琥珀 UV-LED 光油', '鎏金琥珀']], ['琥', ['琥珀鎏金油', '琥珀 UV-LED 光油', '鎏金琥珀']], ['琥珀鎏金', ['琥珀鎏金油']], ['鎏金', ['琥珀鎏金油', '鎏金琥珀']],
      ['황동', ['황동 잉크']], ['잉', ['황동 잉크']], ['uv-led', ['琥珀 UV-LED 光油']], ['琥珀 led', ['琥珀 UV-LED 光油']], ['led 琥珀 zz', ['琥珀 UV-LED 光油']],
      ['ZZ-10', ['琥珀鎏金油', '琥珀 UV-LED 光油', '황동 잉크', 'Crème brûlée "100%"', '鎏金琥珀']], ['zz-103', ['황동 잉크']], ['"100%"', ['Crème brûlée "100%"']], ['🎨', ['Crème brûlée "100%"']],
      ['hplj', ['琥珀鎏金油']], ['ljhp', ['鎏金琥珀']], ['琥珀 ljy', ['琥珀鎏金油']],
      ['琥金', []], ['zz-10%', []], ["' OR 1=1 --", []], ['"zz" AND "10"', []], ['琥珀*', []],
    ])('for %s', async (q, expected) => expect(await titles(q)).toEqual(expected));

    test('counts what it finds, page by page', async () => {
      const { rows, total } = await admin.list('products', { filter: { q: '琥珀' }, range: [1, 1], sort: ['code', 'ASC'] });
      expect([rows.map(({ code }) => code), total]).toEqual([['ZZ-102'], 3]);
    });

    test('joins with filters', async () => {
      expect((await admin.list('products', { filter: { q: '琥珀', code_gt: 'ZZ-102' } })).rows.map(({ code }) => code)).toEqual(['ZZ-105']);
    });

    test('follows a change and a removal at once', async () => {
      const product = await admin.post('/api/products', { code: 'ZZ-200', title: '孔雀蓝', category: 'ink', unit: 'kg' });
      expect(await titles('孔雀')).toEqual(['孔雀蓝']);
      const renamed = await admin.put(`/api/products/${product.id}`, { version: 1, title: '孔雀绿' });
      expect([await titles('孔雀蓝'), await titles('雀绿'), await titles('kql')]).toEqual([[], ['孔雀绿'], ['孔雀绿']]);
      await admin.delete(`/api/products/${renamed.id}`);
      expect(await titles('孔雀')).toEqual([]);
    });

    test('finds documents by number, by remarks, by the customer’s name and by a person’s', async () => {
      const assistant = await server().as(cast.assistant);
      const { rows: [customer] } = await assistant.list('customers', { range: [3, 3] });
      const draft = await assistant.post('/api/requisitions', { ...await newRequisition(assistant), customer: customer.id, remarks: '周五前送到孔雀厂' });
      const submitted = await assistant.act('requisitions', draft, 'submit');
      const found = async (q: string) => (await assistant.list('requisitions', { filter: { q }, range: [0, 999] })).rows.map(({ id }) => id);
      for (const q of [submitted.number, submitted.number.slice(3).toLowerCase(), '孔雀厂', customer.title as string, (customer.title as string).slice(2, 5), customer.code as string, assistant.user.name as string]) {
        expect(await found(q), q).toContain(draft.id);
      }
      const { rows } = await assistant.list('requisitions', { filter: { q: customer.title as string }, range: [0, 999] });
      expect(rows.every((row) => row.customer?.id === customer.id)).toBe(true);
    });

    test('finds people by name, user name and initials', async () => {
      const names = async (q: string) => (await admin.list('people', { filter: { q }, range: [0, 99] })).rows.map(({ username }) => username);
      const { rows: [keeper] } = await admin.list('people', { filter: { username: cast.keeper } });
      for (const q of [keeper.name as string, 'warehouse-k', keeper.email as string]) expect(await names(q)).toContain(cast.keeper);
    });
  });

  describe('what a person may not read', () => {
    test('is found by nobody who may not read it', async () => {
      const { rows: [customer] } = await admin.list('customers', { range: [5, 5] });
      await admin.put(`/api/customers/${customer.id}`, { version: customer.version, competitors: '翡翠涂料' });
      const total = async (username: string) => (await (await server().as(username)).list('customers', { filter: { q: '翡翠' } })).total;
      expect(await total(cast.administrator)).toBe(1);
      expect(await total(cast.finance)).toBe(0);
    });

    test('keeps its rows out of totals', async () => {
      const dealer = await server().as(cast.dealer);
      const { rows: [own], total } = await dealer.list('customers');
      expect(total).toBe(1);
      expect((await dealer.list('customers', { filter: { q: 'KH0' } })).total).toBe(1);
      const { rows: others } = await admin.list('customers', { filter: { id_ne: own.id }, range: [0, 0] });
      expect((await dealer.list('customers', { filter: { q: others[0].title as string } })).total).toBe(0);
    });
  });
});
