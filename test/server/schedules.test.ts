/** Periodic work: drafted by the system at its time, once, whatever stops or runs beside it; late when it is not handed in. The clock is a file. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { forEachDatabase, useServer } from '../support/boot';
import { cast } from '../support/cast';
import type { ApiRecord } from '../support/client';
import { newFolder, until } from '../support/place';
import { startProduct } from '../support/product';

forEachDatabase((database) => {
  const folder = newFolder('schedules');
  const clock = join(folder, 'now');
  const setClock = (day: string, time: string) => writeFileSync(clock, `2027-${day}T${time}:00+08:00`);
  setClock('01-18', '09:00');
  const server = useServer(database, { env: { CINNABAR_CLOCK_FILE: clock } });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const all = async (plural: string, filter: object, who: string = cast.administrator) => (await (await server().as(who)).list(plural, { filter, range: [0, 499], sort: ['id', 'ASC'] })).rows;
  const runs = (schedule: string) => server().sql<{ day: string; outcome: string; record_id: number | null; late_at: string | null }>(
    'SELECT "day", "outcome", "record_id", "late_at" FROM "schedule_runs" WHERE "schedule" = ? AND "day" > \'2027-01-18\' ORDER BY "id"', [schedule]);
  const idle = async () => (await server().sql('SELECT 1 FROM "timers" WHERE "kind" = \'draft\' AND "state" = \'waiting\'')).length === 0;
  const owners = (records: ApiRecord[]) => records.map(({ owner }) => owner?.id).sort();
  const idOf = async (who: string) => (await server().as(who)).user.id as number;
  let customer: number;
  const trial = {
    name: 'trial', label: { 'zh-Hans': '每周客流', en: 'Weekly footfall', ko: '주간 방문객' }, when: { every: 'week', on: [1], at: '07:00' }, for: { roles: ['salesperson'] }, fields: { month: { value: '2026-01-01' } },
  };

  beforeAll(async () => {
    const administrator = await server().as(cast.administrator);
    const path = 'leads/footfall/schedules.json';
    const { rev, files } = await administrator.get('/api/design/draft');
    const draft = await administrator.put('/api/design/draft', { rev, files: { [path]: [...files[path], trial] } });
    await administrator.post('/api/design/publish', { rev: draft.rev, note: 'weekly footfall' }, { status: 202 });
    const salesperson = await server().as(cast.salesperson);
    const buyer = (await salesperson.list('customers', { range: [0, 99] })).rows.find(({ creditDays }) => !creditDays)!;
    customer = buyer.id;
    const fee = await salesperson.act('storage-fees', await salesperson.post('/api/storage-fees', { customer, month: '2027-01-01', area: '10', rate: '12.50' }), 'notify');
    await (await server().as('collector')).act('storage-fees', fee, 'confirm');
  });

  test('nothing of the past is drafted where a schedule becomes known; what was missed while nothing ran comes once', async () => {
    expect(await server().sql(`SELECT 1 FROM "schedule_runs" WHERE "schedule" = 'footfall/trial'`)).toEqual([]);
    const waiting = await server().sql<{ key: string; at: string }>('SELECT "key", "at" FROM "timers" WHERE "kind" = \'schedule\' AND "state" = \'waiting\'');
    expect(waiting).toContainEqual({ key: 'schedule:sales-plan/monthly:', at: '2027-01-20T23:00:00.000Z' });
    expect(waiting).toContainEqual({ key: 'schedule:footfall/trial:', at: '2027-01-24T23:00:00.000Z' });
    const weeks = await server().sql<{ day: string }>(`SELECT DISTINCT "day" FROM "schedule_runs" WHERE "schedule" = 'visit-plan/weekly' AND "day" <= '2027-01-18'`);
    expect(weeks.length).toBeLessThanOrEqual(1);
  });

  test('after a stop the system catches up: monthly plans three working days before the 26th, weekly plans before the meeting, each once', async () => {
    const other = await server().as(cast.otherSalesperson);
    const own = await other.post('/api/sales-plans', {
      period: 'month', startsOn: '2027-02-01', endsOn: '2027-02-28', forecast: '平稳', lines: [{ owner: await idOf(cast.otherSalesperson), amount: '1000.00' }],
    });
    await server().restart();
    setClock('01-25', '07:30');
    await until(async () => (await runs('sales-plan/monthly')).length === 3 && (await runs('visit-plan/weekly')).length === 2 && (await runs('footfall/trial')).length === 2 && await idle(), 'the plans', 20_000);
    const plans = await all('sales-plans', { startsOn: '2027-02-01' });
    expect(owners(plans)).toEqual([await idOf(cast.salesperson), await idOf(cast.otherSalesperson), await idOf('key-account-manager')].sort());
    expect((await runs('sales-plan/monthly')).map(({ outcome, record_id: id }) => (id === own.id ? outcome : `other ${outcome}`)).sort()).toEqual(['other made', 'other made', 'there']);
    expect(plans.filter(({ id }) => id !== own.id)).toMatchObject([{ state: 'draft', period: 'month', endsOn: '2027-02-28' }, { state: 'draft' }]);
    expect(await all('visit-plans', { startsOn: '2027-01-25' })).toHaveLength(2);
  });

  test('dunning 1 day after the due date, of the amount that is open, for who is responsible, numbered and told', async () => {
    const [receivable] = await all('receivables', { customer });
    const found = await until(async () => {
      const rows = (await all('dunnings', { customer })).filter(({ remarks }) => remarks?.includes(receivable.number));
      return rows.length > 0 && await idle() && rows;
    }, 'the dunning', 20_000);
    expect(found[0]).toMatchObject({ amount: '125.00', owner: { id: receivable.salesOwner.id } });
    const told = await server().sql<{ n: number }>(`SELECT COUNT(*) AS "n" FROM "notices" WHERE "event" = 'drafted' AND "person_id" = ?`, [receivable.salesOwner.id]);
    expect(told[0].n).toBeGreaterThan(0);
  });

  test('who has not handed in by the evening of the 26th is late: told, listed for those who may see it, off the list when it is handed in', async () => {
    const salesperson = await server().as(cast.salesperson);
    const [mine] = await all('sales-plans', { startsOn: '2027-02-01' }, cast.salesperson);
    const filled = await salesperson.put(`/api/sales-plans/${mine.id}`, { version: mine.version, forecast: '增长', lines: [{ owner: await idOf(cast.salesperson), amount: '5000.00' }] });
    await salesperson.act('sales-plans', filled, 'submit');
    setClock('01-26', '17:31');
    interface Late { person: { id: number }; day: string; workingDays: number; handedAt: string | null }
    const late = async (who: string, query = '') => ((await (await server().as(who)).get(`/api/late?type=sales-plans${query}`)) as Late[]).filter(({ day }) => day === '2027-01-26');
    await until(async () => (await late(cast.supervisor)).length === 2, 'the late ones', 20_000);
    expect((await late(cast.supervisor)).map(({ person }) => person.id).sort()).toEqual([await idOf(cast.otherSalesperson), await idOf('key-account-manager')].sort());
    expect(await late(cast.salesperson)).toEqual([]);
    expect((await late(cast.otherSalesperson)).map(({ person }) => person.id)).toEqual([await idOf(cast.otherSalesperson)]);
    expect(await (await server().as(cast.dealer)).get('/api/late')).toEqual([]);
    setClock('01-28', '09:00');
    await until(async () => (await late(cast.supervisor)).every(({ workingDays }) => workingDays === 2), 'the day after the next');
    const other = await server().as(cast.otherSalesperson);
    const [plan] = await all('sales-plans', { startsOn: '2027-02-01' }, cast.otherSalesperson);
    const mails = await server().sql<{ record_id: number }>(`SELECT "record_id" FROM "outbox" WHERE "event" = 'late' AND "person_id" = ? AND "type_id" = (SELECT "id" FROM "definition_types" WHERE "key" = 'sales-plan')`, [await idOf(cast.otherSalesperson)]);
    expect(mails.filter((mail) => mail.record_id === plan.id)).toHaveLength(1);
    await other.act('sales-plans', plan, 'submit');
    expect((await late(cast.supervisor)).map(({ person }) => person.id)).toEqual([await idOf('key-account-manager')]);
    expect((await late(cast.supervisor, '&handed=1')).find(({ handedAt }) => handedAt !== null)).toMatchObject({ person: { id: await idOf(cast.otherSalesperson) }, workingDays: 2 });
  });

  test('an administrator sees the next dates, what it did, and what it would do; nobody else does', async () => {
    const administrator = await server().as(cast.administrator);
    const [monthly] = await administrator.get('/api/design/schedules?type=planning/sales-plan');
    expect(monthly.dates.map(({ day }: { day: string }) => day)).toEqual(['2027-02-26', '2027-03-26', '2027-04-26']);
    expect(monthly.runs[0]).toMatchObject({ day: '2027-01-26', made: 2, there: 1, failed: 0, late: 1 });
    const schedule = {
      ...trial, when: { every: 'week', on: [5] },
      fields: { ...trial.fields, visitors: { figure: { type: 'lead', does: 'count', when: { combinator: 'and', rules: [{ field: 'owner', operator: '=', value: '$this' }] } } } },
    };
    const before = (await all('footfalls', {})).length;
    const seen = await administrator.post('/api/design/schedules/look', { type: 'leads/footfall', schedule });
    const leads = (await all('leads', { owner: await idOf(cast.salesperson) })).length;
    expect(seen).toMatchObject({ total: 2, dates: [{ day: '2027-01-29' }, { day: '2027-02-05' }, { day: '2027-02-12' }] });
    expect(seen.drafts[0].values.map(({ text }: { text: string }) => text)).toContain(String(leads));
    expect((await all('footfalls', {})).length).toBe(before);
    await administrator.post('/api/design/schedules/look', { type: 'leads/footfall', schedule: { ...schedule, fields: { month: 3 } } }, { status: 422 });
    await administrator.post('/api/design/schedules/run', { type: 'leads/footfall', name: 'nothing' }, { status: 422 });
    await (await server().as(cast.supervisor)).get('/api/design/schedules?type=planning/sales-plan', { status: 403 });
  });

  test('run before its day by hand, the day itself brings nothing more', async () => {
    const administrator = await server().as(cast.administrator);
    const run = async () => (await administrator.post('/api/design/schedules/run', { type: 'performance/monthly-summary', name: 'monthly' }, { status: 202 })).ordered;
    await until(idle, 'nothing to wait');
    const before = (await all('monthly-summaries', { month: '2027-01-01' })).length;
    const ordered = await run();
    await until(async () => await idle() && (await all('monthly-summaries', { month: '2027-01-01' })).length === before + ordered, 'the summaries');
    expect(before + ordered).toBe(3);
    expect(await run()).toBe(0);
  });

  test('on the first: statements that add up for customers with movements, footfall issued for its salesperson', async () => {
    const other = newFolder('second');
    const second = database === 'postgres' ? await startProduct(other, { CINNABAR_CLOCK_FILE: clock, DATABASE_URL: server().place.DATABASE_URL as string }) : undefined;
    try {
      setClock('02-01', '07:01');
      await until(async () => (await runs('footfall/monthly')).length === 2 && (await runs('statement/monthly')).length > 0 && await idle(), 'the first of the month', 20_000);
    } finally {
      await second?.stop();
      rmSync(other, { recursive: true, force: true });
    }
    const statements = await all('statements', { from: '2027-01-01', until: '2027-01-31' });
    expect(statements.map((one) => one.customer.id)).toEqual([customer]);
    const whole = await (await server().as(cast.assistant)).get(`/api/statements/${statements[0].id}`);
    const cents = (text: string | null) => Math.round(Number(text ?? 0) * 100);
    const sum = (key: string) => whole.lines.reduce((sofar: number, line: Record<string, string>) => sofar + cents(line[key]), 0);
    expect(cents(whole.opening) + sum('debit') - sum('credit')).toBe(cents(whole.closing));
    expect(whole.lines).toMatchObject([{ debit: '125.00', credit: null }]);
    expect(whole.actions.map(({ name }: { name: string }) => name)).toContain('send');
    const footfalls = await all('footfalls', { month: '2027-01-01' });
    expect(footfalls.map(({ state }) => state)).toEqual(['confirmation', 'confirmation']);
    expect(footfalls[0].number).toMatch(/^KL20270201-/);
    expect((await runs('sales-plan/monthly')).length).toBe(3);
  });
});
