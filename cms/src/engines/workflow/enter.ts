/** Entering a state: whose turn it is now. Pure. */
import type { StoredRecord } from '../store';
import { hasTask, isRole } from './actors';
import type { Situation } from './situation';
import { firstState, isFinal } from './situation';
import type { NewTask } from './task';

/** The tasks that open when a record, as it will be, enters a state. A step whose actors turn out to be nobody goes to the fallback role. */
export function tasksOf({ flow, cast }: Pick<Situation, 'flow' | 'cast'>, state: string, record: StoredRecord, resume: string | null = null): NewTask[] {
  if (isFinal(flow, state)) return [];
  const blank = { state, lane: null, step: null, part: 'step', parent: null, userId: null, role: null, status: 'open', resume } as const;
  if (state === firstState(flow)) {
    return record.owner ? [{ ...blank, part: 'returned', entry: 'owner', userId: record.owner.id }] : [];
  }
  const opened = new Map<string, NewTask[]>();
  const fallback = (entry: string): NewTask => ({ ...blank, entry, role: cast.role(flow.fallback, record) === 'all' ? flow.fallback : 'administrator' });
  for (const { from, by, mode = 'one' } of flow.transitions) {
    if (from !== state) continue;
    const entries = by.filter(hasTask);
    for (const entry of entries) if (!opened.has(entry)) opened.set(entry, tasksFor(entry, record));
    const empty = entries.filter((entry) => opened.get(entry)?.length === 0);
    const stuck = mode === 'one' || mode === 'any' ? (empty.length === by.length ? empty.slice(0, 1) : []) : empty;
    for (const entry of stuck) opened.set(entry, [fallback(entry)]);
    if (mode === 'in-order') for (const entry of entries.slice(1)) opened.set(entry, (opened.get(entry) ?? []).map((task) => ({ ...task, status: 'waiting' })));
  }
  return [...opened.values()].flat();

  function tasksFor(entry: string, subject: StoredRecord): NewTask[] {
    if (!isRole(entry)) return [...new Set(cast.people(entry, subject))].map((userId): NewTask => ({ ...blank, entry, userId }));
    const holders = cast.role(entry, subject);
    return holders === 'all' ? [{ ...blank, entry, role: entry }] : holders.map((userId): NewTask => ({ ...blank, entry, userId }));
  }
}
