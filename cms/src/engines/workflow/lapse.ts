/** The automatic decision: nobody acted in time, so the system takes the action that the flow names, as an entry of the history like any other. */
import { now } from '../../foundation/clock';
import type { Transaction } from '../../foundation/database';
import { phrase } from '../../foundation/language';
import { ruled } from '../../foundation/refusal';
import { people, system } from '../access';
import type { Transition } from '../model';
import type { Timer } from '../timers';
import type { Decision } from './decision';
import { dueOf } from './due';
import { tell } from './event';
import { missingNeeds } from './needs';
import { comesTrue, holdsFor, needsOf } from './permitted';
import { sentences } from './sentences';
import type { Situation } from './situation';
import { blank, taken } from './taken';
import { standingOf } from './standing';
import { writeStep } from './write-step';

/** @throws a Refusal where the action is not possible: fields are missing, stock is short */
export async function lapse(tx: Transaction, timer: Timer): Promise<void> {
  const found = await standingOf(tx, timer);
  const action = found && dueOf(found.situation.flow, found.open[0])?.act?.action;
  if (!found || action === undefined) return;
  const { type, record, situation, open } = found;
  const decision = automatic(situation, action, open[0].due);
  const written = await writeStep(tx, system, type, { record, after: record, changes: {}, situation, decision, at: now().toISOString() });
  await tell(tx, { kind: 'lapsed', type, record: written, by: system, action, from: decision.from, to: decision.to, tasks: open, due: open[0].due });
}

/** The system could not act, after several tries: administrators have to look at it. */
export async function lapseFailed(tx: Transaction, timer: Timer, reason: string): Promise<void> {
  const found = await standingOf(tx, timer);
  if (!found) return;
  const { type, record } = found;
  await tell(tx, { kind: 'stuck', type, record, by: system, to: record.state, note: reason, users: people().withRole('administrator').map(({ id }) => id) });
}

/** The step as if everybody had taken the action: countersigners are not waited for. Pure. */
function automatic(situation: Situation, action: string, due: string | null): Decision {
  const { flow, record } = situation;
  const listed = flow.transitions.filter((one) => one.from === record.state && one.name === action && one.lane === undefined);
  const branch = listed.find((one) => comesTrue(situation, one));
  if (!branch) throw ruled(phrase(sentences.noBranch, { action: listed[0]?.label ?? action }));
  const peers = listed.filter((one) => one.to === branch.to && comesTrue(situation, one));
  const needs = peers.flatMap((one: Transition) => needsOf([one], undefined)).filter(({ when }) => when === undefined || holdsFor(situation, when)).map(({ field }) => field);
  const errors = missingNeeds(record, needs.filter((field) => field !== 'note'));
  if (Object.keys(errors).length > 0) throw ruled(sentences.incomplete, errors);
  return taken(situation, { ...blank(situation, action), decision: 'approved', stamp: false, automatic: due, events: ['acted'] }, branch, peers, null, false);
}
