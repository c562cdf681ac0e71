/** What everybody is told without any rule: their turn, and what became of their document. */
import type { Sql } from '../../foundation/database';
import { tasksOfRecord, type FlowEvent, type FlowEventKind, type Task } from '../workflow';
import type { NoticeEvent, Recipient } from './event';
import { once, recipientsOf, turnsAt } from './recipients';

export interface StandardNotice { event: NoticeEvent; to: Recipient[]; /** The step that is meant, where it is not the event's. */ step?: string }

/** Kinds that are told to the owner, unless the owner did it. */
const forOwner: readonly FlowEventKind[] = ['returned', 'rejected', 'completed', 'cancelled'];

/** @returns nothing for kinds that only rules listen to. */
export async function standardNotices(sql: Sql, event: FlowEvent): Promise<StandardNotice[]> {
  const { kind, record, by } = event;
  const others = (to: Recipient[]) => to.filter((one) => !('person' in one) || one.person !== by.id);
  switch (kind) {
    case 'task':
      // A returned document's own task is what the owner hears of as `returned`.
      return steps(sql, event, 'task', ({ part }) => part !== 'returned');
    case 'reassigned':
    case 'delegated':
    case 'urged':
    case 'due-soon':
    case 'overdue':
    case 'escalated':
      return steps(sql, event, kind, () => true);
    case 'withdrawn':
      return [{ event: 'withdrawn', to: others(await turnsAt(sql, event.type, record, await tasksEnded(sql, event))) }];
    case 'lapsed':
      return [{ event: 'lapsed', to: once([...(record.owner ? [{ person: record.owner.id }] : []), ...await turnsAt(sql, event.type, record, event.tasks ?? [])]) }];
    case 'comment':
    case 'cc':
    case 'stuck':
    case 'drafted':
    case 'late':
      return [{ event: kind, to: others((event.users ?? []).map((person) => ({ person }))) }];
    case 'acted':
      return event.tell?.length ? [{ event: 'told', to: others(await recipientsOf(sql, event.type, record, event.tell)) }] : [];
    default:
      return forOwner.includes(kind) && record.owner ? [{ event: kind as NoticeEvent, to: others([{ person: record.owner.id }]) }] : [];
  }
}

/** One notice per step that tasks are open at; who acts and then has the next turn is told as well. */
async function steps(sql: Sql, { type, record, tasks = [] }: FlowEvent, event: NoticeEvent, among: (task: Task) => boolean): Promise<StandardNotice[]> {
  const open = tasks.filter((task) => task.status === 'open' && among(task));
  const states = [...new Set(open.map(({ state }) => state))];
  return Promise.all(states.map(async (state) => ({ event, step: state, to: await turnsAt(sql, type, record, open.filter((task) => task.state === state)) })));
}

/** The tasks that were open at the step the record was taken back from. */
async function tasksEnded(sql: Sql, { type, record, from }: FlowEvent): Promise<Task[]> {
  const there = (await tasksOfRecord(sql, { typeId: type.id, recordId: record.id })).filter(({ state }) => state === from);
  const visit = Math.max(...there.map((task) => task.visit));
  return there.filter((task) => task.visit === visit && task.status === 'closed');
}
