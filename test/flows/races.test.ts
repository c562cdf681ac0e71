/** Two people, or one with two windows, in the same moment: of every pair of actions one happens, also across two processes. */
import { describe, expect, test } from 'vitest';
import { fold } from '../../cms/src/engines/history/fold';
import { forEachDatabase, useServer } from '../support/boot';
import { cast } from '../support/cast';
import type { ApiRecord, Client } from '../support/client';
import { newRequisition } from '../support/new-requisition';

/** Who takes it, and what it is given. */
const onTheWay: Record<string, [string, (people: Record<string, Client>) => object]> = {
  sign: [cast.supervisor, () => ({})],
  reject: [cast.supervisor, () => ({ note: 'no' })],
  withdraw: [cast.assistant, () => ({})],
  reassign: [cast.supervisor, (people) => ({ to: people[cast.finance].user.id })],
  cancel: [cast.supervisor, () => ({ note: 'not needed' })],
};
const pairs = Object.keys(onTheWay).flatMap((one, i) => Object.keys(onTheWay).slice(i).map((other) => [one, other] as const));

forEachDatabase((database) => {
  const server = useServer(database, { env: database === 'postgres' ? { WORKERS: '2' } : {} });

  const everybody = async () => Object.fromEntries(await Promise.all([cast.assistant, cast.supervisor, cast.finance].map(async (name) => [name, await server().as(name)] as const)));
  const race = async (record: ApiRecord, clicks: (() => Promise<{ status: number }>)[]) => {
    const statuses = (await Promise.all(clicks.map((click) => click()))).map(({ status }) => status).sort();
    expect(statuses).toEqual([200, 409]);
    const administrator = await server().as(cast.administrator);
    const now = await administrator.get(`/api/requisitions/${record.id}`);
    expect(now.version).toBe(record.version + 1);
    expect(fold(await administrator.get(`/api/requisitions/${record.id}/history`))).toEqual({ state: now.state });
  };

  test.each(pairs)('of %s and %s one happens', async (...actions) => {
    const people = await everybody();
    const draft = await people[cast.assistant].post('/api/requisitions', await newRequisition(people[cast.assistant]));
    const record = await people[cast.assistant].act('requisitions', draft, 'submit');
    await race(record, actions.map((action) => {
      const [who, input] = onTheWay[action];
      return () => people[who].request('POST', `/api/requisitions/${record.id}/act/${action}`, { version: record.version, ...input(people) });
    }));
  });

  test.each(['submit', 'cancel', 'edit'])('of an edit and %s one happens', async (action) => {
    const people = await everybody();
    const assistant = people[cast.assistant];
    const draft = await assistant.post('/api/requisitions', await newRequisition(assistant));
    const edit = (purpose: string) => () => assistant.request('PUT', `/api/requisitions/${draft.id}`, { version: draft.version, purpose });
    const other = () => assistant.request('POST', `/api/requisitions/${draft.id}/act/${action}`, { version: draft.version, note: 'x' });
    await race(draft, [edit('trial'), action === 'edit' ? edit('sample') : other]);
  });

  describe('of two salespeople who enter the same customer at once', () => {
    const customer = (more: object) => ({ title: '独一无二一号', region: '华东', kind: 'factory', taxNumber: 'TN-1', contacts: [{ name: '王工', phone: '+86 571 8899 0001' }], ...more });
    test.each<[string, object, string]>([
      ['name, written a little differently', { title: '独一无二 一号', taxNumber: null, contacts: [] }, 'title'],
      ['tax number', { title: '别的名字', contacts: [] }, 'taxNumber'],
      ['telephone, without its prefix', { title: '再别的名字', taxNumber: null, contacts: [{ name: '李工', phone: '0571-88990001' }] }, 'contacts.0.phone'],
    ])('by %s one does, the other is told who was first', async (_, other, field) => {
      const [one, two] = [await server().as(cast.salesperson), await server().as(cast.otherSalesperson)];
      const answers = await Promise.all([one.request('POST', '/api/customers', customer({})), two.request('POST', '/api/customers', customer(other))]);
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 422]);
      const first = answers[0].status === 201 ? one : two;
      const refused = answers.find(({ status }) => status === 422)?.body;
      expect(refused.errors[field]).toContain(first.user.name);
      // Later the same is said, though the second does not see the first one's customer; once it is gone there is room again.
      const made = answers.find(({ status }) => status === 201)?.body;
      const second = first === one ? two : one;
      expect((await second.request('GET', `/api/customers/${made.id}`)).status).toBe(404);
      const again = await second.request('POST', '/api/customers', customer(second === two ? other : {}));
      expect([again.status, Object.values(again.body.errors as object).some((text) => String(text).includes(first.user.name as string))]).toEqual([422, true]);
      await (await server().as(cast.administrator)).delete(`/api/customers/${made.id}`);
      const now = await second.post('/api/customers', customer(second === two ? other : {}));
      // Its own keys are no obstacle to changing it.
      await second.put(`/api/customers/${now.id}`, { version: now.version, address: '江干区' });
      await (await server().as(cast.administrator)).delete(`/api/customers/${now.id}`);
    });
  });
});
