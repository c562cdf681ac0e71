/** A decision that takes a record out of its state, and the one that changes nothing yet. Pure. */
import type { EffectFile, Transition } from '../model';
import type { Decision } from './decision';
import { tasksOf } from './enter';
import { nextInLane } from './lanes';
import type { Completed } from './progress';
import type { Situation } from './situation';
import type { Task } from './task';
import { isPending } from './task';
import { holdsFor } from './holds-for';
import { indexOf, isFinal } from './situation';

/** The record leaves its state (or enters it anew): what that changes. */
export function taken(situation: Situation, signed: Decision, transition: Transition, peers: readonly Transition[], resume: string | null, first: boolean): Decision {
  const { flow, record } = situation;
  const to = resume !== null && indexOf(flow, resume) > indexOf(flow, record.state) ? resume : transition.to;
  const closes = isFinal(flow, to);
  return {
    ...signed, to, transition, effects: effectsOf(situation, peers), closesRest: true, submits: first, closes: closes ? true : null,
    open: tasksOf(situation, to),
    events: ['acted', ...(to === record.state ? [] : ['entered' as const]), ...(closes ? ['completed' as const] : ['task' as const])],
  };
}

/** A step is complete: out of a state, or on to the next step of its lane, whose other tasks are closed. */
export function completed(situation: Situation, signed: Decision, after: readonly Task[], { transition, peers }: Completed, resume: string | null): Decision {
  const here = after.find(({ id }) => id === signed.tasks[0]?.id);
  if (transition.lane === undefined || !here) return taken(situation, signed, transition, peers, resume, false);
  const rest = after.filter((task) => task.lane === here.lane && isPending(task) && !signed.tasks.some(({ id }) => id === task.id)).map(({ id }) => ({ id, status: 'closed' as const }));
  const open = nextInLane(situation, here);
  return { ...signed, transition, effects: effectsOf(situation, peers), tasks: [...signed.tasks, ...rest], open, events: open.length > 0 ? ['acted', 'task'] : ['acted'] };
}

/** A decision that changes nothing yet. */
export function blank({ record, round }: Pick<Situation, 'record' | 'round'>, action: string): Decision {
  const state = record.state as string;
  return {
    action, from: state, to: state, note: null, standsInFor: null, decision: null, stamp: false, transition: null, effects: [], undoFrom: null, round,
    submits: false, closes: null, tasks: [], closesRest: false, open: [], light: false, resume: null, events: [], users: [],
  };
}

/** The effects of transitions that are one decision, as far as their conditions hold; the same one is run once. */
export function effectsOf(situation: Situation, transitions: readonly Transition[]): Decision['effects'] {
  const fits = ({ when }: EffectFile) => when === undefined || holdsFor(situation, when);
  const calls = transitions.flatMap(({ effects = [] }) => effects.filter(fits).map((call) => ({ do: call.do, with: call.with ?? {} })));
  return [...new Map(calls.map((call) => [JSON.stringify(call), call])).values()];
}
