/** Leaving: what somebody holds is handed over first, record by record and in each history; then the account is closed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { forEachDatabase, useServer } from '../support/boot';
import { cast } from '../support/cast';
import type { ApiRecord } from '../support/client';
import { newRequisition } from '../support/new-requisition';
import { root } from '../support/place';
import { verify } from '../support/tamper';

forEachDatabase((database) => {
  const server = useServer(database);
  let leaver: number;
  let successor: number;
  let owned: ApiRecord;
  let asked: ApiRecord;
  const flowPath = 'organisation/process-change/flow.json';

  beforeAll(async () => {
    const [administrator, assistant, supervisor, keeper] = await Promise.all([cast.administrator, cast.assistant, cast.supervisor, cast.keeper].map((name) => server().as(name)));
    [leaver, successor] = [assistant.user.id, supervisor.user.id];
    const draft = async () => assistant.act('requisitions', await assistant.post('/api/requisitions', await newRequisition(assistant, [{ quantity: '0.01' }])), 'submit');
    owned = await draft();
    asked = await supervisor.act('requisitions', await draft(), 'delegate', { to: leaver, note: '请先看一下' });
    await keeper.post('/api/auth/preferences', { standIn: leaver, standInFrom: '2026-01-01', standInUntil: '2099-12-31' });
    const flow = JSON.parse(readFileSync(join(root, 'cms/packs', flowPath), 'utf8'));
    flow.transitions[1].tell = ['user:market-assistant'];
    const { rev } = await administrator.put('/api/design/draft', { rev: (await administrator.get('/api/design/draft')).rev, files: { [flowPath]: flow } });
    await administrator.post('/api/design/publish', { rev, note: 'named' }, { status: 202 });
  });

  test('an account is not closed while it holds tasks, documents, places in flows or other people’s absence', async () => {
    const administrator = await server().as(cast.administrator);
    const person = await administrator.get(`/api/people/${leaver}`);
    const refused = await administrator.put(`/api/people/${leaver}`, { ...person, blocked: true }, { status: 422 });
    expect(refused.errors.blocked).toMatch(/待办|open tasks|할 일/);
    expect((await administrator.get(`/api/people/${leaver}`)).blocked).toBe(false);
  });

  test('administrators see everything that is held; nobody else does', async () => {
    const held = await (await server().as(cast.administrator)).get(`/api/people/${leaver}/handover`);
    expect(held.tasks).toEqual(expect.arrayContaining([expect.objectContaining({ plural: 'requisitions', id: asked.id, number: asked.number })]));
    expect(held.records.map(({ id, plural }: ApiRecord) => `${plural}/${id}`)).toEqual(expect.arrayContaining([`requisitions/${owned.id}`, `requisitions/${asked.id}`]));
    expect(held.flows).toEqual([expect.objectContaining({ type: 'process-change', path: flowPath })]);
    expect(held.standIns.map(({ id }: ApiRecord) => id)).toEqual([(await server().as(cast.keeper)).user.id]);
    await (await server().as(cast.supervisor)).get(`/api/people/${leaver}/handover`, { status: 403 });
  });

  test.each(['themselves', 'a dealer', 'nobody'])('it cannot be given to %s', async (whom) => {
    const administrator = await server().as(cast.administrator);
    const to = whom === 'themselves' ? leaver : whom === 'a dealer' ? (await server().as(cast.dealer)).user.id : 999_999;
    await administrator.post(`/api/people/${leaver}/handover`, { to }, { status: 422 });
    await administrator.post(`/api/people/${leaver}/handover`, { whoever: 1 }, { status: 400 });
  });

  test('one field is given to one person, the rest stays', async () => {
    const administrator = await server().as(cast.administrator);
    const before = await administrator.get(`/api/people/${leaver}/handover`);
    const key = before.fields.length > 0 ? `${before.fields[0].plural}.${before.fields[0].field}` : undefined;
    if (!key) return;
    const { failed, left } = await administrator.post(`/api/people/${leaver}/handover`, { fields: { [key]: successor }, note: '先交客户' });
    expect(failed).toEqual([]);
    expect(left.fields.map(({ plural, field }: ApiRecord) => `${plural}.${field}`)).not.toContain(key);
    expect(left.tasks).toHaveLength(before.tasks.length);
  });

  test('handed over, everything has somebody, every history says so, and the account is closed', async () => {
    const administrator = await server().as(cast.administrator);
    // The supervisor has asked for this very task: it cannot come back to her, so nothing of the record is handed over, and the account stays open.
    const first = await administrator.post(`/api/people/${leaver}/handover`, { to: successor, note: '离职交接', block: true });
    expect(first.failed).toEqual([{ what: 'requisitions', id: asked.id, message: expect.any(String) }]);
    expect(first.left).toMatchObject({ person: { blocked: false }, tasks: [{ id: asked.id }], records: [{ id: asked.id }], flows: [], standIns: [] });
    const finance = (await server().as(cast.finance)).user.id;
    const { failed, left } = await administrator.post(`/api/people/${leaver}/handover`, { to: successor, tasks: { [first.left.tasks[0].task]: finance }, note: '离职交接', block: true });
    expect(failed).toEqual([]);
    expect(left).toMatchObject({ person: { blocked: true }, tasks: [], records: [], flows: [], reports: [], standIns: [], fields: [] });

    const supervisor = await server().as(cast.supervisor);
    const record = await supervisor.get(`/api/requisitions/${owned.id}`);
    expect(record.owner).toMatchObject({ id: successor });
    const history = await supervisor.get(`/api/requisitions/${owned.id}/history`);
    expect(history.at(-1)).toMatchObject({ action: 'hand-over', note: '离职交接', by: { id: administrator.user.id } });
    const mine = (await supervisor.list('tasks', { filter: { tab: 'mine' }, range: [0, 999] })).rows;
    expect(mine.map(({ recordId, plural }) => `${plural}/${recordId}`)).toContain(`requisitions/${owned.id}`);

    const { files } = await administrator.get('/api/design/draft');
    expect(files[flowPath].transitions[1].tell).toEqual(['user:market-supervisor']);
    expect((await (await server().as(cast.keeper)).get(`/api/people/${(await server().as(cast.keeper)).user.id}`)).standIn).toMatchObject({ id: successor });
    expect((await server().sql(`SELECT 1 AS "one" FROM "tasks" WHERE "user_id" = ? AND "kind" = 'todo' AND "status" IN ('open', 'waiting')`, [leaver]))).toEqual([]);
    expect(await verify(server())).toMatchObject({ code: 0 });
  });
});
