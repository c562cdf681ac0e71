/** The parts of a `flow.json` by the names that the editor calls them. */
import type { FlowFile } from '@model/flow-file';

export type { FlowFile };
export type StateFile = FlowFile['states'][string];
export type Transition = FlowFile['transitions'][number];
export type Effect = NonNullable<Transition['effects']>[number];
export type Need = NonNullable<Transition['needs']>[number];
export type Mode = NonNullable<Transition['mode']>;
export type Due = NonNullable<StateFile['due']>;
export type Lane = NonNullable<StateFile['lanes']>[string];
export type LaneStep = Lane['steps'][number];
export type Trigger = NonNullable<Transition['on']>;

/** The two ends that every flow has, named in the file or not. */
export const standardEnds = ['rejected', 'cancelled'] as const;

/** Where a record starts. */
export const firstState = (flow: FlowFile): string => Object.keys(flow.states)[0] ?? '';

export const isEnd = (flow: FlowFile, state: string): boolean => flow.states[state]?.final ?? (standardEnds as readonly string[]).includes(state);

/** Taken by the system, never by a person. */
export const isSystem = ({ by }: Pick<Transition, 'by'>): boolean => by.length > 0 && by.every((entry) => entry === 'system');

/** The transitions that leave a state, each with its place in the file: the first that holds is taken. */
export const leaving = (flow: FlowFile, state: string): { transition: Transition; index: number }[] =>
  flow.transitions.map((transition, index) => ({ transition, index })).filter(({ transition }) => transition.from === state);

/** Where a record goes from a state when nothing special holds: the last listed way that leads elsewhere and not back. */
export function onwardFrom(flow: FlowFile, state: string): string | undefined {
  const order = Object.keys(flow.states);
  const ways = leaving(flow, state).map(({ transition }) => transition).filter(({ to }) => to !== state && !(standardEnds as readonly string[]).includes(to));
  const forward = ways.filter(({ to }) => order.indexOf(to) > order.indexOf(state));
  const plain = forward.filter(({ when }) => when === undefined);
  return (plain[0] ?? forward.at(-1) ?? ways[0])?.to;
}
