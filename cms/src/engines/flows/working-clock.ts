/** A fast clock of working time for many moments: the days between two ends are looked up once, each moment then costs a search. Pure. */
import { addDays, startOfDay } from '../conditions';

/** As much of the company's working time as the clock needs. */
export interface Workdays { timeZone: string; from: string; until: string; worksOn?: (day: string) => boolean }

const hour = 3_600_000;

/** @returns working hours passed since `first`, for any moment (ms) between it and `last` */
export function workingClock(first: number, last: number, { timeZone, from, until, worksOn = () => true }: Workdays): (moment: number) => number {
  const [begin, end] = [minutesOf(from) * 60_000, minutesOf(until) * 60_000];
  const midnights: number[] = [];
  const before: number[] = [];
  const works: boolean[] = [];
  let day = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date(first));
  let passed = 0;
  for (let midnight = startOfDay(day, timeZone); midnight <= last; day = addDays(day, 1), midnight = startOfDay(day, timeZone)) {
    const working = worksOn(day);
    midnights.push(midnight);
    before.push(passed);
    works.push(working);
    if (working) passed += end - begin;
  }
  return (moment) => {
    const at = lastUpTo(midnights, moment);
    if (at < 0) return 0;
    const today = works[at] ? Math.min(Math.max(moment - midnights[at] - begin, 0), end - begin) : 0;
    return (before[at] + today) / hour;
  };
}

/** Index of the last number that is not above the limit; -1 without one. */
function lastUpTo(sorted: readonly number[], limit: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function minutesOf(time: string): number {
  const [hours, minutes] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
