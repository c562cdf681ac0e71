/** Time on tasks: reminders, overdue at once, escalation, the system's own decision. The clock is a file; the flow is published while it runs. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { forEachDatabase, useServer } from '../support/boot';
import { cast } from '../support/cast';
import type { ApiRecord } from '../support/client';
import { newRequisition } from '../support/new-requisition';
import { linkIn, mailsTo } from '../support/notices';
import { newFolder, root, until } from '../support/place';

type Flow = { states: Record<string, { due?: object }> };
const flowFile = (path: string) => JSON.parse(readFileSync(join(root, 'cms/packs', path), 'utf8')) as Flow;

forEachDatabase((database) => {
  const folder = newFolder('due');
  const clock = join(folder, 'now');
  /** The file's time runs on: what is waited for comes within the minute. */
  const setClock = (day: string, time: string) => writeFileSync(clock, `2027-01-${day}T${time}:00+08:00`);
  setClock('11', '09:00');
  const server = useServer(database, { env: { CINNABAR_CLOCK_FILE: clock } });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  let requisition: ApiRecord;
  let change: ApiRecord;

  beforeAll(async () => {
    const administrator = await server().as(cast.administrator);
    const { rev } = await administrator.get('/api/design/draft');
    const [requisitions, changes] = [flowFile('orders/requisition/flow.json'), flowFile('organisation/process-change/flow.json')];
    requisitions.states.signature.due = { hours: 8, remind: [-4, 2], escalate: { after: 4, to: 'manager' } };
    changes.states['joint-review'].due = { hours: 16, act: { after: 2, action: 'sign' } };
    const draft = await administrator.put('/api/design/draft', { rev, files: { 'orders/requisition/flow.json': requisitions, 'organisation/process-change/flow.json': changes } });
    await administrator.post('/api/design/publish', { rev: draft.rev, note: 'due times' }, { status: 202 });

    const assistant = await server().as(cast.assistant);
    requisition = await assistant.act('requisitions', await assistant.post('/api/requisitions', await newRequisition(assistant, [{ quantity: '0.01' }])), 'submit');
    const supervisor = await server().as(cast.supervisor);
    const drafted = await supervisor.post('/api/process-changes', { subject: 'Times', change: 'Sixteen hours.', effectiveOn: '2027-03-01' });
    change = await supervisor.act('process-changes', drafted, 'submit');
  });

  const taskOf = async (who: string, record = requisition, plural = 'requisitions') =>
    (await (await server().as(who)).list('tasks', { filter: { tab: 'todo' }, range: [0, 999] })).rows.find((task) => task.recordId === record.id && task.plural === plural);
  const subjects = async (who: string, record = requisition) => (await mailsTo(server(), who, record)).map(({ subject }) => subject);
  const history = async (plural: string, record: ApiRecord) => (await server().as(cast.administrator)).get(`/api/${plural}/${record.id}/history`);

  test('a reminder comes four working hours before the end, with a link that decides', async () => {
    expect(await taskOf(cast.supervisor)).toMatchObject({ overdue: false });
    setClock('11', '13:01');
    await until(async () => (await subjects(cast.supervisor)).length === 2, 'the reminder', 10_000);
    const reminder = (await mailsTo(server(), cast.supervisor, requisition)).find(({ subject }) => subject.startsWith('即将到期'));
    expect(reminder?.text).toContain('17:0');
    expect(linkIn(reminder!)).toMatch(/^\/approve\//);
    expect(await history('requisitions', requisition)).toHaveLength(2);
  });

  test('the moment it is over time the inbox says so; the reminder after it comes on the next working day', async () => {
    setClock('11', '17:01');
    await until(async () => (await taskOf(cast.supervisor))?.overdue === true, 'the task to be overdue', 5_000);
    setClock('12', '10:01');
    await until(async () => (await subjects(cast.supervisor)).some((subject) => subject.startsWith('已超时')), 'the reminder', 10_000);
    expect(await taskOf('marketing-director')).toBeUndefined();
  });

  test('four hours later it is the manager’s as well, overdue from the start; both were told, the history says so', async () => {
    setClock('12', '12:01');
    await until(async () => await taskOf('marketing-director'), 'the escalation', 10_000);
    expect(await taskOf('marketing-director')).toMatchObject({ state: 'signature', overdue: true });
    expect(await taskOf(cast.supervisor)).toMatchObject({ state: 'signature' });
    expect(await subjects('marketing-director')).toEqual([expect.stringMatching(/^超时升级 · 领料单 LL\d+-\d+ · 市场部主管签名/)]);
    expect((await history('requisitions', requisition)).at(-1)).toMatchObject({ action: 'escalate', by: { label: 'Cinnabar' } });
  });

  test('the manager signs what was escalated, once for both; nobody else’s countersignature is asked for', async () => {
    const director = await server().as('marketing-director');
    const record = await director.get(`/api/requisitions/${requisition.id}`);
    expect(record.actions.map(({ name }: { name: string }) => name)).toContain('sign');
    requisition = await director.act('requisitions', record, 'sign', { note: '代为处理' });
    expect(requisition.state).toBe('payment');
    expect(await taskOf(cast.supervisor)).toBeUndefined();
    expect(await taskOf('marketing-director')).toBeUndefined();
    expect((await history('requisitions', requisition)).at(-1)).toMatchObject({ action: 'sign', by: { id: director.user.id }, for: null });
  });

  test('what nobody decides in time the system decides: signed by it, in the history as such, all concerned are told', async () => {
    expect(change.state).toBe('joint-review');
    setClock('13', '10:30');
    await until(async () => (await (await server().as(cast.supervisor)).get(`/api/process-changes/${change.id}`)).state === 'done', 'the system’s decision', 10_000);
    expect((await history('process-changes', change)).at(-1)).toMatchObject({ action: 'sign', to: 'done', by: { label: 'Cinnabar' }, changes: expect.arrayContaining([expect.objectContaining({ field: '$automatic' })]) });
    for (const who of [cast.supervisor, 'technical-director']) {
      await until(async () => (await subjects(who, change)).some((subject) => subject.startsWith('系统已自动办理')), `${who} to be told`, 10_000);
    }
    expect(await taskOf('technical-director', change, 'process-changes')).toBeUndefined();
  });

  test('a clock that goes back two hours, and ahead again, repeats nothing', async () => {
    const supervisor = await server().as(cast.supervisor);
    for (const time of ['08:40', '10:40']) {
      setClock('13', time);
      const shown = new Date(`2027-01-13T${time}:00+08:00`).getTime();
      await until(async () => {
        await supervisor.act('process-changes', { id: change.id }, 'comment', { note: time });
        const said = Date.parse((await history('process-changes', change)).at(-1).at);
        return said >= shown && said < shown + 60_000;
      }, `the clock to show ${time}`, 5_000);
    }
    // One more timer shows that the loop has looked since.
    const assistant = await server().as(cast.assistant);
    const later = await assistant.act('requisitions', await assistant.post('/api/requisitions', await newRequisition(assistant, [{ quantity: '0.01' }])), 'submit');
    setClock('14', '09:00');
    await until(async () => (await subjects(cast.supervisor, later)).length === 2, 'the reminder of the later one', 10_000);
    const kinds = (await subjects(cast.supervisor)).map((subject) => subject.split(' · ')[0]).sort();
    expect(kinds).toEqual(['即将到期', '已超时', '待办'].sort());
    expect(await subjects('marketing-director')).toHaveLength(1);
    expect((await subjects('technical-director', change)).filter((subject) => subject.startsWith('系统已自动办理'))).toHaveLength(1);
  });
});
