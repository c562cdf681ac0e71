/** Puts a new step into a flow: after a step, before one, on the way between two, or as a new end. */
import type { Labels } from '../../../meta/contract';
import { firstState, isEnd, leaving, onwardFrom, standardEnds, type FlowFile, type Transition } from '../flow-shape';
import { inOrder } from './change';
import type { Edited } from './edited';
import { actionKey, stateKey } from './new-key';

/** What a new step cannot be without: its name, the action that ends it and who takes it. */
export interface NewStep { label: Labels; action: Labels; by: string[]; mode?: Transition['mode']; former?: readonly string[] }

const wayOut = (flow: FlowFile, from: string, to: string, { action, by, mode }: NewStep): Transition =>
  ({ name: actionKey(flow, from, action), label: action, from, to, by, ...(mode ? { mode } : {}), tone: 'primary' });

/** The states with a new one before or after another. */
function withState(flow: FlowFile, key: string, label: Labels, beside: string, where: 'before' | 'after'): FlowFile['states'] {
  const order = Object.keys(flow.states).filter((name) => name !== key);
  const at = order.indexOf(beside);
  order.splice(at < 0 ? order.length : where === 'before' ? at : at + 1, 0, key);
  return inOrder({ ...flow.states, [key]: { label } }, order);
}

/** On the way of one transition: it leads to the new step now, and the new step on to where it led. */
export function addBetween(flow: FlowFile, index: number, step: NewStep): Edited {
  const { from, to } = flow.transitions[index];
  const key = stateKey(flow, step.label, step.former);
  const states = withState(flow, key, step.label, from, 'after');
  const transitions = flow.transitions.map((one, i) => (i === index ? { ...one, to: key } : one));
  transitions.splice(index + 1, 0, wayOut(flow, key, to, step));
  return { flow: { ...flow, states, transitions }, at: { kind: 'state', state: key } };
}

/** After a step: every way that leads on from it leads to the new step; ways back and to the standard ends stay. */
export function addAfter(flow: FlowFile, state: string, step: NewStep): Edited {
  const order = Object.keys(flow.states);
  const onward = onwardFrom(flow, state) ?? order.find((name) => name !== state && isEnd(flow, name)) ?? standardEnds[1];
  const key = stateKey(flow, step.label, step.former);
  const goesOn = ({ from, to }: Transition) => from === state && to === onward;
  const transitions = flow.transitions.map((one) => (goesOn(one) ? { ...one, to: key } : one));
  if (!transitions.some(({ from, to }) => from === state && to === key)) transitions.push(wayOut(flow, state, key, step));
  const last = transitions.findLastIndex(({ from }) => from === state);
  transitions.splice(last + 1, 0, wayOut(flow, key, onward, step));
  return { flow: { ...flow, states: withState(flow, key, step.label, state, 'after'), transitions }, at: { kind: 'state', state: key } };
}

/** Before a step: whatever led forward to it leads to the new one. Before the first, the new one is where records start. */
export function addBefore(flow: FlowFile, state: string, step: NewStep): Edited {
  const order = Object.keys(flow.states);
  const here = order.indexOf(state);
  const key = stateKey(flow, step.label, step.former);
  const forward = ({ from, to }: Transition) => to === state && order.indexOf(from) < here;
  const transitions = flow.transitions.map((one) => (forward(one) ? { ...one, to: key } : one));
  const before = transitions.findIndex(({ from }) => from === state);
  transitions.splice(before < 0 ? transitions.length : before, 0, wayOut(flow, key, state, step));
  return { flow: { ...flow, states: withState(flow, key, step.label, state, 'before'), transitions }, at: { kind: 'state', state: key } };
}

/** A branch of an action: tried before it, by a condition still to be given, through a new step that leads to the same place. */
export function addBranch(flow: FlowFile, index: number, step: NewStep): Edited {
  const base = flow.transitions[index];
  const key = stateKey(flow, step.label, step.former);
  const branch: Transition = { ...base, to: key, when: base.when ?? { combinator: 'and', rules: [] } };
  const transitions = [...flow.transitions];
  transitions.splice(index, 0, branch);
  transitions.splice(index + 2, 0, wayOut(flow, key, base.to, step));
  return { flow: { ...flow, states: withState(flow, key, step.label, base.from, 'after'), transitions }, at: { kind: 'transition', index } };
}

/** A further way out of a step: another action, to a step there is. */
export function addWay(flow: FlowFile, from: string, to: string, label: Labels, by: string[]): Edited {
  const last = leaving(flow, from).at(-1)?.index ?? flow.transitions.length - 1;
  const transitions = [...flow.transitions];
  transitions.splice(last + 1, 0, { name: actionKey(flow, from, label), label, from, to, by, tone: 'neutral' });
  return { flow: { ...flow, transitions }, at: { kind: 'transition', index: last + 1 } };
}

/** A new end of the flow; which way leads to it is for the ways to say. */
export function addEnd(flow: FlowFile, label: Labels, former: readonly string[] = []): Edited {
  const key = stateKey(flow, label, former);
  return { flow: { ...flow, states: { ...flow.states, [key]: { label, final: true } } }, at: { kind: 'state', state: key } };
}

/** Whether a step can be put before the state at all. */
export const takesStepBefore = (flow: FlowFile, state: string): boolean => state === firstState(flow) || flow.transitions.some(({ to }) => to === state);
