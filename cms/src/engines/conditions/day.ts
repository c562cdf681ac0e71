/** Days of the company's time zone as moments, without a clock: the browser uses it too. */

const formats = new Map<string, Intl.DateTimeFormat>();

/** The moment (ms) a day begins in a time zone. */
export function startOfDay(day: string, timeZone: string): number {
  const utc = Date.parse(`${day}T00:00:00Z`);
  const first = utc - offsetAt(utc, timeZone);
  return utc - offsetAt(first, timeZone);
}

/** The day `days` after a day; the calendar ends with the years 0001 and 9999. */
export function addDays(day: string, days: number): string {
  const moment = new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000);
  if (moment.getUTCFullYear() > 9999) return '9999-12-31';
  return moment.getUTCFullYear() < 1 ? '0001-01-01' : moment.toISOString().slice(0, 10);
}

/** By how many ms the zone's wall clock is ahead of UTC at a moment. */
function offsetAt(moment: number, timeZone: string): number {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit',
    });
    formats.set(timeZone, format);
  }
  const part = Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
  return Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute, part.second) - Math.floor(moment / 1000) * 1000;
}
