/** Where an action of a compiled flow stands in its file: a step of a lane stands in its state. Pure. */
import type { Flow } from '../model';

/** `transitions.2`, or `states.review.lanes.quality.steps.0`. */
export function placeOf(flow: Flow, index: number): string {
  const { from, name, lane } = flow.transitions[index];
  if (lane === undefined) return `transitions.${index}`;
  const steps = flow.states.find((state) => state.name === from)?.lanes?.find((one) => one.name === lane)?.steps ?? [];
  return `states.${from}.lanes.${lane}.steps.${steps.indexOf(name)}`;
}
