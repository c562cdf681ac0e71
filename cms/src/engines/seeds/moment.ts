/** The calendar of shipped rows: working days before today, and times of the company's day. */
import { dayOf, timeZone } from '../../foundation/clock';

const dayMs = 86_400_000;

/** The day so many working days (Monday to Friday) before a day; 0 = that day, or the last working day before a weekend. */
export function workingDayBefore(today: string, daysAgo: number): string {
  let day = today;
  while (isWeekend(day)) day = plusDays(day, -1);
  for (let left = daysAgo; left > 0; ) {
    day = plusDays(day, -1);
    if (!isWeekend(day)) left -= 1;
  }
  return day;
}

/** `2026-11-20`, 3 -> `2026-11-23`. */
export function plusDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

/** The moment at which the company's clocks show that day and time. */
export function momentAt(day: string, time: string): Date {
  const wanted = Date.parse(`${day}T${time}:00Z`);
  let moment = wanted;
  // Twice, because the offset at the first guess may be that of the other side of a clock change.
  for (let round = 0; round < 2; round += 1) moment += wanted - shownAt(moment);
  return new Date(moment);
}

function shownAt(moment: number): number {
  const shown = new Date(moment);
  const time = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' }).format(shown);
  return Date.parse(`${dayOf(shown)}T${time}Z`);
}

function isWeekend(day: string): boolean {
  return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
}
