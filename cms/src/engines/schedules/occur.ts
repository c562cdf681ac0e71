/** A schedule's moment has come: a timer for each draft, so that each is made in a transaction of its own and none twice; then the next occurrence. */
import { dayOf, now } from '../../foundation/clock';
import type { Transaction } from '../../foundation/database';
import { schedule as setTimers, type NewTimer, type Timer } from '../timers';
import { companyNow } from './company';
import { scheduleCalled, type Known } from './known';
import { planNext, type Progress } from './plan';
import { subjectsOf, type Subject } from './subjects';

const batch = 200;

/** What a draft's timer carries. */
export interface DraftOrder { [key: string]: unknown; key: string; day: string; subject: number }

/** Missed occurrences follow one another: each sets the timer of the next. */
export async function occur(tx: Transaction, { payload }: Timer): Promise<void> {
  const { key, day } = payload as { key: string; day: string };
  const known = scheduleCalled(key);
  const lock = tx.dialect === 'postgres' ? ' FOR UPDATE' : '';
  const progress = known && await tx.get<Progress>(`SELECT "since", "last_day" FROM "schedules" WHERE "key" = ?${lock}`, [key]);
  // An older version's worker leaves it to the next one.
  if (!known && await tx.get('SELECT 1 AS "known" FROM "schedules" WHERE "key" = ?', [key])) throw new Error(`The schedule ${key} is not known here.`);
  if (!known || !progress || (progress.last_day !== null && progress.last_day >= day)) return;
  await orderDrafts(tx, known, await dueSubjects(tx, known, day, progress));
  await tx.run('UPDATE "schedules" SET "last_day" = ? WHERE "key" = ?', [day, key]);
  await planNext(tx, known, { ...progress, last_day: day });
}

/** An occurrence that cannot be dealt with is passed over, so that the next ones come. */
export async function passOver(tx: Transaction, { payload }: Timer): Promise<void> {
  const { key, day } = payload as { key: string; day: string };
  const known = scheduleCalled(key);
  const progress = await tx.get<Progress>('SELECT "since", "last_day" FROM "schedules" WHERE "key" = ?', [key]);
  if (!known || !progress) return;
  await tx.run('UPDATE "schedules" SET "last_day" = ? WHERE "key" = ?', [day, key]);
  await planNext(tx, known, { ...progress, last_day: day });
}

/** The subjects of a day that have not had their draft. */
export async function dueSubjects(tx: Transaction, { key, schedule }: Known, day: string, { since }: Progress): Promise<Subject[]> {
  const subjects = await subjectsOf(tx, schedule, day, dayOf(new Date(since)), companyNow());
  const had = new Set((await tx.all<{ day: string; subject: number }>('SELECT "day", "subject" FROM "schedule_runs" WHERE "schedule" = ? AND "outcome" <> \'failed\'', [key])).map((run) => `${run.day} ${run.subject}`));
  return subjects.filter(({ id, nominal }) => !had.has(`${nominal} ${id}`));
}

export async function orderDrafts(tx: Transaction, { key, type }: Known, subjects: readonly Subject[]): Promise<void> {
  const at = now().toISOString();
  for (let from = 0; from < subjects.length; from += batch) {
    await setTimers(tx, subjects.slice(from, from + batch).map(({ id, nominal }): NewTimer => (
      { kind: 'draft', key: `draft:${key}:${nominal}:${id}`, typeId: type.id, recordId: 0, at, payload: { key, day: nominal, subject: id } satisfies DraftOrder })));
  }
}
