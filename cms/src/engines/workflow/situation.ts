/** Everything the rules of a flow look at: who stands before which record, with which tasks around it. Pure data. */
import type { Kind } from '../conditions';
import type { Flow } from '../model';
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
  now: Date;
  /** The day in the company's time zone. */
  today: string;
  /** What each field holds, for conditions; guessed where it is not given. */
  kindOf?: (field: string) => Kind | undefined;
}

/** Where a state stands in the flow's natural order. */
export const indexOf = (flow: Flow, state: string | null): number => flow.states.findIndex(({ name }) => name === state);

/** The state a record starts in. */
export const firstState = (flow: Flow): string => flow.states[0].name;

/** Whether a record in this state is finished. */
export const isFinal = (flow: Flow, state: string | null): boolean => flow.states.find(({ name }) => name === state)?.final ?? false;
