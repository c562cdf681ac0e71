/** A flow as boxes and arrows, before anybody says where they stand: states, the steps of lanes, where lanes join, and the ways between. */
import { placeText } from '../edit/flow-place';
import { firstState, isEnd, isSystem, leaving, standardEnds, type FlowFile } from '../flow-shape';

export type BoxKind = 'start' | 'state' | 'end' | 'step' | 'join';
/** `id` is the place in the file; a join has its own and belongs to the place of its state. */
export interface Box { id: string; kind: BoxKind; state: string; lane?: string; step?: number }
export interface Arrow { id: string; from: string; to: string; /** The place it stands for; undefined: it only connects. */ place?: string; transition?: number }
export interface Graph { boxes: Box[]; arrows: Arrow[] }

export const joinOf = (state: string): string => `join.${state}`;
const boxOf = (state: string): string => placeText({ kind: 'state', state });

export function graphOf(flow: FlowFile): Graph {
  const named = Object.keys(flow.states);
  const led = new Set(flow.transitions.map(({ to }) => to));
  const ends = standardEnds.filter((end) => !named.includes(end) && led.has(end));
  const first = firstState(flow);
  const kindOf = (state: string): BoxKind => (isEnd(flow, state) ? 'end' : state === first ? 'start' : 'state');
  const boxes: Box[] = [...named, ...ends].map((state) => ({ id: boxOf(state), kind: kindOf(state), state }));
  const arrows: Arrow[] = [];
  for (const [state, { lanes }] of Object.entries(flow.states)) {
    if (!lanes) continue;
    for (const [lane, { steps }] of Object.entries(lanes)) {
      let before = boxOf(state);
      steps.forEach((_step, step) => {
        const id = placeText({ kind: 'step', state, lane, step });
        boxes.push({ id, kind: 'step', state, lane, step });
        arrows.push({ id: `to.${id}`, from: before, to: id, ...(step === 0 ? { place: placeText({ kind: 'lane', state, lane }) } : {}) });
        before = id;
      });
      arrows.push({ id: `from.${boxOf(state)}.${lane}`, from: before, to: joinOf(state) });
    }
    boxes.push({ id: joinOf(state), kind: 'join', state });
  }
  const known = new Set(boxes.map(({ id }) => id));
  flow.transitions.forEach((transition, index) => {
    const joins = flow.states[transition.from]?.lanes !== undefined && isSystem(transition) && !transition.on;
    const arrow: Arrow = { id: placeText({ kind: 'transition', index }), from: joins ? joinOf(transition.from) : boxOf(transition.from), to: boxOf(transition.to), place: placeText({ kind: 'transition', index }), transition: index };
    if (known.has(arrow.from) && known.has(arrow.to)) arrows.push(arrow);
  });
  return { boxes, arrows };
}

/** The ends that the standard actions lead to and no way of the flow does: said below the picture. */
export function impliedEnds(flow: FlowFile): string[] {
  const without = flow.without ?? [];
  const off = { rejected: without.includes('reject'), cancelled: without.includes('cancel') };
  return standardEnds.filter((end) => !off[end] && !flow.transitions.some(({ to }) => to === end));
}

/** The states in the order in which somebody reads the flow: along its ways from the start, then what is not reached. */
export function readingOrder(flow: FlowFile): string[] {
  const found: string[] = [];
  const walk = (state: string) => {
    if (found.includes(state) || !(state in flow.states)) return;
    found.push(state);
    for (const { transition } of leaving(flow, state)) if (!isEnd(flow, transition.to)) walk(transition.to);
  };
  walk(firstState(flow));
  return [...found, ...Object.keys(flow.states).filter((state) => !found.includes(state))];
}
