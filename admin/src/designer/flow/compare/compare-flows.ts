/** What differs between two flows, place by place, over one flow that holds both: what went is still in it. */
import { placeText } from '../edit/flow-place';
import type { FlowFile, Lane, StateFile, Transition } from '../flow-shape';

export const marks = ['added', 'removed', 'changed'] as const;
export type Mark = (typeof marks)[number];
export interface Compared { flow: FlowFile; /** Place in that flow -> what happened to it. */ marks: Map<string, Mark> }

/** @param before absent where there was no flow: everything is new */
export function compareFlows(before: FlowFile | undefined, after: FlowFile): Compared {
  const found = new Map<string, Mark>();
  const states = withGone(before?.states ?? {}, after.states);
  const compared = Object.fromEntries(Object.entries(states).map(([state, now]) => {
    const was = before?.states[state];
    const place = placeText({ kind: 'state', state });
    mark(found, place, was, state in after.states ? now : undefined, withoutLanes);
    const lanes = comparedLanes(found, state, was, after.states[state]);
    return [state, lanes ? { ...now, lanes } : now];
  }));
  const pairs = paired(before?.transitions ?? [], after.transitions);
  pairs.forEach(({ was, now }, index) => mark(found, placeText({ kind: 'transition', index }), was, now));
  return { flow: { ...after, states: compared, transitions: pairs.map(({ was, now }) => now ?? was as Transition) }, marks: found };
}

function mark<T>(found: Map<string, Mark>, place: string, was: T | undefined, now: T | undefined, part: (of: T) => unknown = (of) => of): void {
  if (was === undefined && now !== undefined) found.set(place, 'added');
  else if (was !== undefined && now === undefined) found.set(place, 'removed');
  else if (was !== undefined && now !== undefined && !same(part(was), part(now))) found.set(place, 'changed');
}

const withoutLanes = ({ lanes: _lanes, ...rest }: StateFile): unknown => rest;

/** The entries of after, and what only before had behind its neighbour. */
function withGone<T>(before: Readonly<Record<string, T>>, after: Readonly<Record<string, T>>): Record<string, T> {
  const order = Object.keys(after);
  Object.keys(before).forEach((key, i, all) => {
    if (!order.includes(key)) order.splice(order.indexOf(all[i - 1]) + 1, 0, key);
  });
  return Object.fromEntries(order.map((key) => [key, after[key] ?? before[key]]));
}

function comparedLanes(found: Map<string, Mark>, state: string, was: StateFile | undefined, now: StateFile | undefined): Record<string, Lane> | undefined {
  if (!was?.lanes && !now?.lanes) return undefined;
  const both = withGone(was?.lanes ?? {}, now?.lanes ?? {});
  return Object.fromEntries(Object.entries(both).map(([lane, of]) => {
    const [then, today] = [was?.lanes?.[lane], now?.lanes?.[lane]];
    mark(found, placeText({ kind: 'lane', state, lane }), then, today, ({ label, when }) => ({ label, when }));
    const steps = [...(today?.steps ?? []), ...(then?.steps ?? []).filter((step) => !today?.steps.some(({ name }) => name === step.name))];
    steps.forEach((step, i) => mark(found, placeText({ kind: 'step', state, lane, step: i }), then?.steps.find(({ name }) => name === step.name), today?.steps.find(({ name }) => name === step.name)));
    return [lane, { ...of, steps }];
  }));
}

interface Pair { was?: Transition; now?: Transition }

/** A way is the same where it leaves the same step as the same action to the same place; then where it is only led elsewhere. */
function paired(before: readonly Transition[], after: readonly Transition[]): Pair[] {
  const left = [...before];
  const take = (fits: (one: Transition) => boolean): Transition | undefined => {
    const at = left.findIndex(fits);
    return at < 0 ? undefined : left.splice(at, 1)[0];
  };
  const exact = after.map((now) => take((one) => one.from === now.from && one.name === now.name && one.to === now.to));
  const pairs: Pair[] = after.map((now, i) => ({ now, was: exact[i] ?? take((one) => one.from === now.from && one.name === now.name) }));
  return [...pairs, ...left.map((was) => ({ was }))];
}

/** Whether two parts of a file say the same, whatever the order of their keys. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [left, right] = [a, b].map((one) => Object.entries(one).filter(([, value]) => value !== undefined));
  return left.length === right.length && left.every(([key, value]) => same(value, (b as Record<string, unknown>)[key]));
}
