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
import { goOn } from './go-on';
import { holdsFor } from './holds-for';
import { settle } from './later';
import { comesTrue, needsOf } from './permitted';
import { sentences } from './sentences';
import type { Situation } from './situation';
import { leaving } from './situation';
import { blank, completed } from './taken';
import type { Task } from './task';
import { standingOf } from './standing';
import { writeStep } from './write-step';

/** @throws a Refusal where the action is not possible: fields are missing, stock is short */
export async function lapse(tx: Transaction, timer: Timer): Promise<void> {
  const found = await standingOf(tx, timer);
  const action = found && dueOf(found.situation.flow, found.open[0])?.act?.action;
  if (!found || action === undefined) return;
  const { type, record, situation, open } = found;
  const decision = automatic(situation, action, open[0]);
  const step = { record, after: record, changes: {}, situation, decision, at: now().toISOString() };
  const written = await writeStep(tx, system, type, step);
  await tell(tx, { kind: 'lapsed', type, record: written, by: system, action, from: decision.from, to: decision.to, tasks: open, due: open[0].due });
  await goOn(tx, system, type, step, written);
  await settle(tx);
}

/** The system could not act, after several tries: administrators have to look at it. */
export async function lapseFailed(tx: Transaction, timer: Timer, reason: string): Promise<void> {
  const found = await standingOf(tx, timer);
  if (!found) return;
  const { type, record } = found;
  await tell(tx, { kind: 'stuck', type, record, by: system, to: record.state, note: reason, users: people().withRole('administrator').map(({ id }) => id) });
}

/** The step as if everybody had taken the action: countersigners are not waited for. Pure. */
function automatic(situation: Situation, action: string, task: Task): Decision {
  const { flow, record } = situation;
  const listed = leaving(flow, record.state, task).filter((one) => one.name === action);
  const branch = listed.find((one) => comesTrue(situation, one));
  if (!branch) throw ruled(phrase(sentences.noBranch, { action: listed[0]?.label ?? action }));
  const peers = listed.filter((one) => one.to === branch.to && comesTrue(situation, one));
  const needs = peers.flatMap((one: Transition) => needsOf([one], undefined)).filter(({ when }) => when === undefined || holdsFor(situation, when)).map(({ field }) => field);
  const errors = missingNeeds(record, needs.filter((field) => field !== 'note'));
  if (Object.keys(errors).length > 0) throw ruled(sentences.incomplete, errors);
  const tasks = branch.lane === undefined ? [] : [{ id: task.id, status: 'done' as const, chosen: action, doneBy: system.id }];
  return completed(situation, { ...blank(situation, action), decision: 'approved', stamp: false, automatic: task.due, tasks, events: ['acted'] }, situation.tasks, { transition: branch, peers }, null);
}
