/** 领料单, many people in the same moment: stock never goes below zero, one step is taken once, numbers have no gaps. */
import { expect, test } from 'vitest';
import { forEachDatabase, useServer } from '../support/boot';
import { cast } from '../support/cast';
import type { Answer, ApiRecord, Client } from '../support/client';

const sorted = (answers: Answer[]) => answers.map(({ status }) => status).sort();

forEachDatabase((database) => {
  const server = useServer(database);

  async function drafts(client: Client, code: string, quantity: string, n: number): Promise<ApiRecord[]> {
    const one = async (plural: string, key: string) => (await client.list(plural, { filter: { code: key } })).rows[0].id;
    const [customer, warehouse, product] = await Promise.all([one('customers', 'KH013'), one('warehouses', 'CK01'), one('products', code)]);
    const body = { purpose: 'sale', customer, warehouse, lines: [{ product, quantity }] };
    return Promise.all(Array.from({ length: n }, () => client.post('/api/requisitions', body)));
  }

  test('of eight that want the last stock at once, as many get it as there is', async () => {
    const assistant = await server().as(cast.assistant);
    const records = await drafts(assistant, 'UV302', '10', 8);
    const answers = await Promise.all(records.map(({ id, version }) => assistant.request('POST', `/api/requisitions/${id}/act/submit`, { version })));
    expect(sorted(answers)).toEqual([200, 200, 200, 200, 200, 200, 422, 422]);
    const { rows: [balance] } = await assistant.list('stock-balances', { filter: { item: records[0].lines[0].product.id, lot: null, warehouse: records[0].warehouse.id } });
    expect(balance).toMatchObject({ onHand: '61', reserved: '60', available: '1' });
    const numbers = answers.filter(({ status }) => status === 200).map(({ body }) => Number(body.number.slice(-4))).sort((a, b) => a - b);
    expect(numbers.at(-1)! - numbers[0], 'without a gap').toBe(5);
    expect(new Set(numbers).size, 'each once').toBe(6);
  });

  test('of ten clicks on one button one counts, and the others hear who was faster', async () => {
    const assistant = await server().as(cast.assistant);
    const [record] = await drafts(assistant, 'OF403', '1', 1);
    const { version } = await assistant.act('requisitions', record, 'submit');
    const supervisor = await server().as(cast.supervisor);
    const answers = await Promise.all(Array.from({ length: 10 }, () => supervisor.request('POST', `/api/requisitions/${record.id}/act/sign`, { version })));
    expect(sorted(answers)).toEqual([200, ...Array.from({ length: 9 }, () => 409)]);
    for (const { body } of answers.filter(({ status }) => status === 409)) expect(body.record).toMatchObject({ id: record.id, state: 'payment' });
    const history = await assistant.get(`/api/requisitions/${record.id}/history`);
    expect(history.filter(({ action }: { action: string }) => action === 'sign')).toHaveLength(1);
  });

  test('one who signs and one who rejects in the same moment: one of the two holds', async () => {
    const assistant = await server().as(cast.assistant);
    const [record] = await drafts(assistant, 'OF403', '1', 1);
    const { version } = await assistant.act('requisitions', record, 'submit');
    const supervisor = await server().as(cast.supervisor);
    const answers = await Promise.all(['sign', 'reject'].map((action) => supervisor.request('POST', `/api/requisitions/${record.id}/act/${action}`, { version, note: '…' })));
    expect(sorted(answers)).toEqual([200, 409]);
  });

  test('one Idempotency-Key, one requisition', async () => {
    const assistant = await server().as(cast.assistant);
    const [{ customer, warehouse, lines: [line] }] = await drafts(assistant, 'OF403', '1', 1);
    const body = { purpose: 'sale', customer: customer.id, warehouse: warehouse.id, lines: [{ product: line.product.id, quantity: '1' }] };
    const answers = await Promise.all(Array.from({ length: 4 }, () => assistant.request('POST', '/api/requisitions', body, { 'idempotency-key': 'the-same' })));
    expect(new Set(answers.map(({ body: { id } }) => id)).size).toBe(1);
  });
});
