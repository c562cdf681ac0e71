/** Changes one part of a flow and leaves the rest as it is. A value of undefined takes a key away. */
import type { FlowFile, Lane, LaneStep, StateFile, Transition } from '../flow-shape';

const merged = <T extends object>(was: T, change: Partial<T>): T => Object.fromEntries(Object.entries({ ...was, ...change }).filter(([, value]) => value !== undefined)) as T;

export const changeFlow = (flow: FlowFile, change: Partial<FlowFile>): FlowFile => merged(flow, change);

export const changeState = (flow: FlowFile, state: string, change: Partial<StateFile>): FlowFile =>
  ({ ...flow, states: { ...flow.states, [state]: merged(flow.states[state], change) } });

export const changeTransition = (flow: FlowFile, index: number, change: Partial<Transition>): FlowFile =>
  ({ ...flow, transitions: flow.transitions.map((one, i) => (i === index ? merged(one, change) : one)) });

export function changeLane(flow: FlowFile, state: string, lane: string, change: Partial<Lane>): FlowFile {
  const lanes = flow.states[state].lanes ?? {};
  return changeState(flow, state, { lanes: { ...lanes, [lane]: merged(lanes[lane], change) } });
}

export function changeStep(flow: FlowFile, state: string, lane: string, step: number, change: Partial<LaneStep>): FlowFile {
  const { steps } = (flow.states[state].lanes ?? {})[lane];
  return changeLane(flow, state, lane, { steps: steps.map((one, i) => (i === step ? merged(one, change) : one)) });
}

/** A record with its entries in another order. */
export function inOrder<T>(record: Record<string, T>, order: readonly string[]): Record<string, T> {
  return Object.fromEntries(order.map((key) => [key, record[key]]));
}

/** A list with the entry of one place at another; unchanged where there is no such place. */
export function shifted<T>(list: readonly T[], from: number, to: number): T[] {
  const next = [...list];
  if (from < 0 || to < 0 || from >= next.length || to >= next.length) return next;
  next.splice(to, 0, ...next.splice(from, 1));
  return next;
}
