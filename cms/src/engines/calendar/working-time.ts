/** Working time: hours of the company's working days, counted forwards and backwards, and working days counted as days. Pure. */
import { addDays, startOfDay } from '../conditions';

/** When a company works. */
export interface WorkingTime {
  timeZone: string;
  /** `HH:MM`. */
  from: string;
  until: string;
  /** Whether people work on a day; Monday to Friday by default. */
  worksOn?: (day: string) => boolean;
}

/** Longest span looked at, in days: a company that never works is no endless loop. */
const horizon = 3660;
const hour = 3_600_000;

/** The stretch of a day in which people work, in ms. */
interface Stretch { begins: number; ends: number }

/**
 * The moment that lies `hours` of working time after `since`, before it where they are negative.
 * A full last day ends at its evening, not on the next morning; counted back, it begins at its morning.
 */
export function addWorking(since: Date, hours: number, time: WorkingTime): Date {
  const moment = since.getTime();
  let left = Math.abs(hours) * hour;
  if (left === 0) return since;
  for (const { begins, ends } of stretches(since, hours > 0 ? 1 : -1, time)) {
    const here = hours > 0 ? { begins: Math.max(begins, moment), ends } : { begins, ends: Math.min(ends, moment) };
    const length = here.ends - here.begins;
    if (length <= 0) continue;
    if (left <= length) return new Date(hours > 0 ? here.begins + left : here.ends - left);
    left -= length;
  }
  return new Date(moment + hours * hour);
}

/** The hours of working time between two moments; negative where `until` comes first. */
export function workingHoursBetween(from: Date, until: Date, time: WorkingTime): number {
  if (until < from) return -workingHoursBetween(until, from, time) || 0;
  let sum = 0;
  for (const { begins, ends } of stretches(from, 1, time)) {
    if (begins >= until.getTime()) break;
    sum += Math.max(0, Math.min(ends, until.getTime()) - Math.max(begins, from.getTime()));
  }
  return sum / hour;
}

/** The `n`th working day after a day, before it where `n` is negative; 0 is the day itself, whatever it is. */
export function addWorkingDays(day: string, n: number, { worksOn = isWeekday }: Pick<WorkingTime, 'worksOn'>): string {
  let at = day;
  let left = Math.abs(n);
  for (let step = 0; left > 0 && step < horizon; step += 1) {
    at = addDays(at, Math.sign(n));
    if (worksOn(at)) left -= 1;
  }
  return left > 0 ? addDays(day, n) : at;
}

/** How many working days lie after `from`, up to and with `until`; negative where `until` comes first. */
export function workingDaysBetween(from: string, until: string, { worksOn = isWeekday }: Pick<WorkingTime, 'worksOn'>): number {
  if (until < from) {
    let before = 0;
    for (let day = until, step = 0; day < from && step < horizon; day = addDays(day, 1), step += 1) if (worksOn(day)) before += 1;
    return -before || 0;
  }
  let n = 0;
  for (let day = from, step = 0; day < until && step < horizon; step += 1) {
    day = addDays(day, 1);
    if (worksOn(day)) n += 1;
  }
  return n;
}

/** Monday to Friday. */
export function isWeekday(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/** The working stretches of the days from a moment's day on, in one direction. */
function* stretches(since: Date, direction: 1 | -1, { timeZone, from, until, worksOn = isWeekday }: WorkingTime): Generator<Stretch> {
  let day = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(since);
  for (let n = 0; n < horizon; n += 1, day = addDays(day, direction)) {
    if (!worksOn(day)) continue;
    const midnight = startOfDay(day, timeZone);
    yield { begins: midnight + clock(from), ends: midnight + clock(until) };
  }
}

function clock(time: string): number {
  const [hours, minutes] = time.split(':').map(Number);
  return hours * hour + minutes * 60_000;
}
