/** Timers for rules that wait for a date of the record or for a step's due time; a type without such rules costs nothing. */
import { now } from '../../foundation/clock';
import type { Transaction } from '../../foundation/database';
import type { NoticeRule, RecordType } from '../model';
import type { StoredRecord } from '../store';
import { schedule, unschedule, type NewTimer } from '../timers';
import { tasksOfRecord, type FlowEvent, type Task } from '../workflow';
import { dateRules, momentOf } from './moments';

/** The rules of a type that wait for the due time of a step. */
export const overdueRules = ({ notices }: RecordType): NoticeRule[] => notices.rules.filter(({ off, on }) => !off && on?.event === 'overdue');

/** Sets what the event makes due later. A moment that is past already when the date is written is nobody's news. */
export async function setNoticeTimers(tx: Transaction, { kind, type, record, changes, tasks }: FlowEvent): Promise<void> {
  const dates = dateRules(type);
  if (dates.length > 0 && (kind === 'created' || ((kind === 'changed' || kind === 'acted') && dates.some(({ on }) => changes?.some(({ field }) => field === on.field) || systemDates.has(on.field))))) {
    if (kind !== 'created') await unschedule(tx, prefixOf('date', type, record));
    await schedule(tx, dateTimers(type, record));
  }
  if (overdueRules(type).length === 0) return;
  if (kind === 'resumed') await schedule(tx, overdueTimers(type, record, await tasksOfRecord(tx, { typeId: type.id, recordId: record.id })));
  else if (tasks) await schedule(tx, overdueTimers(type, record, tasks));
}

/** Dates that the engines write, which stand in no list of changes. */
const systemDates: ReadonlySet<string> = new Set(['createdAt', 'updatedAt', 'submittedAt', 'closedAt']);

const prefixOf = (what: 'date' | 'overdue', type: RecordType, record: Pick<StoredRecord, 'id'>) => `notice:${what}:${type.id}:${record.id}:`;

/** The timers of a record for the dates that are still to come. */
export function dateTimers(type: RecordType, record: StoredRecord): NewTimer[] {
  const moment = now().toISOString();
  return dateRules(type).flatMap(({ name, on }): NewTimer[] => {
    const at = momentOf(record, on);
    return at === null || at <= moment ? [] : [{ kind: 'notice', key: `${prefixOf('date', type, record)}${name}`, typeId: type.id, recordId: record.id, at, payload: { rule: name } }];
  });
}

/** The timers for the due times of open tasks; tasks of one step are due together. */
export function overdueTimers(type: RecordType, record: Pick<StoredRecord, 'id'>, tasks: readonly Task[]): NewTimer[] {
  const moment = now().toISOString();
  const timers = overdueRules(type).flatMap(({ name, on }) => tasks.flatMap(({ state, step, status, due }): NewTimer[] => {
    const meant = on?.event === 'overdue' && (on.state === undefined || on.state === state);
    if (!meant || status !== 'open' || due === null || due <= moment) return [];
    return [{ kind: 'notice', key: `${prefixOf('overdue', type, record)}${name}:${state}:${step ?? ''}`, typeId: type.id, recordId: record.id, at: due, payload: { rule: name, state, step: step ?? null } }];
  }));
  return [...new Map(timers.map((timer) => [timer.key, timer])).values()];
}
