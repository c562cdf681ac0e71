/** Who does what when a timer's moment has come. */
import type { Transaction } from '../../foundation/database';
import type { Timer, TimerKind } from './timer';

/** Does what is due. It finds out for itself whether it still is; what it throws rolls back, and the timer is tried again. */
export type TimerHandler = (tx: Transaction, timer: Timer) => Promise<void>;

/** Told, in a transaction of its own, that a timer could not be handled and will not be tried again. */
export type TimerGivenUp = (tx: Transaction, timer: Timer, reason: string) => Promise<void>;

const handlers = new Map<TimerKind, { handler: TimerHandler; givenUp?: TimerGivenUp }>();

/** Gives a kind its handler; called once at boot by the assembly. */
export function onTimer(kind: TimerKind, handler: TimerHandler, givenUp?: TimerGivenUp): void {
  if (handlers.has(kind)) throw new Error(`The timers of kind ${kind} are handled twice.`);
  handlers.set(kind, { handler, givenUp });
}

/** Kinds that this process can handle; it leaves the others to those that can. */
export const handledKinds = (): TimerKind[] => [...handlers.keys()];

/** @throws where nobody handles the kind. */
export function handlingOf(kind: TimerKind): { handler: TimerHandler; givenUp?: TimerGivenUp } {
  const handling = handlers.get(kind);
  if (!handling) throw new Error(`Nobody handles timers of kind ${kind}.`);
  return handling;
}
