/** What is worked out once per person (row rules, labels, the answer to a write) follows at once when a role, a day or somebody else's record changes. */
import { rmSync, writeFileSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { forEachDatabase, useServer } from '../support/boot';
import { cast } from '../support/cast';
import { newRequisition } from '../support/new-requisition';
import { newFolder, until } from '../support/place';

const noon = (day: string) => `${day}T04:00:00Z`;

forEachDatabase((database) => {
  const folder = newFolder('days');
  const clock = `${folder}/clock`;
  writeFileSync(clock, noon('2026-12-01'));
  const server = useServer(database, { env: { CINNABAR_CLOCK_FILE: clock } });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** A requisition that the salesperson has sent off, so that the supervisor has its task. */
  const submitted = async () => {
    const client = await server().as(cast.salesperson);
    const draft = await client.post('/api/requisitions', await newRequisition(client));
    return client.act('requisitions', draft, 'submit');
  };

  test('a stand-in sees what the absent person was asked from the first day to the last, and not a day longer', async () => {
    const [supervisor, standIn, { id }] = [await server().as(cast.supervisor), await server().as(cast.otherSalesperson), await submitted()];
    await supervisor.post('/api/auth/preferences', { standIn: standIn.user.id, standInFrom: '2026-12-02', standInUntil: '2026-12-03' });
    for (const [day, status] of [['2026-12-01', 404], ['2026-12-02', 200], ['2026-12-03', 200], ['2026-12-04', 404]] as const) {
      writeFileSync(clock, noon(day));
      await until(async () => (await standIn.request('GET', `/api/requisitions/${id}`)).status === status, `status ${status} on ${day}`, 2_000);
      const listed = await standIn.list('requisitions', { filter: { id } });
      expect(listed.total, day).toBe(status === 200 ? 1 : 0);
    }
    await supervisor.post('/api/auth/preferences', { standIn: null, standInFrom: null, standInUntil: null });
  });

  test('a role that is given or taken away counts within a second, in rows and in labels', async () => {
    const [administrator, other, { id }] = [await server().as(cast.administrator), await server().as(cast.otherSalesperson), await submitted()];
    const { rows: [found] } = await administrator.list('people', { filter: { username: cast.otherSalesperson } });
    const roles = (found.roles as { id: number }[]).map((role) => role.id);
    const { rows: [assistant] } = await administrator.list('people', { filter: { username: cast.assistant } });
    const set = async (to: number[]) => administrator.put(`/api/people/${found.id}`, { version: (await administrator.get(`/api/people/${found.id}`)).version, roles: to });
    const sees = async () => (await other.request('GET', `/api/requisitions/${id}`)).body?.customer?.label as string | undefined;
    expect(await sees()).toBeUndefined();
    await set([...roles, ...(assistant.roles as { id: number }[]).map((role) => role.id)]);
    expect(await until(sees, 'the record to be seen', 1_000)).toMatch(/^KH/);
    await set(roles);
    await until(async () => (await sees()) === undefined, 'the record to be out of sight again', 1_000);
  });

  test('what a write answers is what reading gives, whatever is hidden from whoever wrote', async () => {
    const [salesperson, supervisor] = [await server().as(cast.salesperson), await server().as(cast.supervisor)];
    const same = async (path: string, answer: unknown) => expect(answer).toEqual(await salesperson.get(path));
    const draft = await salesperson.post('/api/requisitions', await newRequisition(salesperson, [{ quantity: '1' }, { quantity: '2' }]));
    const path = `/api/requisitions/${draft.id}`;
    await same(path, draft);
    const customer = await supervisor.get(`/api/customers/${draft.customer.id}`);
    const moved = await supervisor.put(`/api/customers/${customer.id}`, { version: customer.version, salesOwner: (await server().as(cast.otherSalesperson)).user.id });
    const edited = await salesperson.put(path, { version: draft.version, remarks: '换了业务员', lines: [{ ...draft.lines[0], quantity: '3' }, { product: draft.lines[1].product.id, quantity: '4' }] });
    expect(edited.customer.label).toBe(`#${customer.id}`);
    await same(path, edited);
    await same(path, await salesperson.act('requisitions', edited, 'submit'));
    await supervisor.put(`/api/customers/${customer.id}`, { version: moved.version, salesOwner: customer.salesOwner });
    expect((await salesperson.get(path)).customer.label).toBe(draft.customer.label);
  });
});
