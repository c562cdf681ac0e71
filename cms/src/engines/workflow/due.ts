/** Until when a task should be done: its hours counted in the company's working time. Pure. */
import { addDays, startOfDay } from '../conditions';

export interface WorkingTime {
  timeZone: string;
  /** `HH:MM`. */
  from: string;
  until: string;
  /** Whether people work on a day; Monday to Friday by default. */
  worksOn?: (day: string) => boolean;
}

/** Longest span looked at: a due time of years is no due time. */
const horizon = 3660;
const hour = 3_600_000;

/** The moment that lies `hours` of working time after `since`. */
export function dueAfter(since: Date, hours: number, { timeZone, from, until, worksOn = isWeekday }: WorkingTime): Date {
  let left = hours * hour;
  let day = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(since);
  for (let n = 0; n < horizon; n++, day = addDays(day, 1)) {
    if (!worksOn(day)) continue;
    const midnight = startOfDay(day, timeZone);
    const begins = Math.max(since.getTime(), midnight + clock(from));
    const ends = midnight + clock(until);
    if (begins >= ends) continue;
    if (left <= ends - begins) return new Date(begins + left);
    left -= ends - begins;
  }
  return new Date(since.getTime() + hours * hour);
}

function clock(time: string): number {
  const [hours, minutes] = time.split(':').map(Number);
  return hours * hour + minutes * 60_000;
}

function isWeekday(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}
