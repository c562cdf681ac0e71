/** Takes a running record over to the flow in force: where it lands, who gets what, and the one transaction that does it. */
import { now } from '../../foundation/clock';
import type { Sql, Transaction } from '../../foundation/database';
import { database } from '../../foundation/database';
import type { Labels } from '../../foundation/language';
import { phrase } from '../../foundation/language';
import { conflict, notFound, ruled } from '../../foundation/refusal';
import type { Person } from '../access';
import { system } from '../access';
import type { Flow } from '../model';
import { model } from '../model';
import type { LoadedRecord, StoredRecord } from '../store';
import { load } from '../store';
import { castOf } from './cast';
import { tasksOf } from './enter';
import { flowOf } from './flow-of';
import type { GovernedType } from './look';
import { look } from './look';
import { goOn } from './go-on';
import { sentences } from './sentences';
import { isFinal } from './situation';
import { blank } from './taken';
import type { NewTask } from './task';
import { withReferred } from './with-referred';
import { writeStep } from './write-step';

/** The action's name in the history. */
export const adopt = 'adopt';

export interface Landing {
  from: string;
  to: string;
  /** The tasks that are opened; those there are stay where the step is what it was. */
  tasks: NewTask[];
  /** The step asks the same of the same: its tasks, and what was signed already, stay. */
  same: boolean;
}

/** Old state -> state of the flow in force; a state that is not named keeps its name. */
export type StateMap = Readonly<Record<string, string>>;

/**
 * Where a record of a flow lands in the type's flow in force.
 * @throws 422 where it would land nowhere
 */
export async function landingOf(sql: Sql, type: GovernedType, record: StoredRecord, then: Flow, map: StateMap): Promise<Landing> {
  const from = record.state ?? '';
  const to = Object.hasOwn(map, from) ? map[from] : from;
  const target = type.flow.states.find(({ name }) => name === to);
  if (!target || isFinal(type.flow, to)) throw ruled(phrase(sentences.landsNowhere, { state: labelIn(then, from) }));
  if (to === from && asks(then, to) === asks(type.flow, to)) return { from, to, tasks: [], same: true };
  const landed = { ...record, state: to };
  const entries = [...type.flow.transitions.flatMap(({ by }) => by), 'manager-of:owner', type.flow.fallback];
  const situation = {
    ...await look(sql, system, type, { record, entering: true }), flow: type.flow,
    record: await withReferred(sql, type, type.flow, landed), cast: await castOf(sql, type, landed, entries),
  };
  return { from, to, tasks: tasksOf(situation, to), same: false };
}

/** Everything that a state asks of its actors. */
const asks = ({ states, transitions }: Flow, state: string) =>
  JSON.stringify([states.find(({ name }) => name === state), transitions.filter(({ from }) => from === state)]);

const labelIn = ({ states }: Flow, state: string): Labels | string => states.find(({ name }) => name === state)?.label ?? state;

/**
 * Moves one record, in a transaction of its own: state, tasks, the history's entry, word to whom it is now for.
 * @param seen the record's version in the preview; undefined takes it as it is
 * @throws 404 where there is none, 409 where it has moved on since the preview, 422 where it lands nowhere
 */
export function relocate(person: Person, type: GovernedType, id: number, map: StateMap, seen?: number): Promise<Landing> {
  return database().transaction(async (tx) => {
    const record = await load(tx, type, id);
    if (!record) throw notFound();
    if (seen !== undefined && record.version !== seen) throw conflict();
    const then = await flowOf(tx, type, record.system.flowVersion);
    const landing = await landingOf(tx, type, record, then, map);
    await moveEffects(tx, type, id, map);
    await write(tx, person, type, record, landing);
    return landing;
  });
}

async function write(tx: Transaction, person: Person, type: GovernedType, record: LoadedRecord, { from, to, tasks, same }: Landing): Promise<void> {
  const situation = { ...await look(tx, system, type, { record, place: record.system, entering: true, undoing: true }), flow: type.flow };
  const decision = { ...blank(situation, adopt), from, to, closesRest: !same, open: tasks, events: to === from ? ['task' as const] : ['entered' as const, 'task' as const] };
  const step = { record, after: record, changes: { flowVersion: model().version }, situation, decision, at: now().toISOString() };
  await goOn(tx, person, type, step, await writeStep(tx, person, type, step));
}

/** What was applied on leaving a state is taken back when the record goes back behind it: under the state's new name. */
async function moveEffects(tx: Transaction, type: GovernedType, id: number, map: StateMap): Promise<void> {
  for (const [from, to] of Object.entries(map)) {
    if (from !== to) await tx.run('UPDATE "applied_effects" SET "from_state" = ? WHERE "type_id" = ? AND "record_id" = ? AND "from_state" = ?', [to, type.id, id, from]);
  }
}
