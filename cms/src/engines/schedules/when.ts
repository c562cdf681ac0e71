/** When a schedule's days are: the days of its calendar, moved to working days, and the moment at which each is drafted. Pure. */
import { addWorkingDays, type WorkingTime } from '../calendar';
import { addDays, startOfDay } from '../conditions';
import type { ScheduleFile, ScheduleWhen } from '../model';

/** A day of a schedule. */
export interface Occurrence {
  /** The day as the calendar has it, whatever people work: its identity. */
  nominal: string;
  /** The day it falls on, moved where nobody works. */
  day: string;
  /** When its records are drafted. */
  at: Date;
}

/** What the company decides: when it works, and its settings. */
export interface Company { time: WorkingTime; setting(name: string): string | number | boolean | undefined }

type Recurring = Extract<ScheduleWhen, { every: string }>;

/** Longest way looked ahead, in days: a schedule that never comes is no endless loop. */
const horizon = 3700;
const minute = 60_000;

/** The occurrences after a day, soonest first. */
export function* occurrencesAfter(when: ScheduleWhen, after: string, company: Company): Generator<Occurrence> {
  for (let step = 1; step <= horizon; step += 1) {
    const nominal = addDays(after, step);
    if ('every' in when && !fallsOn(when, nominal, company)) continue;
    // What hangs on a date of each record is looked for every day.
    const found = occurrenceOn('every' in when ? when : { at: when.at }, nominal, company);
    if (found) yield found;
  }
}

/** The occurrence whose day by the calendar this is; undefined where it is skipped. */
export function occurrenceOn({ moved, ahead, at }: Pick<ScheduleWhen, 'moved' | 'ahead' | 'at'>, nominal: string, company: Company): Occurrence | undefined {
  const day = movedDay(nominal, moved, company.time);
  if (day === undefined) return undefined;
  const drafting = !ahead ? day : ahead.unit === 'workingDays' ? addWorkingDays(day, -ahead.n, company.time) : addDays(day, -ahead.n);
  return { nominal, day, at: new Date(startOfDay(drafting, company.time.timeZone) + hourOf(at, company) * minute) };
}

/** The nominal day of what is due `plus` days after a date. */
export const dayAfter = (date: string, plus: number, unit: 'days' | 'workingDays' | undefined, time: WorkingTime): string => (
  unit === 'workingDays' ? addWorkingDays(date, plus, time) : addDays(date, plus));

/** When it is late: at the hour, by default when the working day ends, `plus` days after its day. */
export function lateAt(day: string, { at, plus = 0, unit = 'workingDays' }: NonNullable<ScheduleFile['late']>, company: Company): Date {
  const { time } = company;
  return new Date(startOfDay(dayAfter(day, plus, unit, time), time.timeZone) + (at === undefined ? minutesOf(time.until) : hourOf(at, company)) * minute);
}

function movedDay(nominal: string, moved: ScheduleWhen['moved'], time: WorkingTime): string | undefined {
  if (moved === undefined || time.worksOn?.(nominal) !== false) return nominal;
  return moved === 'skip' ? undefined : addWorkingDays(nominal, moved === 'before' ? -1 : 1, time);
}

function fallsOn({ every, on }: Recurring, day: string, company: Company): boolean {
  const wanted = (on ?? [every === 'year' ? '01-01' : 1]).map((one) => (typeof one === 'string' && one.startsWith('$') ? company.setting(one.slice('$company.'.length)) : one));
  switch (every) {
    case 'day': return true;
    case 'week': return wanted.map(Number).includes(weekdayOf(day));
    case 'month': return wanted.some((one) => dayOfMonth(day, Number(one)) === day);
    case 'year': return wanted.some((one) => yearDay(day, String(one)) === day);
  }
}

/** Monday is 1. */
const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;

/** The `n`th day of the month that a day lies in, its last one where it is shorter; counted from the end where `n` is negative. */
function dayOfMonth(day: string, n: number): string {
  const [year, month] = day.split('-').map(Number);
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const number = n < 0 ? Math.max(1, length + 1 + n) : Math.min(Math.max(1, n), length);
  return `${day.slice(0, 8)}${String(number).padStart(2, '0')}`;
}

/** `02-29` is the 28th where there is none. */
const yearDay = (day: string, monthAndDay: string): string => dayOfMonth(`${day.slice(0, 5)}${monthAndDay.slice(0, 2)}-01`, Number(monthAndDay.slice(3)));

function hourOf(at: string | undefined, { time, setting }: Company): number {
  const given = at?.startsWith('$') ? setting(at.slice('$company.'.length)) : at;
  return minutesOf(typeof given === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(given) ? given : time.from);
}

function minutesOf(clock: string): number {
  const [hours, minutes] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}
