/** What a rehearsal of a flow gives: who would have been asked in which order, until when, and what would have followed. */
import type { Labels } from '../../foundation/language';

export interface Asked {
  /** The entry of the flow that it is for. */
  entry: string;
  people: { id: number; label: string; username?: string }[];
  /** Fields asked of them. */
  needs: string[];
  /** The name of the action taken, where a state has several (lanes, countersigners). */
  action: string;
  lane?: string;
}

export interface RehearsedStep {
  state: string;
  label: Labels | string;
  action: string;
  actionLabel: Labels | string;
  actors: Asked[];
  /** ISO. */
  since: string;
  due: string | null;
  /** Working hours that the step may take. */
  hours: number | null;
  effects: Labels[];
  /** The condition that chose this way, where there were several. */
  branch?: Labels;
  /** What the system waits for here. */
  waits?: Labels;
}

export interface Rehearsal {
  steps: RehearsedStep[];
  /** The state it ended in; null where it got stuck. */
  ends: string | null;
  /** Why it got stuck. */
  problems: Labels[];
}
