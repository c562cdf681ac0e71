/** What a transition comes to: everything that is to be written, as data. */
import type { Transition } from '../model';
import type { FlowEventKind } from './event';
import type { Actor } from './situation';
import type { NewTask, TaskChange } from './task';

/** What came with the click; the fields a step needs are not here, they are in the record already. */
export interface ActInput {
  note?: unknown;
  to?: unknown;
  resume?: unknown;
  who?: unknown;
  where?: unknown;
  mentions?: unknown;
  task?: unknown;
}

/** A named effect as the flow has it. */
export interface EffectCall { do: string; with: Record<string, unknown> }

export interface Decision {
  action: string;
  from: string;
  /** The state afterwards; the same while others have to sign first. */
  to: string;
  note: string | null;
  standsInFor: Actor | null;
  /** Makes the entry of the history a signature. */
  decision: 'approved' | 'returned' | 'rejected' | null;
  stamp: boolean;
  /** The transition taken, if one is. */
  transition: Transition | null;
  effects: EffectCall[];
  /** Take back the effects of transitions that left a state at or after this place in the flow's order. */
  undoFrom: number | null;
  round: number;
  /** Gets its number, if it has none yet, and the moment of submission. */
  submits: boolean;
  /** Finished, taken up again, or neither. */
  closes: boolean | null;
  /** Changes of tasks by id. */
  tasks: TaskChange[];
  /** Close every other task that is still pending. */
  closesRest: boolean;
  open: NewTask[];
  /** Time ran out: the system decided in the place of people, who had it until then. */
  automatic?: string | null;
  /** comment, cc, urge: the record keeps its version. */
  light: boolean;
  /** Straight back to where it was returned from, after the correction. */
  resume: 'again' | 'straight' | null;
  events: FlowEventKind[];
  /** People asked in or told: comment, cc, add-signer, delegate, reassign. */
  users: number[];
}
