/** Gathers a Situation: who stands before the record, the tasks and effects around it, the flow it started with. */
import { now, today } from '../../foundation/clock';
import type { Sql } from '../../foundation/database';
import type { Person } from '../access';
import { absentFor, system } from '../access';
import type { Flow, RecordType } from '../model';
import { kindsOf } from '../model';
import type { LoadedRecord, StoredRecord } from '../store';
import { isRole } from './actors';
import { allowed } from './allowed';
import { castOf } from './cast';
import { appliedEffects, hasBindingEffects } from './effects';
import { flowOf } from './flow-of';
import type { Situation } from './situation';
import { firstState, isFinal } from './situation';
import type { Task } from './task';
import { metWaits } from './waits';
import { withReferred } from './with-referred';
import type { TaskRow } from './task-rows';
import { taskOf, tasksOfRecord } from './task-rows';

/** A type whose records go through a flow. */
export type GovernedType = RecordType & { flow: Flow };

export const isGoverned = (type: RecordType): type is GovernedType => type.flow !== undefined;

export interface Look {
  record: StoredRecord;
  /** What the engines keep on the row; looked up where it is not at hand and needed. */
  place?: Place;
  /** The step may enter a state: the cast is complete, not only what the buttons need. */
  entering?: boolean;
  /** The step may take effects back: they are all known, not only those that bar the way. */
  undoing?: boolean;
  /** People picked with the click. */
  chosen?: Situation['chosen'];
}

/** What `flow_version` and `round` are on the record's row. */
export type Place = Pick<LoadedRecord['system'], 'flowVersion' | 'round'>;

/** The situation of a person before a record. A draft and a finished record ask nothing of the database. */
export async function look(sql: Sql, person: Person, type: GovernedType, { record, place, entering = false, undoing = false, chosen }: Look): Promise<Situation> {
  const fresh = record.state === firstState(type.flow) && record.number === null && record.submittedAt === null;
  const still = fresh || (record.closedAt !== null && isFinal(type.flow, record.state) && !undoing);
  const { tasks, flowVersion, round } = still ? { tasks: [], flowVersion: null, round: 0, ...place } : await aroundRecord(sql, type, record.id, place);
  const flow = still ? type.flow : await flowOf(sql, type, flowVersion);
  const first = record.state === firstState(flow);
  return {
    flow, record: await withReferred(sql, type, flow, record), person, round, tasks, chosen,
    applied: still || !(undoing || hasBindingEffects(flow)) ? [] : await appliedEffects(sql, type.id, record.id),
    absent: absentFor(person),
    mayEdit: first && await allowed(sql, person, type, 'edit', record),
    cast: await castOf(sql, type, record, entriesIn(flow, record.state, entering)),
    met: person.id === system.id ? await metWaits(sql, type, record, flow) : [],
    now: now(),
    today: today(),
    kindOf: kindsOf(type),
  };
}

/** The record's tasks, and its place where it is not at hand, in one statement. */
async function aroundRecord(sql: Sql, type: GovernedType, recordId: number, place: Place | undefined): Promise<Place & { tasks: Task[] }> {
  if (place) return { ...place, tasks: await tasksOfRecord(sql, { typeId: type.id, recordId }) };
  const rows = await sql.all<{ flow_version: number | null; record_round: number | null } & (TaskRow | { id: null })>(
    `SELECT "r"."flow_version", "r"."round" AS "record_round", "t".* FROM "${type.table}" AS "r"
     LEFT JOIN "tasks" AS "t" ON "t"."type_id" = ? AND "t"."record_id" = "r"."id" AND "t"."kind" = 'todo' WHERE "r"."id" = ? ORDER BY "t"."id"`,
    [type.id, recordId]);
  return { flowVersion: rows[0]?.flow_version ?? null, round: rows[0]?.record_round ?? 0, tasks: rows.flatMap((row) => (row.id === null ? [] : [taskOf(row)])) };
}

/** The same situation with the record as it will be. */
export async function lookAhead(sql: Sql, type: GovernedType, situation: Situation, record: StoredRecord): Promise<Situation> {
  return { ...situation, record: await withReferred(sql, type, situation.flow, record), cast: await castOf(sql, type, record, entriesIn(situation.flow, record.state, true)) };
}

/** Whose entries have to be known: those who may act here without a task, and, when a state may be entered, everybody who then gets one. */
function entriesIn(flow: Flow, state: string | null, entering: boolean): string[] {
  const by = (fits: (from: string) => boolean) => flow.transitions.filter(({ from }) => fits(from)).flatMap((transition) => transition.by);
  return [...by((from) => from === state).filter((entry) => !isRole(entry)), ...(entering ? [...by((from) => from !== firstState(flow)), 'manager-of:owner', flow.fallback] : [])];
}
