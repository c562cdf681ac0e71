/** Takes a step or a way out of a flow and mends what pointed there, so that nothing leads into the void. */
import { firstState, isEnd, onwardFrom, standardEnds, type FlowFile, type Need } from '../flow-shape';
import type { Edited } from './edited';

/** What taking a step away does to the ways that led to it. */
export interface Mending { /** Where they lead instead; undefined: they go too. */ onward?: string; led: number; left: number }

/** A step can go unless it is the only one, or the last end. */
export function removable(flow: FlowFile, state: string): boolean {
  const others = Object.keys(flow.states).filter((name) => name !== state);
  return others.some((name) => !isEnd(flow, name)) && (!isEnd(flow, state) || others.some((name) => isEnd(flow, name) && !(standardEnds as readonly string[]).includes(name)));
}

export function mendingOf(flow: FlowFile, state: string): Mending {
  const way = onwardFrom(flow, state);
  return {
    onward: way ?? (isEnd(flow, state) ? Object.keys(flow.states).find((name) => name !== state && isEnd(flow, name)) : undefined),
    led: flow.transitions.filter(({ from, to }) => to === state && from !== state).length,
    left: flow.transitions.filter(({ from }) => from === state).length,
  };
}

/** Ways that led to the step lead to where it led on; its own ways go with it, and what asked to choose its people. */
export function removeState(flow: FlowFile, state: string): Edited {
  const { onward } = mendingOf(flow, state);
  const { [state]: _gone, ...states } = flow.states;
  const transitions = flow.transitions
    .filter(({ from, to }) => from !== state && (to !== state || onward !== undefined))
    .map((one) => (one.to === state ? { ...one, to: onward as string } : one))
    .filter(({ from, to }) => from !== to)
    .map(({ needs, ...one }) => {
      const kept = needs?.filter((need) => fieldOf(need) !== `chosen.${state}`);
      return kept?.length ? { ...one, needs: kept } : one;
    });
  const next: FlowFile = { ...flow, states, transitions: onlyOnce(transitions) };
  return { flow: next, at: { kind: 'state', state: onward !== undefined && onward in states ? onward : firstState(next) } };
}

const fieldOf = (need: Need): string => (typeof need === 'string' ? need : need.field);

/** Two branches of one action that have come to lead to the same place without a condition are one. */
function onlyOnce(transitions: FlowFile['transitions']): FlowFile['transitions'] {
  return transitions.filter((one, i) => !transitions.some((other, k) => k > i && other.from === one.from && other.name === one.name && other.to === one.to && !other.when && JSON.stringify(other.by) === JSON.stringify(one.by) && !one.effects && !other.effects));
}

/** A way goes; the step it left stays, with a problem to mend where it was the only one. */
export function removeTransition(flow: FlowFile, index: number): Edited {
  const { from } = flow.transitions[index];
  return { flow: { ...flow, transitions: flow.transitions.filter((_one, i) => i !== index) }, at: { kind: 'state', state: from } };
}
