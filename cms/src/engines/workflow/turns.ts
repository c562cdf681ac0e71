/** Whose turn a record is, as whoever may see it may know: for its page. */
import { now, today } from '../../foundation/clock';
import { database } from '../../foundation/database';
import { notFound } from '../../foundation/refusal';
import type { Person } from '../access';
import { people, standInOn } from '../access';
import type { RecordType } from '../model';
import { read } from '../store';
import { isEscalated } from './escalated';
import { tasksOfRecord } from './task-rows';

interface Named { id: number; label: string }

export interface ShownTurn {
  state: string; lane: string | null; step: string | null;
  /** Who is named, and who stands in for them today; empty where a role is meant. */
  people: Named[];
  role: string | null;
  since: string; due: string | null; overdue: boolean;
  /** It came here because somebody else let it lie. */
  escalated: boolean;
}

/**
 * The open tasks of a record, oldest first.
 * @throws 404 where the record is not theirs to see
 */
export async function turnsOfRecord(person: Person, type: RecordType, id: number): Promise<ShownTurn[]> {
  if (!await read(person, type, id)) throw notFound();
  const moment = now().toISOString();
  const open = (await tasksOfRecord(database(), { typeId: type.id, recordId: id })).filter(({ status }) => status === 'open');
  return open.map((task) => ({
    state: task.state, lane: task.lane, step: task.step, people: task.userId === null ? [] : namedAndStandIn(task.userId), role: task.role,
    since: task.since, due: task.due, overdue: task.due !== null && task.due < moment, escalated: isEscalated(task),
  }));
}

function namedAndStandIn(id: number): Named[] {
  const named = people().byId(id);
  const standIn = named && people().byId(standInOn(named, today()) ?? 0);
  return [named, standIn].flatMap((one) => (one ? [{ id: one.id, label: one.name }] : []));
}
