/** The product's only source of time: the system's, or (demo and tests) the ISO time in the file that CINNABAR_CLOCK_FILE names. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { readFileSync, statSync } from 'node:fs';

const file = process.env.CINNABAR_CLOCK_FILE;
let offset = 0;
let readAt = 0;
let modified = -1;
const played = new AsyncLocalStorage<Date>();

/** The time now. With a clock file: the file's time, running on from the moment the file was written. */
export function now(): Date {
  const moment = played.getStore();
  if (moment) return new Date(moment);
  if (file && Date.now() - readAt > 100) readOffset(file);
  return new Date(Date.now() + offset);
}

/** The company's time zone (TIME_ZONE, an IANA name; Asia/Shanghai by default): it decides which day it is. */
export const timeZone = process.env.TIME_ZONE || 'Asia/Shanghai';

const dayFormat = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });

/** In every zone a day begins on a quarter of an hour; it did not everywhere before this year. */
const quarter = 15 * 60_000;
const evenSince = Date.UTC(1975, 0);
let lastQuarter = Number.NaN;
let lastDay = '';

/** The day (`YYYY-MM-DD`) of a moment in the company's time zone. */
export function dayOf(moment: Date): string {
  const time = moment.getTime();
  if (!(time >= evenSince)) return dayFormat.format(moment);
  const at = Math.floor(time / quarter);
  if (at !== lastQuarter) {
    lastDay = dayFormat.format(moment);
    lastQuarter = at;
  }
  return lastDay;
}

/** Today in the company's time zone, `YYYY-MM-DD`. */
export function today(): string {
  return dayOf(now());
}

function readOffset(path: string) {
  readAt = Date.now();
  try {
    const { mtimeMs } = statSync(path);
    if (mtimeMs === modified) return;
    modified = mtimeMs;
    const stated = Date.parse(readFileSync(path, 'utf8').trim());
    if (!Number.isNaN(stated)) offset = stated - mtimeMs;
  } catch {
    offset = 0;
  }
}

/** Does the work as if it were that moment: the demo company's history is played in the past. Others in the process keep the real time. */
export function atMoment<T>(moment: Date, work: () => Promise<T>): Promise<T> {
  return played.run(moment, work);
}

/** Is the past being played (see atMoment)? Then nobody is to be told about it by mail. */
export function isSeeding(): boolean {
  return played.getStore() !== undefined;
}
