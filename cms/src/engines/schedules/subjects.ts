/** For whom or what a schedule drafts on a day: people of a role, records of a type under its conditions, or one in all. */
import { dayOf, today } from '../../foundation/clock';
import type { Bound, Sql } from '../../foundation/database';
import { people, system } from '../access';
import { addDays, compileToSql, isDay, type RuleGroup } from '../conditions';
import { model, type RecordType, type ScheduleFile } from '../model';
import { aggregate, columnsOf, conditionScope } from '../store';
import { subjectType } from './known';
import { dayAfter, occurrenceOn, type Company } from './when';
import { withWords } from './words';

/** The record or person of a draft (0 = none), and the schedule's day it belongs to. */
export interface Subject { id: number; nominal: string }

type Whom = NonNullable<ScheduleFile['for']>;

/** Records whose date came this long before a schedule was looked at are caught up with; never those from before it was known. */
const caughtUp = 400;

/**
 * The subjects of an occurrence.
 * @param since the day from which the schedule is known
 */
export async function subjectsOf(sql: Sql, schedule: ScheduleFile, nominal: string, since: string, company: Company): Promise<Subject[]> {
  const { for: whom, when } = schedule;
  const type = subjectType(schedule);
  if (!whom) return [{ id: 0, nominal }];
  if (!type) return [];
  const ids = await among(sql, type, whom, nominal, 'date' in when ? datesWanted(when, nominal, since) : undefined);
  if ('every' in when) return ids.map(({ id }) => ({ id, nominal }));
  return ids.flatMap(({ id, date }) => (when.plus).flatMap((plus): Subject[] => {
    const day = date === null ? undefined : dayAfter(date, plus, when.unit, company.time);
    const comes = day === undefined ? undefined : occurrenceOn(when, day, company);
    return day !== undefined && comes && dayOf(comes.at) <= nominal && day >= since ? [{ id, nominal: day }] : [];
  }));
}

/** The dates that can be due by now; wide where working days are counted. */
function datesWanted({ date, plus, unit, ahead }: Extract<ScheduleFile['when'], { date: string }>, nominal: string, since: string): RuleGroup {
  const wide = (days: number) => (unit === 'workingDays' ? days * 3 + Math.sign(days) * 15 : days);
  const lead = ahead ? ahead.n * (ahead.unit === 'workingDays' ? 3 : 1) + 15 : 0;
  const from = addDays(since > addDays(nominal, -caughtUp) ? since : addDays(nominal, -caughtUp), -Math.max(0, ...plus.map(wide)) - 15);
  const until = addDays(nominal, lead - Math.min(0, ...plus.map(wide)) + 15);
  return { combinator: 'and', rules: [{ field: date, operator: '>=', value: from }, { field: date, operator: '<=', value: until }] };
}

async function among(sql: Sql, type: RecordType, whom: Whom, nominal: string, dates: RuleGroup | undefined): Promise<{ id: number; date: string | null }[]> {
  const words = { day: nominal, subject: () => null };
  const scope = conditionScope(type, system, { dialect: sql.dialect });
  const pieces = [whom.when && withWords(whom.when, words), dates].filter((rule) => rule !== undefined).map((rule) => compileToSql(rule, scope));
  for (const having of whom.having ?? []) {
    const found = pointing(sql, type, having, words.day);
    if (!found) return [];
    pieces.push(found);
  }
  const field = dates?.rules[0] && 'field' in dates.rules[0] ? columnsOf(type).get(dates.rules[0].field) : undefined;
  const where = pieces.map((piece) => piece.sql).join(' AND ') || 'TRUE';
  const rows = await sql.all<{ id: number; date?: string | number | Date | null }>(
    `SELECT "t"."id" AS "id"${field ? `, "t"."${field.column}" AS "date"` : ''} FROM "${type.table}" AS "t" WHERE ${where} ORDER BY "t"."id"`, pieces.flatMap(({ bound }) => bound as Bound[]));
  const found = rows.map(({ id, date }) => ({ id, date: dayIn(date) }));
  if ('roles' in whom) {
    const held = new Set(whom.roles.flatMap((role) => people().withRole(role).map(({ id }) => id)));
    return found.filter(({ id }) => held.has(id));
  }
  if (!whom.quiet) return found;
  const quiet = await quietFor(whom.quiet, nominal);
  return found.filter(({ id }) => quiet.has(id));
}

/** That a record of another type points here. Undefined where there is no such type: its pack is off. */
function pointing(sql: Sql, type: RecordType, { type: key, field, when }: NonNullable<Whom['having']>[number], day: string) {
  const other = model().types.find((one) => one.key === key);
  const column = other && columnsOf(other).get(field);
  if (!other || !column || column.link) return undefined;
  const rule = when ? compileToSql(withWords(when, { day, subject: () => null }), conditionScope(other, system, { alias: 'h', dialect: sql.dialect })) : { sql: 'TRUE', bound: [] };
  const several = column.target.length > 1 ? ` AND "h"."${column.column}_type" = ${type.id}` : '';
  return { sql: `EXISTS (SELECT 1 FROM "${other.table}" AS "h" WHERE "h"."${column.column}" = "t"."id"${several} AND ${rule.sql})`, bound: rule.bound };
}

/** Whom nothing has come from for longer than usual. With three records or more their mean interval is the usual one; nobody is quiet before a third of `days`. */
async function quietFor({ type: key, field, date, times, days }: NonNullable<Extract<Whom, { each: string }>['quiet']>, day: string): Promise<Set<number>> {
  const type = model().types.find((one) => one.key === key);
  if (!type) return new Set();
  const rows = await aggregate(system, type, {
    by: [{ name: 'whose', path: field }],
    figures: [{ name: 'first', does: 'min', path: date }, { name: 'last', does: 'max', path: date }, { name: 'count', does: 'count' }], most: 100_000,
  });
  return new Set(rows.flatMap(({ whose, first, last, count }) => {
    const [from, until] = [dayIn(first), dayIn(last)];
    if (typeof whose !== 'object' || whose === null || !('id' in whose) || from === null || until === null) return [];
    const usual = Number(count) >= 3 ? Math.max((daysBetween(from, until) / (Number(count) - 1)) * times, days / 3) : days;
    return daysBetween(until, day) > usual ? [Number(whose.id)] : [];
  }));
}

const daysBetween = (from: string, until: string): number => Math.round((Date.parse(`${until}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

/** The day of a date, or of a moment as either database keeps it. */
function dayIn(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' && isDay(value.slice(0, 10)) && value.length === 10) return value;
  const moment = new Date(value as string | number | Date);
  return Number.isNaN(moment.getTime()) ? today() : dayOf(moment);
}
