/** Power cuts at named places of the one transaction: before the commit nothing of a step is there, after it everything is. */
import { expect, test } from 'vitest';
import { forEachDatabase, useServer } from '../support/boot';
import { cast } from '../support/cast';
import { newRequisition } from '../support/new-requisition';
import { verify } from '../support/tamper';

forEachDatabase((database) => {
  const server = useServer(database);

  test.each([['act-effects', false], ['act-written', false], ['act-booked', false], ['act-tasks', false], ['act-told', false], ['act-committed', true]])('dead at %s: the step is %s', async (point, done) => {
    const assistant = await server().as(cast.assistant);
    const draft = await assistant.post('/api/requisitions', await newRequisition(assistant));
    await server().restart({ CINNABAR_FAILPOINT: point });
    const doomed = await server().as(cast.assistant);
    await expect(doomed.request('POST', `/api/requisitions/${draft.id}/act/submit`, { version: draft.version })).rejects.toThrow();
    await server().kill();
    await server().restart({ CINNABAR_FAILPOINT: '' });

    const record = await (await server().as(cast.assistant)).get(`/api/requisitions/${draft.id}`);
    expect(record).toMatchObject(done ? { state: 'signature', version: 2, number: expect.stringMatching(/^LL/) } : { state: 'draft', version: 1, number: null });
    const counts = await Promise.all(['history', 'tasks', 'outbox', 'stock_moves', 'applied_effects'].map(async (table) =>
      Number((await server().sql<{ n: number }>(`SELECT COUNT(*) AS "n" FROM "${table}" WHERE "record_id" = ? AND "type_id" = (SELECT "id" FROM "definition_types" WHERE "key" = 'requisition')`, [draft.id]))[0].n)));
    expect(counts).toEqual(done ? [2, 2, 1, 1, 1] : [1, 0, 0, 0, 0]);
    expect(await verify(server())).toMatchObject({ code: 0 });
  });
});
