/** What follows a step by itself: the system's own transitions, steps passed because nobody is there, and the same person twice in a row. */
import { now } from '../../foundation/clock';
import type { Transaction } from '../../foundation/database';
import { failpoint } from '../../foundation/failpoint';
import type { Person } from '../access';
import { system } from '../access';
import type { Flow, RecordType } from '../model';
import { typeById } from '../model';
import type { LoadedRecord } from '../store';
import { load } from '../store';
import { flowOf } from './flow-of';
import { countStep, later } from './later';
import type { GovernedType } from './look';
import { isGoverned, look } from './look';
import { automatic, isAutomatic, permitted } from './permitted';
import { firstState, stateOf } from './situation';
import { setDates } from './set-dates';
import { transition } from './transition';
import { wiresOf } from './wiring';
import type { Step } from './write-step';
import { writeStep } from './write-step';

/**
 * Goes on from a step that was written, until the next one is somebody's to take.
 * @returns the record as it stands then
 */
export async function goOn(tx: Transaction, person: Person, type: GovernedType, step: Step, written: LoadedRecord): Promise<LoadedRecord> {
  const { decision, situation } = step;
  let record = await bySystem(tx, type, written, situation.flow);
  const signsOn = situation.flow.signOnce && !decision.standsInFor && decision.decision === 'approved' && !decision.submits && person.id !== system.id;
  for (let from: string | null = decision.from; signsOn && record.state !== from;) {
    from = record.state;
    const next = await look(tx, person, type, { record, place: record.system, entering: true });
    const [mine, ...others] = permitted(next).filter(({ branches, task, standsInFor }) => branches && task && !standsInFor);
    if (!mine || others.length > 0 || mine.needs.length > 0) break;
    const repeated = transition(next, mine.name, {});
    record = await writeStep(tx, person, type, { record, after: record, changes: {}, situation: next, decision: repeated, at: now().toISOString() });
    record = await bySystem(tx, type, record, situation.flow);
  }
  if (record.state !== decision.from || Object.keys(step.changes).length > 0) await setDates(tx, type, record, situation.flow);
  await tellWaiting(tx, type, record, decision.from);
  return record;
}

/** The system takes whatever is its own now. It asks nothing of the database in a state where nothing can be. */
export async function bySystem(tx: Transaction, type: GovernedType, written: LoadedRecord, flow: Flow): Promise<LoadedRecord> {
  let record = written;
  while (mayBeSystems(flow, record.state)) {
    const situation = await look(tx, system, type, { record, place: record.system, entering: true });
    const action = automatic(situation);
    if (action === undefined) break;
    countStep(tx);
    failpoint('act-goes-on');
    record = await writeStep(tx, system, type, { record, after: record, changes: {}, situation, decision: transition(situation, action, {}), at: now().toISOString() });
  }
  return record;
}

const mayBeSystems = (flow: Flow, state: string | null): boolean =>
  stateOf(flow, state)?.lanes !== undefined || flow.transitions.some((one) => one.from === state && (one.empty === 'pass' || isAutomatic(one)));

/** A record has changed from outside its own steps (made, edited, or what it waits for has happened): the system looks at it anew. */
export async function wake(tx: Transaction, type: GovernedType, record: LoadedRecord): Promise<LoadedRecord> {
  const flow = record.state === firstState(type.flow) ? type.flow : await flowOf(tx, type, record.system.flowVersion);
  const after = await bySystem(tx, type, record, flow);
  await setDates(tx, type, after, flow);
  await tellWaiting(tx, type, after, record.state);
  return after;
}

/** The same for a record that is not at hand. */
export async function wakeById(tx: Transaction, type: RecordType, id: number): Promise<void> {
  const record = isGoverned(type) ? await load(tx, type, id) : null;
  if (record && isGoverned(type)) await wake(tx, type, record);
}

/** Records that wait for this one are looked at when the step is written, in the order of their types and ids. */
async function tellWaiting(tx: Transaction, type: RecordType, record: LoadedRecord, before: string | null): Promise<void> {
  if (record.state === before) return;
  const woken: { type: number; id: number }[] = [];
  for (const { waiting, how, field, states } of wiresOf(type)) {
    const several = (field.target?.length ?? 0) > 1;
    const pointed = how === 'up' ? [record[field.name]].flat() as ({ id: number; type?: string } | null)[] : [];
    const ids = how === 'up'
      ? pointed.flatMap((one) => (one && (!several || one.type === waiting.name) ? [one.id] : []))
      : (await tx.all<{ id: number }>(
        `SELECT "id" FROM "${waiting.table}" WHERE "${field.column}" = ?${several ? ` AND "${field.column}_type" = ?` : ''} AND "state" IN (${states.map(() => '?').join(', ')})`,
        [record.id, ...(several ? [type.id] : []), ...states])).map(({ id }) => id);
    woken.push(...ids.map((id) => ({ type: waiting.id, id })));
  }
  for (const one of woken.sort((a, b) => a.type - b.type || a.id - b.id)) {
    later(tx, async () => {
      const waiting = typeById(one.type);
      if (waiting) await wakeById(tx, waiting, one.id);
    });
  }
}
