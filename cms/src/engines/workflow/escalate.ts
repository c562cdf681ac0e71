/** Escalation: a task that is overdue becomes somebody else's as well, as an entry of the record's history. Nobody loses it. */
import { now } from '../../foundation/clock';
import type { Transaction } from '../../foundation/database';
import { people, system } from '../access';
import type { Timer } from '../timers';
import { isRole } from './actors';
import { castOf } from './cast';
import type { Decision } from './decision';
import { dueOf } from './due';
import { isEscalated } from './escalated';
import { standingOf, type Standing } from './standing';
import { blank } from './taken';
import type { NewTask, Task } from './task';
import { isPending } from './task';
import { writeStep } from './write-step';

export async function escalate(tx: Transaction, timer: Timer): Promise<void> {
  const found = await standingOf(tx, timer);
  const to = found && dueOf(found.situation.flow, found.open[0])?.escalate?.to;
  if (!found || to === undefined) return;
  const { type, record, situation } = found;
  const open = await tasksBeside(tx, found, to);
  if (open.length === 0) return;
  const decision: Decision = {
    ...blank(situation, 'escalate'), light: true, open, users: open.flatMap(({ userId }) => userId ?? []), events: ['escalated'],
  };
  await writeStep(tx, system, type, { record, after: record, changes: {}, situation, decision, at: now().toISOString() });
}

/** One more task beside each that is overdue, for everybody it goes to who does not have it; where that is nobody, for the flow's fallback role. */
async function tasksBeside(tx: Transaction, { type, record, situation, open }: Standing, to: string): Promise<NewTask[]> {
  const { flow, tasks } = situation;
  const cast = to === 'manager' || isRole(to) ? undefined : await castOf(tx, type, record, [to]);
  const beside = (task: Task, who: Pick<NewTask, 'userId' | 'role'>): NewTask => ({
    state: task.state, lane: task.lane, step: task.step, entry: task.entry, part: 'escalated', parent: task.id, status: 'open', resume: null, ...who,
  });
  return open.flatMap((task) => {
    if (isRole(to) && to !== 'manager') return task.role === to ? [] : [beside(task, { userId: null, role: to })];
    const named = cast ? cast.people(to, record) : managersOf(task);
    const has = new Set(tasks.filter((one) => isPending(one) && (one.id === task.id || (isEscalated(one) && one.parent === task.id))).map(({ userId }) => userId));
    const fresh = [...new Set(named)].filter((id) => !has.has(id));
    if (named.length === 0 && task.role !== flow.fallback) return [beside(task, { userId: null, role: flow.fallback })];
    return fresh.map((userId) => beside(task, { userId, role: null }));
  });
}

/** The managers of whoever has the task: of the person, or of everybody who holds the role. */
function managersOf({ userId, role }: Task): number[] {
  const holders = userId !== null ? [people().byId(userId)] : people().withRole(role ?? '');
  const managers = holders.flatMap((one) => people().byId(one?.managerId ?? 0) ?? []);
  return managers.filter(({ blocked }) => !blocked).map(({ id }) => id);
}
