/** What a schedule would do, for whoever edits it: its next dates, and the drafts it would make now, without making any. */
import { dayOf, now, today } from '../../foundation/clock';
import { database, type Transaction } from '../../foundation/database';
import type { Labels, Language } from '../../foundation/language';
import { Refusal } from '../../foundation/refusal';
import type { RecordType, ScheduleFile } from '../model';
import { formatValue } from '../wording';
import { companyNow } from './company';
import { fillIn } from './fill-in';
import { keyOf, subjectType } from './known';
import { nextOf } from './plan';
import { dueSubjects } from './occur';
import type { Subject } from './subjects';
import { occurrencesAfter, type Occurrence } from './when';

export interface Previewed { subject: string; day: string; outcome: 'made' | 'there' | 'none' | 'failed'; owner: string | null; values: { label: Labels; text: string }[]; message?: string }

const shownDates = 3;
const shownDrafts = 50;

/** The next days on which it drafts; of one that hangs on dates of records, the next times it looks. */
export function datesOf(schedule: ScheduleFile): Occurrence[] {
  const dates: Occurrence[] = [];
  let progress = { since: now().toISOString(), last_day: null as string | null };
  while (dates.length < shownDates) {
    const next = nextOf({ schedule }, progress);
    if (!next) break;
    dates.push(next);
    progress = { ...progress, last_day: next.nominal };
  }
  return dates;
}

/** The day that running it now is for: the one that comes next; today where it hangs on dates of records. */
export function dayOfNow({ when }: ScheduleFile): string {
  if ('date' in when) return today();
  for (const { nominal, day } of occurrencesAfter(when, dayOf(new Date(now().getTime() - 86_400_000)), companyNow())) if (day >= today()) return nominal;
  return today();
}

/** The drafts that running it now would make, at most fifty, and how many there are. */
export function previewOf(type: RecordType, schedule: ScheduleFile, language: Language): Promise<{ day: string; total: number; drafts: Previewed[] }> {
  const day = dayOfNow(schedule);
  const known = { key: keyOf(type, schedule), type, schedule };
  return database().transaction(async (tx) => {
    const subjects = await dueSubjects(tx, known, day, await sinceOf(tx, known.key));
    const drafts: Previewed[] = [];
    for (const subject of subjects.slice(0, shownDrafts)) drafts.push(await previewed(tx, type, schedule, subject, language));
    return { day, total: subjects.length, drafts };
  });
}

/** A schedule that is not published yet is looked at as if it were known from now on. */
export async function sinceOf(tx: Transaction, key: string): Promise<{ since: string; last_day: null }> {
  const row = await tx.get<{ since: string }>('SELECT "since" FROM "schedules" WHERE "key" = ?', [key]);
  return { since: row?.since ?? now().toISOString(), last_day: null };
}

async function previewed(tx: Transaction, type: RecordType, schedule: ScheduleFile, { id, nominal }: Subject, language: Language): Promise<Previewed> {
  try {
    const { outcome, changes, owner, label } = await fillIn(tx, type, schedule, id, nominal);
    const values = type.fields.filter(({ name, type: kind }) => changes[name] !== undefined && changes[name] !== null && kind !== 'lines')
      .map((field) => ({ label: field.label, text: formatValue(field, changes[field.name], language) }));
    return { subject: label, day: nominal, outcome, owner: owner?.name ?? null, values };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { subject: `${subjectType(schedule)?.label[language] ?? ''} ${id}`, day: nominal, outcome: 'failed', owner: null, values: [], message: error.text[language] };
  }
}
