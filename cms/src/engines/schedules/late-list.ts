/** Who is late with what: of each person what they may list, and what is their own. */
import { database, type Bound } from '../../foundation/database';
import type { Labels } from '../../foundation/language';
import { dayOf, now } from '../../foundation/clock';
import { can, isAdministrator, people, type Person } from '../access';
import { workingDaysBetween } from '../calendar';
import { model, type RecordType } from '../model';
import { rowRule } from '../store';
import { companyNow } from './company';
import { keyOf } from './known';

export interface LateItem {
  id: number; schedule: string; label: Labels; type: string; plural: string; typeLabel: Labels; recordId: number | null; number: string | null;
  person: { id: number; label: string } | null; about: string; day: string; due: string; workingDays: number; handedAt: string | null;
}

interface Row { id: number; schedule: string; subject_label: string; record_id: number | null; number: string | null; person_id: number | null; day: string; due: string; handed_at: string | null }

/** Longer lists are cut at the oldest. */
const most = 500;

/** @param handed also what was handed in late, of the last 100 days */
export async function lateFor(person: Person, { type: only, handed }: { type?: RecordType; handed: boolean }): Promise<LateItem[]> {
  const types = model().types.filter((type) => (!only || only === type) && type.schedules.some(({ late }) => late));
  const found = await Promise.all(types.map((type) => lateOfType(person, type, handed)));
  return found.flat().sort((one, other) => (one.due < other.due ? -1 : 1));
}

async function lateOfType(person: Person, type: RecordType, handed: boolean): Promise<LateItem[]> {
  const labels = new Map(type.schedules.filter(({ late, off }) => late && !off).map((schedule) => [keyOf(type, schedule), schedule.label]));
  if (labels.size === 0) return [];
  const rule = can(person, type, 'list') === false ? undefined : rowRule(person, type, 'list');
  const all = rule?.sql === 'TRUE' || isAdministrator(person);
  const seen = all ? 'TRUE' : `("r"."person_id" = ?${rule ? ` OR ("t"."id" IS NOT NULL AND ${rule.sql})` : ''})`;
  const bound: Bound[] = [type.id, ...labels.keys(), ...(handed ? [new Date(now().getTime() - 100 * 86_400_000).toISOString()] : []), ...(all ? [] : [person.id, ...(rule?.bound ?? [])])];
  const rows = await database().all<Row>(
    `SELECT "r"."id", "r"."schedule", "r"."subject_label", "t"."id" AS "record_id", ${type.number ? '"t"."number"' : 'NULL'} AS "number", "r"."person_id", "r"."day", "r"."due", "r"."handed_at"
     FROM "schedule_runs" AS "r" LEFT JOIN "${type.table}" AS "t" ON "t"."id" = "r"."record_id"
     WHERE "r"."type_id" = ? AND "r"."schedule" IN (${[...labels].map(() => '?').join(', ')}) AND "r"."late_at" IS NOT NULL
       AND ("r"."handed_at" IS NULL${handed ? ' OR "r"."late_at" >= ?' : ''}) AND ${seen} ORDER BY "r"."due" DESC LIMIT ${most}`, bound);
  const { time } = companyNow();
  return rows.map(({ id, schedule, subject_label: about, record_id: recordId, number, person_id: whose, day, due, handed_at: handedAt }): LateItem => ({
    id, schedule, label: labels.get(schedule) ?? type.label, type: type.name, plural: type.plural, typeLabel: type.label, recordId, number, about, day, due, handedAt,
    person: whose === null ? null : { id: whose, label: people().byId(whose)?.name ?? '' },
    workingDays: workingDaysBetween(dayOf(new Date(due)), dayOf(handedAt === null ? now() : new Date(handedAt)), time),
  }));
}
