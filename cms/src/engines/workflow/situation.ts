/** Everything the rules of a flow look at: who stands before which record, with which tasks around it. Pure data. */
import type { Kind } from '../conditions';
import type { Flow, State, Transition } from '../model';
import type { StoredRecord } from '../store';
import type { Task } from './task';

/** As much of a person as the rules look at. */
export interface Actor { id: number; name: string; roles: readonly string[]; outside: boolean }

/** Who is behind the entries of a flow. Nobody that is blocked. */
export interface Cast {
  /** The people behind `owner`, `user:…`, `field:…`, `manager-of:…`, `head-of:…` for a record. */
  people(entry: string, record: StoredRecord): readonly number[];
  /** Who of a role may see the record: everybody who holds it, now and later, or these people. An empty list: nobody does. */
  role(role: string, record: StoredRecord): 'all' | readonly number[];
  /** Who holds a role today. */
  holders(role: string): readonly number[];
}

/** An effect that this record has had and that was not taken back. */
export interface AppliedEffect {
  /** The state it was applied on leaving. */
  from: string;
  name: string;
  undoable: boolean;
  /** It moved stock or money. */
  moves: boolean;
}

export interface Situation {
  flow: Flow;
  record: StoredRecord;
  round: number;
  /** All tasks the record ever had, cc not among them. */
  tasks: readonly Task[];
  applied: readonly AppliedEffect[];
  person: Actor;
  /** Absent people for whom the person stands in today. */
  absent: readonly Actor[];
  /** Access lets the person edit this record while it is a draft. */
  mayEdit: boolean;
  cast: Cast;
  /** People picked with this click, by the state or the lane's step that they are picked for. */
  chosen?: Readonly<Record<string, readonly number[]>>;
  /** Transitions of the system whose other records or dates have come. */
  met: readonly Transition[];
  now: Date;
  /** The day in the company's time zone. */
  today: string;
  /** What each field holds, for conditions; guessed where it is not given. */
  kindOf?: (field: string) => Kind | undefined;
}

/** Where a state stands in the flow's natural order. */
export const indexOf = (flow: Flow, state: string | null): number => flow.states.findIndex(({ name }) => name === state);

/** A state by name. */
export const stateOf = (flow: Flow, state: string | null): State | undefined => flow.states.find(({ name }) => name === state);

/** The actions between states and (with a task of a lane) the step of that lane. */
export const leaving = (flow: Flow, state: string | null, task?: Pick<Task, 'lane' | 'step'>): Transition[] => flow.transitions.filter((one) =>
  one.from === state && (task?.lane ? one.lane === task.lane && one.name === task.step : one.lane === undefined));

/** The state a record starts in. */
export const firstState = (flow: Flow): string => flow.states[0].name;

/** The steps of a lane, in their order. */
export const stepsOf = (flow: Flow, state: string, lane: string | null): Transition[] => flow.transitions.filter((one) => one.from === state && one.lane === lane);

/** Whether a record in this state is finished. */
export const isFinal = (flow: Flow, state: string | null): boolean => flow.states.some(({ name, final }) => name === state && final);
