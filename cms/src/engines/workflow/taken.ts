/** A decision that takes a record out of its state, and the one that changes nothing yet. Pure. */
import type { Transition } from '../model';
import type { Decision } from './decision';
import { tasksOf } from './enter';
import type { Situation } from './situation';
import { indexOf, isFinal } from './situation';

/** The record leaves its state (or enters it anew): what that changes. */
export function taken(situation: Situation, signed: Decision, transition: Transition, peers: readonly Transition[], resume: string | null, first: boolean): Decision {
  const { flow, record } = situation;
  const to = resume !== null && indexOf(flow, resume) > indexOf(flow, record.state) ? resume : transition.to;
  const closes = isFinal(flow, to);
  return {
    ...signed, to, transition, effects: effectsOf(peers), closesRest: true, submits: first, closes: closes ? true : null,
    open: tasksOf(situation, to, { ...record, state: to }),
    events: ['acted', ...(to === record.state ? [] : ['entered' as const]), ...(closes ? ['completed' as const] : ['task' as const])],
  };
}

/** A decision that changes nothing yet. */
export function blank({ record, round }: Pick<Situation, 'record' | 'round'>, action: string): Decision {
  const state = record.state ?? '';
  return {
    action, from: state, to: state, note: null, standsInFor: null, decision: null, stamp: false, transition: null, effects: [], undoFrom: null, round,
    submits: false, closes: null, tasks: [], closesRest: false, open: [], light: false, resume: null, events: [], users: [],
  };
}

/** The effects of transitions that are one decision; the same one is run once. */
export function effectsOf(transitions: readonly Transition[]): Decision['effects'] {
  const calls = transitions.flatMap(({ effects = [] }) => effects.map((call) => ({ do: call.do, with: call.with ?? {} })));
  return [...new Map(calls.map((call) => [JSON.stringify(call), call])).values()];
}
