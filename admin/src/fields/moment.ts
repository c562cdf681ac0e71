/** Moments as the company's clock shows them: what is typed is in the company's time zone, whatever the device thinks. Pure. */
import { startOfDay } from '@conditions/day';

const formats = new Map<string, Intl.DateTimeFormat>();

/** `2026-11-21T20:35` in the company's time zone; '' for nothing. */
export function localText(moment: string | null | undefined, timeZone: string): string {
  const at = moment ? new Date(moment) : null;
  if (!at || Number.isNaN(at.getTime())) return '';
  let format = formats.get(timeZone);
  if (!format) formats.set(timeZone, format = new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' }));
  return format.format(at).replace(' ', 'T');
}

/** The moment of a local text, in ISO; null for nothing. */
export function momentOf(local: string, timeZone: string): string | null {
  const found = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)/.exec(local);
  if (!found) return null;
  const since = (Number(found[2]) * 60 + Number(found[3])) * 60_000;
  const guess = startOfDay(found[1], timeZone) + since;
  // On the day the clocks change, midnight's offset is not that of the hour.
  const shown = localText(new Date(guess).toISOString(), timeZone);
  const off = Date.parse(`${local.slice(0, 16)}:00Z`) - Date.parse(`${shown}:00Z`);
  return new Date(guess + off).toISOString();
}

/** The first and the last moment of a day. */
export const dayStart = (day: string, timeZone: string): string => new Date(startOfDay(day, timeZone)).toISOString();
export const dayEnd = (day: string, timeZone: string): string => new Date(startOfDay(new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10), timeZone) - 1).toISOString();
