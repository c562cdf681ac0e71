/** The rule of the flow: from a situation, an action and what came with it to a Decision, or to a Refusal that names the fields. Pure. */
import { phrase } from '../../foundation/language';
import type { FieldErrors } from '../../foundation/refusal';
import { forbidden, malformed, ruled } from '../../foundation/refusal';
import type { Transition } from '../model';
import type { ActInput, Decision } from './decision';
import { missingChoices } from './choices';
import { holdsFor } from './holds-for';
import { missingNeeds } from './needs';
import { noteOf } from './note';
import type { Permission } from './permitted';
import { comesTrue, hasAction, needsOf, permitted } from './permitted';
import { progress } from './progress';
import { sentences } from './sentences';
import type { Situation } from './situation';
import { firstState } from './situation';
import type { StandardName } from './standard';
import { isStandard, standardAction } from './standard';
import { standardDecision } from './standard-decision';
import { blank, completed, effectsOf, taken } from './taken';
import type { Task } from './task';

/**
 * The action's permission.
 * @throws 400 where the flow has no such action, 403 where it is not this person's now.
 */
export function permissionFor(situation: Situation, action: string): Permission {
  const { flow, record } = situation;
  const permission = permitted(situation).find(({ name }) => name === action);
  if (permission) return permission;
  if (!hasAction(flow, action) && !isStandard(action)) throw malformed(phrase(sentences.unknownAction, { action }));
  const state = flow.states.find(({ name }) => name === record.state)?.label ?? String(record.state);
  throw forbidden(phrase(sentences.notYours, { state, action: labelOf(situation, action) }));
}

/**
 * Decides an action. `situation.record` has the values that came with the click in it already.
 * @throws a Refusal: 403 not allowed now, 422 with the fields that are missing or wrong, 429 urged too often.
 */
export function transition(situation: Situation, action: string, input: ActInput): Decision {
  const permission = permissionFor(situation, action);
  return permission.branches ? listedDecision(situation, permission, permission.branches, input) : standardDecision(situation, permission, input);
}

function listedDecision(situation: Situation, { name, task, standsInFor, label }: Permission, branches: readonly Transition[], input: ActInput): Decision {
  const { flow, record, round, tasks, person } = situation;
  const branch = branches.find((one) => comesTrue(situation, one));
  if (!branch) throw ruled(phrase(sentences.noBranch, { action: label }));
  const needs = needsOf([branch], task).filter(({ when }) => when === undefined || holdsFor(situation, when)).map(({ field }) => field);
  const note = noteOf(input, needs.includes('note'));
  const errors: FieldErrors = { ...missingNeeds(record, needs), ...missingChoices(situation, branch, task) };
  if (Object.keys(errors).length > 0) throw ruled(sentences.incomplete, errors);

  const first = record.state === firstState(flow);
  const signed: Decision = {
    ...blank(situation, name), note, standsInFor: standsInFor ?? null, decision: 'approved', stamp: branch.stamp ?? false, events: ['acted'],
    tasks: task ? [{ id: task.id, status: 'done', chosen: name, doneBy: person.id }] : [],
  };
  if (!task || first) return taken(situation, signed, branch, [branch], task?.resume ?? null, first);

  const visit = tasks.filter((one) => one.state === task.state && one.visit === task.visit);
  const done: Task = { ...task, status: 'done', chosen: name };
  const after = visit.map((one) => (one.id === task.id ? done : one));
  const { changes, complete } = progress(situation, after, done);
  if (!complete) return { ...signed, tasks: [...signed.tasks, ...changes], events: wakes(changes) ? ['acted', 'task'] : ['acted'] };
  if (complete.transition.lane === undefined && complete.transition.to === record.state && isLone(complete.transition) && visit.every(({ parent }) => parent === null)) {
    return { ...signed, tasks: [], transition: complete.transition, effects: effectsOf(situation, complete.peers), round };
  }
  const root = visit.find(({ id }) => id === task.parent) ?? task;
  return completed(situation, signed, after, complete, root.resume);
}

/** One signature is enough. */
const isLone = ({ mode = 'one' }: Transition) => mode === 'one' || mode === 'any';
const wakes = (changes: Decision['tasks']) => changes.some(({ status }) => status === 'open');

function labelOf({ flow }: Situation, action: string) {
  return flow.transitions.find(({ name }) => name === action)?.label ?? standardAction(action as StandardName).label;
}
