/** A place in a flow, written as the checks write it: `states.signature`, `transitions.2`, `states.review.lanes.legal.steps.0`. */
import type { FlowFile } from '../flow-shape';

export type FlowPlace =
  | { kind: 'flow' }
  | { kind: 'state'; state: string }
  | { kind: 'transition'; index: number }
  | { kind: 'lane'; state: string; lane: string }
  | { kind: 'step'; state: string; lane: string; step: number };

const step = /^states\.([^.]+)\.lanes\.([^.]+)\.steps\.(\d+)/;
const lane = /^states\.([^.]+)\.lanes\.([^.]+)/;
const state = /^states\.([^.]+)/;
const transition = /^transitions\.(\d+)/;

/** @returns the smallest thing that has an editor of its own and holds the place; `flow` where there is none. */
export function placeAt(text: string): FlowPlace {
  const ofStep = step.exec(text);
  if (ofStep) return { kind: 'step', state: ofStep[1], lane: ofStep[2], step: Number(ofStep[3]) };
  const ofLane = lane.exec(text);
  if (ofLane) return { kind: 'lane', state: ofLane[1], lane: ofLane[2] };
  const ofState = state.exec(text);
  if (ofState) return { kind: 'state', state: ofState[1] };
  const ofTransition = transition.exec(text);
  return ofTransition ? { kind: 'transition', index: Number(ofTransition[1]) } : { kind: 'flow' };
}

export function placeText(place: FlowPlace): string {
  switch (place.kind) {
    case 'flow': return 'flow';
    case 'state': return `states.${place.state}`;
    case 'transition': return `transitions.${place.index}`;
    case 'lane': return `states.${place.state}.lanes.${place.lane}`;
    case 'step': return `states.${place.state}.lanes.${place.lane}.steps.${place.step}`;
  }
}

/** Whether the flow has the place: after an undo it may be gone. */
export function hasPlace(flow: FlowFile, place: FlowPlace): boolean {
  switch (place.kind) {
    case 'flow': return true;
    case 'state': return place.state in flow.states;
    case 'transition': return place.index in flow.transitions;
    case 'lane': return flow.states[place.state]?.lanes?.[place.lane] !== undefined;
    case 'step': return flow.states[place.state]?.lanes?.[place.lane]?.steps[place.step] !== undefined;
  }
}
