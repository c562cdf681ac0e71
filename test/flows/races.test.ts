/** Two people, or one with two windows, in the same moment: of every pair of actions one happens, also across two processes. */
import { expect, test } from 'vitest';
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
});
