/** Timers through power cuts and side by side: a reminder whose process dies is sent by the next one, and by no two. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { forEachDatabase, useServer } from '../support/boot';
import { cast } from '../support/cast';
import type { ApiRecord } from '../support/client';
import { newRequisition } from '../support/new-requisition';
import { newFolder, root, until } from '../support/place';
import { startProduct } from '../support/product';

forEachDatabase((database) => {
  const folder = newFolder('timers');
  const clock = join(folder, 'now');
  const setClock = (day: number, time: string) => writeFileSync(clock, `2027-03-${String(day).padStart(2, '0')}T${time}:00+08:00`);
  setClock(1, '09:00');
  const server = useServer(database, { env: { CINNABAR_CLOCK_FILE: clock } });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  beforeAll(async () => {
    const administrator = await server().as(cast.administrator);
    const path = 'orders/requisition/flow.json';
    const flow = JSON.parse(readFileSync(join(root, 'cms/packs', path), 'utf8'));
    flow.states.signature.due = { hours: 8, remind: [-4] };
    const { rev } = await administrator.put('/api/design/draft', { rev: (await administrator.get('/api/design/draft')).rev, files: { [path]: flow } });
    await administrator.post('/api/design/publish', { rev, note: 'reminders' }, { status: 202 });
  });

  async function submitted(): Promise<ApiRecord> {
    const assistant = await server().as(cast.assistant);
    return assistant.act('requisitions', await assistant.post('/api/requisitions', await newRequisition(assistant, [{ quantity: '0.01' }])), 'submit');
  }
  const reminders = async (record: ApiRecord) => (await server().sql<{ n: number }>(
    `SELECT COUNT(*) AS "n" FROM "outbox" WHERE "event" = 'due-soon' AND "record_id" = ? AND "type_id" = (SELECT "id" FROM "definition_types" WHERE "key" = 'requisition')`, [record.id]))[0].n;
  const timers = async (record: ApiRecord) => (await server().sql<{ state: string }>(
    `SELECT "state" FROM "timers" WHERE "kind" = 'remind' AND "record_id" = ? AND "type_id" = (SELECT "id" FROM "definition_types" WHERE "key" = 'requisition')`, [record.id])).map(({ state }) => state);

  test.each([['timer-claimed', 2, 0], ['timer-handled', 3, 0], ['timer-fired', 4, 1]])('dead at %s: the reminder is sent once', async (point, day, sent) => {
    setClock(day, '09:00');
    const record = await submitted();
    await until(async () => (await server().sql(`SELECT 1 FROM "timers" WHERE "state" = 'waiting' AND "at" <= '2027-03-0${day}T02:00:00.000Z'`)).length === 0, 'what else is due by now', 60_000);
    await server().restart({ CINNABAR_FAILPOINT: point });
    setClock(day, '13:30');
    await until(async () => server().log(100).includes('A worker ended (SIGKILL)'), 'the process to die', 20_000);
    await server().kill();
    expect(await reminders(record)).toBe(sent);
    writeFileSync(join(server().data, 'log'), '');
    await server().restart({ CINNABAR_FAILPOINT: '' });
    await until(async () => (await timers(record)).every((state) => state === 'fired'), 'the timer to have fired', 10_000);
    expect(await timers(record)).toEqual(['fired']);
    expect(await reminders(record)).toBe(1);
  }, 120_000);

  test.runIf(database === 'postgres')('two servers on one database send each reminder once', async () => {
    setClock(8, '09:00');
    const records: ApiRecord[] = [];
    for (let n = 0; n < 12; n += 1) records.push(await submitted());
    const other = newFolder('second');
    const second = await startProduct(other, { CINNABAR_CLOCK_FILE: clock, DATABASE_URL: server().place.DATABASE_URL as string });
    try {
      setClock(8, '13:30');
      await until(async () => (await Promise.all(records.map(reminders))).every((n) => n > 0), 'the reminders', 20_000);
      setClock(8, '15:30');
      setClock(8, '13:40');
      expect(await Promise.all(records.map(reminders))).toEqual(records.map(() => 1));
    } finally {
      await second.stop();
      rmSync(other, { recursive: true, force: true });
    }
  }, 120_000);
});
