/** Working time counts the company's hours and days, holidays and worked weekends among them, forwards and backwards. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addWorking, addWorkingDays, workingDaysBetween, workingHoursBetween, type WorkingTime } from '../../cms/src/engines/calendar/working-time';
import { addDays } from '../../cms/src/engines/conditions';

const company: WorkingTime = { timeZone: 'Asia/Shanghai', from: '08:30', until: '17:30' };
const at = (text: string) => new Date(`${text}+08:00`);

describe('a moment so many working hours later', () => {
  test.each([
    ['within the day', '2026-11-20T09:00:00', 2, '2026-11-20T11:00:00'],
    ['into the next day', '2026-11-19T16:30:00', 2, '2026-11-20T09:30:00'],
    ['over the weekend', '2026-11-20T16:30:00', 2, '2026-11-23T09:30:00'],
    ['from before the day begins', '2026-11-20T03:00:00', 1, '2026-11-20T09:30:00'],
    ['from a Sunday', '2026-11-22T12:00:00', 1, '2026-11-23T09:30:00'],
    ['to the very end of the day', '2026-11-20T08:30:00', 9, '2026-11-20T17:30:00'],
    ['of several days', '2026-11-20T08:30:00', 19, '2026-11-24T09:30:00'],
    ['no hours at all', '2026-11-22T12:00:00', 0, '2026-11-22T12:00:00'],
    ['earlier on the day', '2026-11-20T11:00:00', -2, '2026-11-20T09:00:00'],
    ['before the weekend', '2026-11-23T09:30:00', -2, '2026-11-20T16:30:00'],
    ['back to the very beginning of the day', '2026-11-20T17:30:00', -9, '2026-11-20T08:30:00'],
    ['back from the night', '2026-11-20T23:00:00', -1, '2026-11-20T16:30:00'],
  ])('%s', (_name, since, hours, then) => {
    expect(addWorking(at(since), hours, company).toISOString()).toBe(at(then).toISOString());
  });

  test('a working Sunday and a holiday by the company’s calendar', () => {
    const worksOn = (day: string) => day === '2026-11-22' || day === '2026-11-24';
    expect(addWorking(at('2026-11-20T09:00:00'), 10, { ...company, worksOn }).toISOString()).toBe(at('2026-11-24T09:30:00').toISOString());
  });

  test('a company that never works is no endless loop', () => {
    const never = { ...company, worksOn: () => false };
    expect(addWorking(new Date('2026-11-20T09:00:00Z'), 1, never)).toBeInstanceOf(Date);
    expect(addWorkingDays('2026-11-20', 3, never)).toBe('2026-11-23');
    expect(workingHoursBetween(new Date('2026-11-20T09:00:00Z'), new Date('2027-11-20T09:00:00Z'), never)).toBe(0);
  });
});

describe('working days', () => {
  const golden = { worksOn: (day: string) => (day >= '2026-10-01' && day <= '2026-10-07' ? false : day === '2026-10-10' ? true : ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())) };

  test.each([
    ['2026-11-20', 1, '2026-11-23'],
    ['2026-11-21', 1, '2026-11-23'],
    ['2026-11-23', -1, '2026-11-20'],
    ['2026-11-21', 0, '2026-11-21'],
    ['2026-11-20', 10, '2026-12-04'],
  ])('from %s %i working days lead to %s', (day, n, then) => expect(addWorkingDays(day, n, company)).toBe(then));

  test('the golden week is skipped and the Saturday after it is worked', () => {
    expect([1, 2, 3, 4].map((n) => addWorkingDays('2026-09-30', n, golden))).toEqual(['2026-10-08', '2026-10-09', '2026-10-10', '2026-10-12']);
    expect(workingDaysBetween('2026-09-30', '2026-10-12', golden)).toBe(4);
    expect(workingDaysBetween('2026-10-12', '2026-09-30', golden)).toBe(-4);
  });
});

describe('whatever the calendar', () => {
  const seed = Number(process.env.SEED ?? 20261121);
  const day = fc.integer({ min: 0, max: 1500 }).map((n) => addDays('2025-01-01', n));
  const moment = fc.integer({ min: Date.parse('2025-01-01T00:00:00Z') / 1000, max: Date.parse('2029-01-01T00:00:00Z') / 1000 }).map((s) => new Date(s * 1000));
  const quarters = fc.integer({ min: 1, max: 600 }).map((n) => n / 4);
  /** Odd days off and odd weekends worked; Wednesdays always worked, so that it never stops. */
  const time = fc.record({ odd: fc.array(fc.boolean(), { minLength: 31, maxLength: 31 }), from: fc.constantFrom('00:00', '08:30', '09:15'), until: fc.constantFrom('16:00', '17:30', '23:59'), timeZone: fc.constantFrom('Asia/Shanghai', 'Europe/Berlin', 'America/New_York') })
    .map(({ odd, ...hours }): WorkingTime => ({ ...hours, worksOn: (one) => {
      const weekday = new Date(`${one}T00:00:00Z`).getUTCDay();
      return weekday === 3 || (weekday !== 0 && weekday !== 6) !== odd[Number(one.slice(8)) - 1];
    } }));
  const holds = (property: fc.IProperty<never>) => fc.assert(property, { seed, numRuns: 200 });

  test(`hours that were added lie between the two moments (SEED=${seed})`, () => {
    holds(fc.property(moment, quarters, time, (since, hours, company) => {
      expect(workingHoursBetween(since, addWorking(since, hours, company), company)).toBeCloseTo(hours, 6);
      expect(workingHoursBetween(since, addWorking(since, -hours, company), company)).toBeCloseTo(-hours, 6);
    }) as never);
  });

  test('adding twice is adding the sum, and more hours never lead to an earlier moment', () => {
    holds(fc.property(moment, quarters, quarters, time, (since, one, other, company) => {
      const sum = addWorking(since, one + other, company);
      expect(addWorking(addWorking(since, one, company), other, company)).toEqual(sum);
      expect(sum.getTime()).toBeGreaterThan(addWorking(since, one, company).getTime());
    }) as never);
  });

  test('the moment found lies in working time', () => {
    holds(fc.property(moment, quarters, time, (since, hours, company) => {
      const found = addWorking(since, hours, company);
      expect(workingHoursBetween(new Date(found.getTime() - 1000), found, company)).toBeGreaterThan(0);
    }) as never);
  });

  test('days that were added lie between the two days, and the day found is worked', () => {
    holds(fc.property(day, fc.integer({ min: 1, max: 120 }), time, (start, n, company) => {
      for (const days of [n, -n]) {
        const found = addWorkingDays(start, days, company);
        expect(company.worksOn?.(found)).toBe(true);
        expect(workingDaysBetween(start, found, company)).toBe(days);
      }
    }) as never);
  });
});
