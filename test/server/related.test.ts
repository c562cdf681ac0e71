/** The documents around a record: found both ways, each person only with what is theirs to see. */
import { expect, test } from 'vitest';
import { forEachDatabase, useServer } from '../support/boot';
import { cast } from '../support/cast';
import type { ApiRecord, Client } from '../support/client';
import { newRequisition } from '../support/new-requisition';

interface Node { key: string; plural: string | null; id: number | null; number: string | null; title: string | null; stateLabel: Record<string, string> | null; visible: boolean }
interface Graph { nodes: Node[]; edges: { from: string; to: string; label: Record<string, string> }[]; more: boolean }

forEachDatabase((database) => {
  const server = useServer(database);
  const graphOf = async (client: Client, plural: string, id: number): Promise<Graph> => client.get(`/api/${plural}/${id}/related`);
  let order: ApiRecord;
  let requisitions: ApiRecord[];

  test('a sales order shows the requisitions made for it, and each of them the order and the other one', async () => {
    const assistant = await server().as(cast.assistant);
    [order] = (await (await server().as(cast.administrator)).list('sales-orders', { range: [0, 0], sort: ['id', 'ASC'] })).rows;
    const body = { ...await newRequisition(assistant, [{ quantity: '0.01' }]), salesOrder: order.id, customer: order.customer.id };
    requisitions = [await assistant.post('/api/requisitions', body), await assistant.post('/api/requisitions', body)];
    requisitions[1] = await assistant.act('requisitions', requisitions[1], 'submit');
    const administrator = await server().as(cast.administrator);
    for (const [plural, id] of [['sales-orders', order.id], ['requisitions', requisitions[0].id]] as const) {
      const { nodes, edges, more } = await graphOf(administrator, plural, id);
      expect(more).toBe(false);
      expect(nodes[0]).toMatchObject({ plural, id });
      const keys = nodes.map(({ key }) => key);
      expect(keys).toEqual(expect.arrayContaining([`sales-order:${order.id}`, ...requisitions.map((one) => `requisition:${one.id}`)]));
      expect(edges).toEqual(expect.arrayContaining(requisitions.map((one) => ({ from: `sales-order:${order.id}`, to: `requisition:${one.id}`, label: expect.objectContaining({ 'zh-Hans': '订货单' }) }))));
      expect(nodes.find(({ key }) => key === `requisition:${requisitions[1].id}`)).toMatchObject({ number: requisitions[1].number, stateLabel: { en: 'Supervisor’s signature' }, visible: true });
    }
  });

  test('what a person may not see has no text, and what lies behind it is not there', async () => {
    for (const who of [cast.salesperson, cast.otherSalesperson, cast.keeper, cast.finance, cast.dealer, cast.otherDealer]) {
      const person = await server().as(who);
      for (const one of requisitions) {
        const { status } = await person.request('GET', `/api/requisitions/${one.id}`);
        const answer = await person.request('GET', `/api/requisitions/${one.id}/related`);
        expect(answer.status, who).toBe(status);
        if (status !== 200) continue;
        for (const node of (answer.body as Graph).nodes) {
          if (!node.visible) expect(node).toMatchObject({ plural: null, id: null, number: null, title: null, stateLabel: null, key: expect.stringMatching(/^hidden:/) });
          else expect((await person.request('GET', `/api/${node.plural}/${node.id}`)).status, `${who} ${node.key}`).toBe(200);
        }
      }
    }
  });

  test('a customer is joined with its documents, and not through them with everybody else’s', async () => {
    const { nodes } = await graphOf(await server().as(cast.administrator), 'customers', order.customer.id);
    expect(nodes.filter(({ plural }) => plural === 'customers')).toHaveLength(1);
    expect(nodes.map(({ key }) => key)).toContain(`sales-order:${order.id}`);
    expect(nodes.length).toBeLessThanOrEqual(100);
  });

  test('what is not there has no graph', async () => {
    const administrator = await server().as(cast.administrator);
    for (const path of ['requisitions/999999', 'people/1', 'nothings/1', 'stock-balances/1', 'requisitions/x']) expect((await administrator.request('GET', `/api/${path}/related`)).status, path).toBe(404);
  });
});
