/** Schedules, pure: their days at month ends, in leap years, around holidays and worked weekends; the words of their conditions; renames in their files. */
import { describe, expect, test } from 'vitest';
import { dayNamed } from '../../cms/src/engines/conditions';
import { mapFieldNames, type ScheduleWhen } from '../../cms/src/engines/model';
import { lateAt, occurrencesAfter, type Company } from '../../cms/src/engines/schedules/when';
import { withWords } from '../../cms/src/engines/schedules/words';

/** Spring Festival of 2026: 15 to 23 February off, Saturday 14 and 28 February worked. */
const off = new Set(['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20', '2026-02-23']);
const worked = new Set(['2026-02-14', '2026-02-28']);
const worksOn = (day: string) => worked.has(day) || (!off.has(day) && ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()));
const company: Company = { time: { timeZone: 'Asia/Shanghai', from: '08:30', until: '17:30', worksOn }, setting: (name) => ({ hour: '07:00', meeting: 6 })[name] };
const next = (when: ScheduleWhen, after: string, n: number) => {
  const found: string[] = [];
  for (const { day } of occurrencesAfter(when, after, company)) if (found.push(day) === n) break;
  return found;
};

describe('the days of a schedule', () => {
  test.each<[string, ScheduleWhen, string, string[]]>([
    ['the 31st is the last day of a shorter month', { every: 'month', on: [31] }, '2027-01-30', ['2027-01-31', '2027-02-28', '2027-03-31', '2027-04-30']],
    ['the last day of February in a leap year', { every: 'month', on: [-1] }, '2028-02-01', ['2028-02-29', '2028-03-31']],
    ['the last but one', { every: 'month', on: [-2] }, '2026-02-01', ['2026-02-27', '2026-03-30']],
    ['several days of a month', { every: 'month', on: [1, 15] }, '2026-03-01', ['2026-03-15', '2026-04-01']],
    ['29 February every year', { every: 'year', on: ['02-29'] }, '2027-01-01', ['2027-02-28', '2028-02-29']],
    ['every Monday and Thursday', { every: 'week', on: [1, 4] }, '2026-03-02', ['2026-03-05', '2026-03-09']],
    ['the weekday that the company has set', { every: 'week', on: ['$company.meeting'] }, '2026-03-02', ['2026-03-07', '2026-03-14']],
    ['the 16th in the holidays, the working day before: a Saturday that is worked', { every: 'month', on: [16], moved: 'before' }, '2026-02-01', ['2026-02-14', '2026-03-16']],
    ['the same, the working day after', { every: 'month', on: [16], moved: 'after' }, '2026-02-01', ['2026-02-24', '2026-03-16']],
    ['a worked Saturday stays', { every: 'month', on: [28], moved: 'before' }, '2026-02-01', ['2026-02-28', '2026-03-27']],
    ['every working day only', { every: 'day', moved: 'skip' }, '2026-02-14', ['2026-02-24', '2026-02-25', '2026-02-26', '2026-02-27', '2026-02-28', '2026-03-02']],
  ])('%s', (_name, when, after, days) => {
    expect(next(when, after, days.length)).toEqual(days);
  });

  test('drafted working days ahead, at the hour that the company has set', () => {
    const when: ScheduleWhen = { every: 'month', on: [26], moved: 'before', ahead: { n: 3, unit: 'workingDays' }, at: '$company.hour' };
    const [{ nominal, day, at }] = occurrencesAfter(when, '2026-02-01', company);
    expect({ nominal, day, at: at.toISOString() }).toEqual({ nominal: '2026-02-26', day: '2026-02-26', at: '2026-02-13T23:00:00.000Z' });
    expect([...occurrencesAfter({ ...when, ahead: undefined, at: '$company.nothing' }, '2026-02-25', company)][0].at.toISOString()).toBe('2026-02-26T00:30:00.000Z');
  });

  test('late when the working day ends, or at an hour, or working days later', () => {
    expect(lateAt('2026-02-14', {}, company).toISOString()).toBe('2026-02-14T09:30:00.000Z');
    expect(lateAt('2026-02-14', { at: '09:00' }, company).toISOString()).toBe('2026-02-14T01:00:00.000Z');
    expect(lateAt('2026-02-14', { plus: 1 }, company).toISOString()).toBe('2026-02-24T09:30:00.000Z');
    expect(lateAt('2026-02-14', { plus: 1, unit: 'days' }, company).toISOString()).toBe('2026-02-15T09:30:00.000Z');
  });
});

test('days seen from a day', () => {
  const seen = ['$nextMonthStart', '$nextMonthEnd', '$lastMonthStart', '$comingWeekStart', '$comingWeekStart+6', '$weekStart', '$nothing'].map((word) => dayNamed(word, '2028-01-29'));
  expect(seen).toEqual(['2028-02-01', '2028-02-29', '2027-12-01', '2028-01-31', '2028-02-06', '2028-01-24', '$nothing']);
  expect(dayNamed('$comingWeekStart', '2028-01-31')).toBe('2028-01-31');
});

test('a condition gets the schedule’s days and what belongs to the record it drafts for', () => {
  const subject = (path: string) => ({ '': { id: 7 }, customer: { id: 9, label: 'x' }, region: '华东' })[path];
  const group = { combinator: 'and' as const, rules: [
    { field: 'owner', operator: '=' as const, value: '$this' }, { field: 'customer', operator: 'in' as const, value: ['$this.customer', 3] },
    { field: 'region', operator: '=' as const, value: '$this.region' }, { combinator: 'or' as const, rules: [{ field: 'day', operator: '>=' as const, value: '$monthStart' }, { field: 'x', operator: 'null' as const }] },
  ] };
  expect(withWords(group, { day: '2026-11-22', subject }).rules).toMatchObject([{ value: 7 }, { value: [9, 3] }, { value: '华东' }, { rules: [{ value: '2026-11-01' }, { field: 'x' }] }]);
});

test('a renamed field is renamed in schedules: its own, those of whom they draft for, and in figures', () => {
  const text = { 'zh-Hans': 'x', en: 'x', ko: 'x' };
  const attribute = (type: string, more: object = {}) => ({ type, label: text, ...more });
  const files = {
    'a/pack.json': { label: text, order: 1 },
    'a/order/schema.json': { label: text, plural: 'orders', attributes: { total: attribute('money'), buyer: attribute('ref', { target: ['buyer'] }) } },
    'a/buyer/schema.json': { label: text, plural: 'buyers', attributes: { called: attribute('text') } },
    'a/sheet/schema.json': { label: text, plural: 'sheets', attributes: { sum: attribute('money'), whose: attribute('text') } },
    'a/sheet/schedules.json': [{
      name: 'monthly', label: text, when: { every: 'month' }, for: { each: 'buyer', when: { combinator: 'and', rules: [{ field: 'called', operator: 'notNull' }] }, having: [{ type: 'order', field: 'buyer' }] },
      fields: { whose: 'called', sum: { figure: { type: 'order', does: 'sum', path: 'total', when: { combinator: 'and', rules: [{ field: 'buyer.called', operator: '=', value: '$this.called' }] } } } }, once: ['whose'],
    }],
  };
  const renamed = mapFieldNames(files, ({ type, key }, name) => (type === 'sheet' || key === 'buyer' ? name : `${name}2`));
  expect(renamed['a/sheet/schedules.json']).toMatchObject([{
    for: { when: { rules: [{ field: 'called2' }] }, having: [{ field: 'buyer' }] },
    fields: { whose: 'called2', sum: { figure: { path: 'total2', when: { rules: [{ field: 'buyer.called2', value: '$this.called2' }] } } } },
  }]);
});
