/** Changes the order of a flow: a step one place earlier or later, a branch tried sooner or later than its fellows. */
import { firstState, isEnd, leaving, onwardFrom, type FlowFile } from '../flow-shape';
import { inOrder, shifted } from './change';
import type { Edited } from './edited';

/** One place later: on a straight way the step changes places with the next one; elsewhere only the natural order changes, by which records are sent back. */
export function moveLater(flow: FlowFile, state: string): Edited {
  const order = Object.keys(flow.states);
  const at = order.indexOf(state);
  const next = order[at + 1];
  const here = { kind: 'state' as const, state };
  if (next === undefined || isEnd(flow, next)) return { flow, at: here };
  const states = inOrder(flow.states, shifted(order, at, at + 1));
  const beyond = onwardFrom(flow, next);
  if (onwardFrom(flow, state) !== next || beyond === undefined || state === firstState(flow)) return { flow: { ...flow, states }, at: here };
  const transitions = flow.transitions.map((one) => {
    if (one.from === state && one.to === next) return { ...one, to: beyond };
    if (one.from === next && one.to === beyond) return { ...one, to: state };
    if (one.to === state && order.indexOf(one.from) < at) return { ...one, to: next };
    return one;
  });
  return { flow: { ...flow, states, transitions }, at: here };
}

export function moveEarlier(flow: FlowFile, state: string): Edited {
  const order = Object.keys(flow.states);
  const before = order[order.indexOf(state) - 1];
  return before === undefined || before === firstState(flow) ? { flow, at: { kind: 'state', state } } : { ...moveLater(flow, before), at: { kind: 'state', state } };
}

/** Among the ways out of the same step: the first whose condition holds is taken. */
export function moveWay(flow: FlowFile, index: number, by: -1 | 1): Edited {
  const fellows = leaving(flow, flow.transitions[index].from).map((one) => one.index);
  const other = fellows[fellows.indexOf(index) + by];
  if (other === undefined) return { flow, at: { kind: 'transition', index } };
  const transitions = [...flow.transitions];
  [transitions[index], transitions[other]] = [transitions[other], transitions[index]];
  return { flow: { ...flow, transitions }, at: { kind: 'transition', index: other } };
}
