/** The company's wall clock: from what a clock on its wall shows to the moment it is. Pure. */
import { dayOf, timeZone } from '../../foundation/clock';

const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });

/** `2026-11-21T17:00` on the company's wall, as ISO in UTC; null for anything else. */
export function instantOf(wall: string): string | null {
  const wanted = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/.test(wall) ? Date.parse(`${wall}Z`) : Number.NaN;
  if (Number.isNaN(wanted)) return null;
  let instant = wanted;
  for (let pass = 0; pass < 2; pass += 1) instant = wanted - (shown(instant) - instant);
  return new Date(instant).toISOString();
}

/** The next time the wall shows `HH:MM`, strictly after a moment. */
export function nextAt(clock: string, after: Date): string {
  const today = instantOf(`${dayOf(after)}T${clock}`);
  if (today && Date.parse(today) > after.getTime()) return today;
  return instantOf(`${dayOf(new Date(after.getTime() + 24 * 3_600_000))}T${clock}`) ?? after.toISOString();
}

/** What the clock on the company's wall shows at a moment: `HH:MM`. */
export function wallTime(moment: Date): string {
  return format.format(moment).slice(11, 16);
}

function shown(instant: number): number {
  return Date.parse(`${format.format(new Date(instant)).replace(' ', 'T')}Z`);
}
