/** Keeps one timer per schedule at its next occurrence: set at the start, and anew whenever the definitions or the calendar change. */
import { dayOf, now } from '../../foundation/clock';
import { database, type Transaction } from '../../foundation/database';
import { addDays } from '../conditions';
import { schedule as setTimers, unschedule, type NewTimer } from '../timers';
import { companyNow } from './company';
import { schedulesOn, type Known } from './known';
import { occurrencesAfter, type Occurrence } from './when';

/** How far a schedule has come. */
export interface Progress { since: string; last_day: string | null }

/** One timer per schedule; the colon ends its name. */
const timerKey = (key: string): string => `schedule:${key}:`;

/** Schedules that are new begin now: nothing of the past is drafted. Those that are gone or off are forgotten. */
export async function planAll(): Promise<void> {
  await database().transaction(async (tx) => {
    const on = schedulesOn();
    const known = new Map((await tx.all<Progress & { key: string }>('SELECT "key", "since", "last_day" FROM "schedules"')).map((row) => [row.key, row]));
    for (const key of known.keys()) {
      if (on.some((one) => one.key === key)) continue;
      await tx.run('DELETE FROM "schedules" WHERE "key" = ?', [key]);
      await unschedule(tx, timerKey(key));
    }
    const timers: NewTimer[] = [];
    for (const one of on) {
      const since = now().toISOString();
      const progress = known.get(one.key) ?? { since, last_day: null };
      if (!known.has(one.key)) await tx.run('INSERT INTO "schedules" ("key", "since") VALUES (?, ?) ON CONFLICT ("key") DO NOTHING', [one.key, since]);
      timers.push(...timerOf(one, nextOf(one, progress)));
    }
    await setTimers(tx, timers);
  });
}

/** The occurrence that comes next; undefined where none ever does. */
export function nextOf({ schedule: { when, missed } }: Pick<Known, 'schedule'>, { since, last_day: last }: Progress): Occurrence | undefined {
  // An occurrence may be drafted long before its day, or be moved behind it.
  const from = last ?? addDays(dayOf(new Date(since)), -10);
  const present = now();
  let past: Occurrence | undefined;
  for (const next of occurrencesAfter(when, from, companyNow())) {
    if (next.at.toISOString() <= since) continue;
    if (missed === 'all' || next.at > present) return past ?? next;
    past = next;
  }
  return past;
}

/** Sets the timer of the occurrence after one that has been dealt with. */
export async function planNext(tx: Transaction, known: Known, progress: Progress): Promise<void> {
  await setTimers(tx, timerOf(known, nextOf(known, progress)));
}

const timerOf = ({ key, type }: Known, next: Occurrence | undefined): NewTimer[] => (next
  ? [{ kind: 'schedule', key: timerKey(key), typeId: type.id, recordId: 0, at: next.at.toISOString(), payload: { key, day: next.nominal } }] : []);
