/** Parallel lanes inside a step: making them, filling them, ordering them, and going back to a single way. */
import type { Labels } from '../../../meta/contract';
import { isSystem, leaving, type FlowFile, type Lane, type LaneStep } from '../flow-shape';
import { changeLane, changeState, inOrder, shifted } from './change';
import type { Edited } from './edited';
import { actionKey, laneKey } from './new-key';

/** A lane to be: its name and its first action. */
export interface NewLane { label: Labels; action: Labels; by: string[] }

const joined: Labels = { 'zh-Hans': '汇合', en: 'Joined', ko: '합류' };

const firstStep = (flow: FlowFile, state: string, { action, by }: NewLane): LaneStep => ({ name: actionKey(flow, state, action), label: action, by });

/**
 * A further lane. A step that had none is split: what was signed there becomes the first lane, and the way on is taken by
 * itself when the lanes have joined.
 */
export function addLane(flow: FlowFile, state: string, lane: NewLane): Edited {
  const split = flow.states[state].lanes ? flow : splitState(flow, state);
  const key = laneKey(split, state, lane.label);
  const lanes = { ...split.states[state].lanes, [key]: { label: lane.label, steps: [firstStep(split, state, lane)] } };
  return { flow: changeState(split, state, { lanes }), at: { kind: 'lane', state, lane: key } };
}

function splitState(flow: FlowFile, state: string): FlowFile {
  const { label, due, ...rest } = flow.states[state];
  const way = leaving(flow, state).find(({ transition }) => !isSystem(transition));
  const { to = '', from: _from, when: _when, tell: _tell, tone: _tone, on: _on, ...step } = way?.transition ?? {};
  const lanes: Record<string, Lane> = way ? { main: { label: way.transition.label, steps: [{ ...step, ...(due ? { due } : {}) } as LaneStep] } } : {};
  const transitions = way ? flow.transitions.map((one, i) => (i === way.index ? { name: 'joined', label: joined, from: state, to, by: ['system'] } : one)) : flow.transitions;
  return { ...flow, states: { ...flow.states, [state]: { label, ...rest, lanes, join: 'all' } }, transitions };
}

/** One more step at the end of a lane. */
export function addLaneStep(flow: FlowFile, state: string, lane: string, label: Labels, by: string[]): Edited {
  const { steps } = (flow.states[state].lanes ?? {})[lane];
  const step: LaneStep = { name: actionKey(flow, state, label), label, by };
  return { flow: changeLane(flow, state, lane, { steps: [...steps, step] }), at: { kind: 'step', state, lane, step: steps.length } };
}

/** The last step of a lane takes the lane with it. */
export function removeLaneStep(flow: FlowFile, state: string, lane: string, step: number): Edited {
  const { steps } = (flow.states[state].lanes ?? {})[lane];
  if (steps.length === 1) return removeLane(flow, state, lane);
  return { flow: changeLane(flow, state, lane, { steps: steps.filter((_one, i) => i !== step) }), at: { kind: 'lane', state, lane } };
}

/** Where one lane is left there is nothing to join: its first step becomes the step's own action again. */
export function removeLane(flow: FlowFile, state: string, lane: string): Edited {
  const { [lane]: _gone, ...lanes } = flow.states[state].lanes ?? {};
  const at = { kind: 'state' as const, state };
  if (Object.keys(lanes).length > 1) return { flow: changeState(flow, state, { lanes }), at };
  const [last] = Object.values(lanes);
  const way = leaving(flow, state).find(({ transition }) => isSystem(transition) && !transition.on);
  const { due, ...step } = last?.steps[0] ?? { name: 'act', label: flow.states[state].label, by: ['administrator'] };
  const bare = changeState(flow, state, { lanes: undefined, join: undefined, due: due ?? flow.states[state].due });
  if (last && last.steps.length > 1) return { flow: changeState(flow, state, { lanes }), at };
  return { flow: way ? { ...bare, transitions: bare.transitions.map((one, i) => (i === way.index ? { ...step, from: state, to: way.transition.to, tone: 'primary' } : one)) } : bare, at };
}

export function moveLane(flow: FlowFile, state: string, lane: string, by: -1 | 1): Edited {
  const lanes = flow.states[state].lanes ?? {};
  const order = Object.keys(lanes);
  const at = order.indexOf(lane);
  return { flow: changeState(flow, state, { lanes: inOrder(lanes, shifted(order, at, at + by)) }), at: { kind: 'lane', state, lane } };
}

export function moveLaneStep(flow: FlowFile, state: string, lane: string, step: number, by: -1 | 1): Edited {
  const { steps } = (flow.states[state].lanes ?? {})[lane];
  const to = step + by;
  const moved = to >= 0 && to < steps.length;
  return { flow: moved ? changeLane(flow, state, lane, { steps: shifted(steps, step, to) }) : flow, at: { kind: 'step', state, lane, step: moved ? to : step } };
}
