/** Due times count working hours of the company's day, not of the clock. */
import { expect, test } from 'vitest';
import { dueAfter } from '../../cms/src/engines/workflow/due';

const company = { timeZone: 'Asia/Shanghai', from: '08:30', until: '17:30' };

test.each([
  ['within the day', '2026-11-20T09:00:00+08:00', 2, '2026-11-20T11:00:00+08:00'],
  ['into the next day', '2026-11-19T16:30:00+08:00', 2, '2026-11-20T09:30:00+08:00'],
  ['over the weekend', '2026-11-20T16:30:00+08:00', 2, '2026-11-23T09:30:00+08:00'],
  ['from before the day begins', '2026-11-20T03:00:00+08:00', 1, '2026-11-20T09:30:00+08:00'],
  ['from a Sunday', '2026-11-22T12:00:00+08:00', 1, '2026-11-23T09:30:00+08:00'],
  ['to the very end of the day', '2026-11-20T08:30:00+08:00', 9, '2026-11-20T17:30:00+08:00'],
  ['of several days', '2026-11-20T08:30:00+08:00', 19, '2026-11-24T09:30:00+08:00'],
])('%s', (_name, since, hours, due) => {
  expect(dueAfter(new Date(since), hours, company).toISOString()).toBe(new Date(due).toISOString());
});

test('a working Sunday and a holiday by the company’s calendar', () => {
  const worksOn = (day: string) => day === '2026-11-22' || day === '2026-11-24';
  expect(dueAfter(new Date('2026-11-20T09:00:00+08:00'), 10, { ...company, worksOn }).toISOString()).toBe(new Date('2026-11-24T09:30:00+08:00').toISOString());
});

test('a company that never works is no endless loop', () => {
  expect(dueAfter(new Date('2026-11-20T09:00:00Z'), 1, { ...company, worksOn: () => false })).toBeInstanceOf(Date);
});
