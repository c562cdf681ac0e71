/** What the system waits for before it takes a transition: records of another type, the record a field points to, or a date. */
import { now, timeZone } from '../../foundation/clock';
import type { Sql } from '../../foundation/database';
import { addWorkingDays, workingTime } from '../calendar';
import { addDays, idOf, isDay, startOfDay } from '../conditions';
import type { Flow, OnFile, RecordType, Transition } from '../model';
import { model } from '../model';
import type { StoredRecord } from '../store';
import { pointsTo } from './pointing';

/** The transitions of the record's state whose wait is over. */
export async function metWaits(sql: Sql, type: RecordType, record: StoredRecord, flow: Flow): Promise<Transition[]> {
  const met: Transition[] = [];
  for (const transition of flow.transitions) {
    if (transition.on && transition.from === record.state && await isMet(sql, type, record, transition.on)) met.push(transition);
  }
  return met;
}

async function isMet(sql: Sql, type: RecordType, record: StoredRecord, on: OnFile): Promise<boolean> {
  if ('date' in on) {
    const moment = momentOf(record, on);
    return moment !== null && moment <= now().toISOString();
  }
  if ('records' in on) {
    const { states, match = 'all' } = on.records;
    const found = await statesPointingHere(sql, type, record.id, on.records);
    const there = found.filter((state) => states.includes(state));
    return match === 'any' ? there.length > 0 : found.length > 0 && there.length === found.length;
  }
  const value = record[on.record.field] as { id: number; type?: string } | null;
  const target = type.fields.find(({ name }) => name === on.record.field)?.target ?? [];
  const other = model().types.find(({ name }) => name === (value?.type ?? target[0]));
  const row = other && value ? await sql.get<{ state: string }>(`SELECT "state" FROM "${other.table}" WHERE "id" = ?`, [idOf(value) ?? 0]) : undefined;
  return row !== undefined && on.record.states.includes(row.state);
}

async function statesPointingHere(sql: Sql, type: RecordType, id: number, { type: key, field: name }: { type: string; field: string }): Promise<string[]> {
  const other = model().types.find((one) => one.key === key);
  const points = other && pointsTo(other, name, type, id);
  const rows = points ? await sql.all<{ state: string }>(`SELECT "state" FROM "${other.table}" WHERE ${points.where}`, points.bound) : [];
  return rows.map(({ state }) => state);
}

/** When a date's wait is over: at a datetime itself, else at the start of the day after the day, `plus` days later. */
export function momentOf(record: StoredRecord, { date, plus = 0, unit = 'days' }: Extract<OnFile, { date: string }>): string | null {
  const value = record[date];
  if (typeof value !== 'string') return null;
  if (!isDay(value)) return plus === 0 ? value : new Date(Date.parse(value) + plus * 86_400_000).toISOString();
  const last = unit === 'workingDays' ? addWorkingDays(value, plus, workingTime()) : addDays(value, plus);
  return new Date(startOfDay(addDays(last, 1), timeZone)).toISOString();
}
