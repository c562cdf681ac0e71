/** `flow.json` -> the flow of a type: with the two ends that every flow has, and each step of a lane as a transition within its state. */
import { phrase, type Labels } from '../../foundation/language';
import type { FlowFile, LaneFile, NeedFile } from './flow-file';
import type { Flow, Need, State, Transition } from './record-type';

const ends: Record<string, Labels> = {
  rejected: { 'zh-Hans': '已驳回', en: 'Rejected', ko: '반려됨' },
  cancelled: { 'zh-Hans': '已作废', en: 'Cancelled', ko: '취소됨' },
};

/** @returns the flow; a file may name `rejected` and `cancelled` itself to label them. */
export function compileFlow(file: FlowFile): Flow {
  const states: State[] = Object.entries(file.states).map(([name, { label, final, due, may, lanes, join }]) => ({
    name, label, final: final ?? name in ends, ...(due && { due }), ...(may && { may }),
    ...(lanes && { lanes: lanesOf(lanes), join: join ?? 'all' }),
  }));
  for (const [name, label] of Object.entries(ends)) {
    if (!(name in file.states)) states.push({ name, label: phrase(label), final: true });
  }
  const within = Object.entries(file.states).flatMap(([state, { lanes = {} }]) => Object.entries(lanes).flatMap(([lane, { steps }]) =>
    steps.map((step): Transition => ({ ...step, from: state, to: state, lane, needs: step.needs?.map(needOf) }))));
  const between = file.transitions.map((transition): Transition => ({ ...transition, needs: transition.needs?.map(needOf) }));
  const transitions = [...between, ...within].map((one): Transition => ({ ...one, ...(file.own && !one.own && { own: file.own }) }));
  return {
    states, transitions, without: file.without ?? [], fallback: file.fallback ?? 'administrator', signOnce: file.signOnce ?? false, ...(file.hold && { hold: true }),
    ...(file.mail && { mail: file.mail }),
  };
}

const lanesOf = (lanes: Record<string, LaneFile>) => Object.entries(lanes).map(([name, { label, when, steps }]) => ({
  name, label, ...(when && { when }), steps: steps.map((step) => step.name),
}));

const needOf = (need: NeedFile): Need => (typeof need === 'string' ? { field: need } : need);
