/** Turns the tasks over: closes what is done, opens what comes next. */
import type { Transaction } from '../../foundation/database';
import type { Person } from '../access';
import { schedule } from '../timers';
import type { StoredRecord } from '../store';
import type { Decision } from './decision';
import { dueAt, dueTimers } from './due';
import { overtakenBy } from './escalated';
import type { GovernedType } from './look';
import { resumeDues } from './pause';
import type { Situation } from './situation';
import type { NewTask, Task } from './task';
import { isPending } from './task';
import type { TaskToOpen } from './task-rows';
import { changeTasks, closeTasks, openTasks } from './task-rows';

export interface TurnOver { record: StoredRecord; decision: Decision; situation: Situation; at: string; version: number }

/** @returns the tasks that are somebody's turn because of this step: opened, woken, handed over or urged. */
export async function turnOver(tx: Transaction, person: Person, type: GovernedType, { record, decision, situation, at, version }: TurnOver): Promise<Task[]> {
  const place = { typeId: type.id, recordId: record.id };
  await changeTasks(tx, decision.tasks, at);
  const rest = situation.tasks.filter((task) => isPending(task) && !decision.tasks.some(({ id }) => id === task.id));
  await closeTasks(tx, decision.closesRest ? rest.map(({ id }) => id) : overtakenBy(situation.tasks, decision.tasks), at);
  const common = { round: decision.round, givenBy: person.id, since: at };
  const parentOf = (task: NewTask) => situation.tasks.find(({ id }) => id === task.parent);
  const visitOf = (task: NewTask) => task.visit ?? parentOf(task)?.visit ?? version;
  const dueFor = (task: NewTask) => (task.part === 'escalated' ? parentOf(task)?.due ?? null : task.part === 'hold' ? null : dueAt(situation.flow, task, at));
  const personal = (kind: 'mine' | 'cc', userId: number): TaskToOpen => ({
    ...common, kind, userId, role: null, state: decision.to, lane: null, step: null, entry: kind, part: 'step', parent: null, status: 'open', resume: null, visit: version, due: null,
  });
  const firstTime = decision.submits && record.submittedAt === null && record.owner !== null;
  const opened = await openTasks(tx, place, [
    ...decision.open.map((task): TaskToOpen => ({ ...task, ...common, kind: 'todo', visit: visitOf(task), due: dueFor(task) })),
    ...(firstTime && record.owner ? [personal('mine', record.owner.id)] : []),
    ...(decision.action === 'cc' ? decision.users.map((user) => personal('cc', user)) : []),
  ]);
  await schedule(tx, dueTimers(place, situation.flow, opened));
  if (decision.action === 'unhold') await resumeDues(tx, place, situation.flow, situation.tasks, at);
  const touched = situation.tasks.flatMap((task): Task[] => {
    const change = decision.tasks.find(({ id }) => id === task.id);
    const now = { ...task, ...change };
    return change && now.status === 'open' && (task.status === 'waiting' || change.userId !== undefined || change.urgedAt !== undefined) ? [now] : [];
  });
  const turns = opened.filter(({ status }) => status === 'open');
  return decision.action === 'add-signer' ? turns : [...turns, ...touched];
}
