/** Writes a decision: effects, number, the record's one UPDATE, history, tasks; then tells the listeners. */
import type { Transaction } from '../../foundation/database';
import { failpoint } from '../../foundation/failpoint';
import type { Person } from '../access';
import { people } from '../access';
import type { Change } from '../history';
import { model } from '../model';
import { nextNumber } from '../numbering';
import type { Changes, LoadedRecord } from '../store';
import { update, updateSystem } from '../store';
import type { Booking } from './books';
import { book, headOf } from './books';
import { checkComplete } from './check-complete';
import type { Decision } from './decision';
import { applyEffects, undoEffects } from './effects';
import type { EffectContext } from './effect';
import { tell } from './event';
import type { GovernedType } from './look';
import { merged } from './merged';
import type { Situation } from './situation';
import { turnOver } from './turn-over';
import { announce } from './announce';

/** A decided step. */
export interface Step {
  record: LoadedRecord;
  /** The record with what came with the click. */
  after: LoadedRecord;
  changes: Changes;
  situation: Situation;
  decision: Decision;
  at: string;
}

/** @returns the record as it stands in the database now. */
export async function writeStep(tx: Transaction, person: Person, type: GovernedType, step: Step): Promise<LoadedRecord> {
  const { record, decision, at, situation } = step;
  const standsInFor = decision.standsInFor ? people().byId(decision.standsInFor.id) : undefined;
  const booking = book(type, record, headOf(record.system), {
    at, by: person, for: standsInFor, action: decision.action, from: decision.from, to: decision.to, note: decision.note,
    decision: decision.decision, stamp: decision.stamp, round: decision.round, also: asides(decision),
  });
  const written = decision.light ? await writeHead(tx, type, record, booking) : await writeRecord(tx, person, type, step, booking);
  failpoint('act-written');
  await booking.append(tx, record.id);
  failpoint('act-booked');
  const tasks = await turnOver(tx, person, type, { record, decision, situation, at, version: written.version });
  failpoint('act-tasks');
  for (const kind of decision.events) {
    if (kind === 'task' && tasks.length === 0) continue;
    await tell(tx, {
      kind, type, record: written, by: person, for: standsInFor, action: decision.action, tell: decision.transition?.tell, from: decision.from, to: decision.to,
      note: decision.note, tasks, users: decision.users, changes: booking.changes,
    });
  }
  failpoint('act-told');
  announce(tx, type, written, [...situation.tasks.filter(({ status }) => status === 'open'), ...tasks], decision.action === 'cc' ? decision.users : []);
  return written;
}

async function writeRecord(tx: Transaction, person: Person, type: GovernedType, step: Step, booking: Booking): Promise<LoadedRecord> {
  const { record, decision, at, situation } = step;
  const { flow } = situation;
  const numbered = decision.submits && record.number === null && type.number;
  if (decision.submits) checkComplete(person, type, step.after);
  const number = numbered ? await nextNumber(tx, numbered.prefix) : record.number;
  const changes: Changes = { ...step.changes };
  const context: EffectContext = {
    tx, type, person, action: decision.action, round: decision.round, at, record: Object.assign({}, step.after, { number }),
    change(values) {
      Object.assign(changes, values);
      context.record = merged(type, context.record, values);
    },
  };
  if (decision.undoFrom !== null) await undoEffects(context, flow, decision.undoFrom);
  await applyEffects(context, decision.effects, decision.from, record.version);
  failpoint('act-effects');
  return update(tx, type, record, { ...changes, ...systemChanges(record, decision, number, flow === type.flow, at) }, person, booking.seal);
}

function systemChanges(record: LoadedRecord, decision: Decision, number: string | null, active: boolean, at: string): Changes {
  return {
    state: decision.to, number, round: decision.round,
    ...(decision.submits && { submittedAt: at, ...(active && { flowVersion: model().version }) }),
    ...(decision.closes !== null && { closedAt: decision.closes ? at : null }),
  };
}

/** comment, cc, urge: the history grows, the record and its version stay. */
async function writeHead(tx: Transaction, type: GovernedType, record: LoadedRecord, booking: Booking): Promise<LoadedRecord> {
  const { headSeq, headHash } = booking.seal(record);
  return updateSystem(tx, type, record, { headSeq, headHash });
}

/** What the history tells beside the fields: who was asked in, and how it is to go on. */
function asides({ action, users, resume, automatic }: Decision): Change[] {
  const named = users.map((id) => ({ id, label: people().byId(id)?.name ?? String(id) }));
  return [
    ...(named.length > 0 ? [{ field: `$${action}`, from: null, to: named }] : []),
    ...(resume ? [{ field: '$resume', from: null, to: resume }] : []),
    ...(automatic === undefined ? [] : [{ field: '$automatic', from: null, to: automatic }]),
  ];
}

