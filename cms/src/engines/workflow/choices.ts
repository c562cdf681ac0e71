/** People whom the actor picks for the step that their action leads to (`chosen`, `chosen:<role>`). Pure. */
import type { FieldErrors } from '../../foundation/refusal';
import type { Transition } from '../model';
import { isChosen } from './enter';
import { holdsFor } from './holds-for';
import { sentences } from './sentences';
import type { Situation } from './situation';
import { leaving, stateOf, stepsOf } from './situation';
import type { Task } from './task';

export const choicePrefix = 'chosen.';

/** The states and steps for which an action has people picked, each with the entry that asks for it: named `chosen.<state>` among its needs. */
export function choicesOf(situation: Situation, { to, from, lane, name }: Transition): { place: string; entry: string }[] {
  const { flow } = situation;
  const chosenBy = (transitions: readonly Transition[], place: string) => transitions.flatMap(({ by }) => by).filter(isChosen).slice(0, 1).map((entry) => ({ place, entry }));
  if (lane !== undefined) {
    const steps = stepsOf(flow, from, lane);
    return steps.slice(steps.findIndex((one) => one.name === name) + 1).slice(0, 1).flatMap((next) => chosenBy([next], next.name));
  }
  const lanes = (stateOf(flow, to)?.lanes ?? []).filter(({ when }) => when === undefined || holdsFor(situation, when));
  return [...chosenBy(leaving(flow, to), to), ...lanes.flatMap((one) => chosenBy(leaving(flow, to, { lane: one.name, step: one.steps[0] }), one.steps[0]))];
}

/** Errors where nobody was picked, or somebody who does not hold the role. Who was asked in as a further signer picks nobody. */
export function missingChoices(situation: Situation, transition: Transition, task: Task | undefined): FieldErrors {
  if (task && (task.parent !== null || task.role === 'system')) return {};
  if (situation.person.roles.includes('system')) return {};
  return Object.fromEntries(choicesOf(situation, transition).flatMap(({ place, entry }) => {
    const ids = situation.chosen?.[place] ?? [];
    const role = entry.split(':')[1];
    const fits = role === undefined || ids.every((id) => situation.cast.holders(role).includes(id));
    return ids.length > 0 && fits ? [] : [[choicePrefix + place, ids.length > 0 ? sentences.notOfRole : sentences.personRequired]];
  }));
}
