/** When the notices of a record are due that wait for a date of it. Pure but for the company's calendar. */
import { addWorkingDays, workingTime } from '../calendar';
import { dayOf } from '../../foundation/clock';
import { addDays, isDay } from '../conditions';
import { model, type DateOccasion, type NoticeRule, type RecordType } from '../model';
import type { StoredRecord } from '../store';
import { instantOf, wallTime } from './wall-clock';

/** The rules of a type that wait for a date; those that are off wait for nothing. */
export function dateRules({ notices }: Pick<RecordType, 'notices'>): (NoticeRule & { on: DateOccasion })[] {
  return notices.rules.filter((rule): rule is NoticeRule & { on: DateOccasion } => !rule.off && rule.on?.event === 'date');
}

/** @returns ISO, or null where the record has no such date */
export function momentOf(record: StoredRecord, { field, plus = 0, unit = 'days', at }: DateOccasion): string | null {
  const value = record[field];
  if (typeof value !== 'string' || value === '') return null;
  const begins = model().company.workingHours.from;
  if (unit === 'hours') {
    const start = isDay(value) ? instantOf(`${value}T${at ?? begins}`) : value;
    return start === null ? null : new Date(Date.parse(start) + plus * 3_600_000).toISOString();
  }
  const day = isDay(value) ? value : dayOf(new Date(value));
  const moved = unit === 'workingDays' ? addWorkingDays(day, plus, workingTime()) : addDays(day, plus);
  return instantOf(`${moved}T${at ?? (isDay(value) ? begins : wallTime(new Date(value)))}`);
}
