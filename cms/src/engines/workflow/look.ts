/** Gathers a Situation: who stands before the record, the tasks and effects around it, the flow it started with. */
import { now, today } from '../../foundation/clock';
import type { Sql } from '../../foundation/database';
import type { Person } from '../access';
import { absentFor } from '../access';
import type { Flow, RecordType } from '../model';
import { kindsOf } from '../model';
import type { LoadedRecord, StoredRecord } from '../store';
import { isRole } from './actors';
import { allowed } from './allowed';
import { castOf } from './cast';
import { appliedEffects, hasEffects } from './effects';
import { flowOf } from './flow-of';
import type { Situation } from './situation';
import { firstState } from './situation';
import type { Task } from './task';
import { tasksOfRecord } from './task-rows';

/** A type whose records go through a flow. */
export type GovernedType = RecordType & { flow: Flow };

export const isGoverned = (type: RecordType): type is GovernedType => type.flow !== undefined;

/** What `flow_version` and `round` are on the record's row. */
export type Place = Pick<LoadedRecord['system'], 'flowVersion' | 'round'>;

export interface Look { record: StoredRecord; place: Place; tasks?: readonly Task[] }

/**
 * The situation of a person before a record.
 * @param entering the step may enter a state: the cast is complete, not only what the buttons need.
 */
export async function look(sql: Sql, person: Person, type: GovernedType, { record, place, tasks }: Look, entering = false): Promise<Situation> {
  const draft = record.state === firstState(type.flow) && record.number === null;
  const flow = draft ? type.flow : await flowOf(sql, type, place.flowVersion);
  const first = record.state === firstState(flow);
  return {
    flow, record, person,
    round: place.round,
    tasks: tasks ?? (record.number === null && first ? [] : await tasksOfRecord(sql, { typeId: type.id, recordId: record.id })),
    applied: first || !hasEffects(flow) ? [] : await appliedEffects(sql, type.id, record.id),
    absent: absentFor(person),
    mayEdit: first && await allowed(sql, person, type, 'edit', record),
    cast: await castOf(sql, type, record, entriesIn(flow, record.state, entering)),
    now: now(),
    today: today(),
    kindOf: kindsOf(type),
  };
}

/** The same situation with the record as it will be. */
export async function lookAhead(sql: Sql, type: GovernedType, situation: Situation, record: StoredRecord): Promise<Situation> {
  return { ...situation, record, cast: await castOf(sql, type, record, entriesIn(situation.flow, record.state, true)) };
}

/** Whose entries have to be known: those who may act here without a task, and, when a state may be entered, everybody who then gets one. */
function entriesIn(flow: Flow, state: string | null, entering: boolean): string[] {
  const by = (fits: (from: string) => boolean) => flow.transitions.filter(({ from }) => fits(from)).flatMap((transition) => transition.by);
  return [...by((from) => from === state).filter((entry) => !isRole(entry)), ...(entering ? by((from) => from !== firstState(flow)) : [])];
}
