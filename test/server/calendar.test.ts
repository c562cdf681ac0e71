/** The company's calendar: holidays that ship, what a change of them does to due times, and what a newer release may touch. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { forEachDatabase, useServer } from '../support/boot';
import { cast } from '../support/cast';
import type { ApiRecord, Client } from '../support/client';
import { newRequisition } from '../support/new-requisition';
import { newFolder, root, until } from '../support/place';

const folder = newFolder('calendar');
const clock = join(folder, 'clock');
/** The Friday before the weekend whose Sunday is worked for the spring festival of 2027. */
const friday = '2027-01-29T10:00:00+08:00';

beforeAll(() => writeFileSync(clock, friday));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

forEachDatabase((database) => {
  const server = useServer(database, { env: { CINNABAR_CLOCK_FILE: clock } });

  const days = async (client: Client): Promise<ApiRecord[]> => (await client.list('holidays', { range: [0, 999], sort: ['day', 'ASC'] })).rows;
  const dayNamed = async (client: Client, day: string): Promise<ApiRecord> => (await client.list('holidays', { filter: { day } })).rows[0];

  /** The day until which the supervisor has time for a requisition that is sent now. */
  async function dueNow(): Promise<string> {
    const assistant = await server().as(cast.assistant);
    const record = await assistant.post('/api/requisitions', await newRequisition(assistant, [{ quantity: '0.01' }]));
    await assistant.act('requisitions', record, 'submit');
    const { rows } = await (await server().as(cast.supervisor)).list('tasks', { filter: { tab: 'todo' }, range: [0, 999] });
    const due = rows.find((task) => task.recordId === record.id && task.type === 'requisition')?.due as string;
    return new Date(due).toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });
  }

  test('China’s holidays of 2026 and 2027 are there, those not announced yet say so', async () => {
    const all = await days(await server().as(cast.administrator));
    for (const year of ['2026', '2027']) expect(all.filter(({ day, kind }) => String(day).startsWith(year) && kind === 'holiday').length).toBeGreaterThanOrEqual(28);
    expect(all.filter(({ day }) => String(day).startsWith('2027')).every(({ remarks }) => String(remarks).includes('尚未公布'))).toBe(true);
  });

  test('a task’s due time counts the worked Sunday, and a change of the calendar within a second', async () => {
    const administrator = await server().as(cast.administrator);
    // 7.5 hours are left on Friday; the eighth is half an hour into the next working day.
    expect(await dueNow()).toBe('2027-01-31');
    const sunday = await dayNamed(administrator, '2027-01-31');
    await administrator.put(`/api/holidays/${sunday.id}`, { version: sunday.version, kind: 'holiday' });
    const monday = await administrator.post('/api/holidays', { day: '2027-02-01', kind: 'holiday', title: 'Inventory' });
    await until(async () => (await dueNow()) === '2027-02-02', 'the changed calendar to count', 1_500);
    await administrator.delete(`/api/holidays/${monday.id}`);
    await until(async () => (await dueNow()) === '2027-02-01', 'the deleted day to be worked again', 1_500);
  });

  test('a newer release brings its rows, and leaves what the company changed, deleted or had itself', async () => {
    const administrator = await server().as(cast.administrator);
    const deleted = await dayNamed(administrator, '2027-10-09');
    await administrator.delete(`/api/holidays/${deleted.id}`);
    await administrator.post('/api/holidays', { day: '2028-01-01', kind: 'holiday', title: 'ours' });
    const before = (await days(administrator)).length;

    const packs = join(folder, `packs-${database}`);
    cpSync(join(root, 'cms/packs'), packs, { recursive: true });
    const file = join(packs, 'organisation/holiday/rows.json');
    const { rows } = JSON.parse(readFileSync(file, 'utf8')) as { rows: Record<string, string>[] };
    const announced = rows.map((row) => (row.day >= '2027' ? { ...row, title: `${row.title}(announced)` } : row));
    writeFileSync(file, JSON.stringify({ rows: [...announced, { day: '2028-01-01', kind: 'holiday', title: 'theirs' }, { day: '2028-01-03', kind: 'holiday', title: 'theirs' }] }));
    await server().restart({ CINNABAR_PACKS: packs });

    const again = await server().as(cast.administrator);
    expect(await days(again)).toHaveLength(before + 1);
    const title = async (day: string) => (await dayNamed(again, day))?.title;
    expect(await title('2027-01-01')).toBe('元旦(announced)');
    expect(await title('2026-01-01')).toBe('元旦');
    expect(await title('2027-01-31')).toBe('春节调休');
    expect(await title('2027-10-09')).toBeUndefined();
    expect(await title('2028-01-01')).toBe('ours');
    expect(await title('2028-01-03')).toBe('theirs');
    await server().restart({ CINNABAR_PACKS: packs });
    expect(await days(await server().as(cast.administrator))).toHaveLength(before + 1);
  }, 120_000);
});
