/** Who does what when a timer's moment has come. */
import type { Transaction } from '../../foundation/database';
import type { Timer, TimerKind } from './timer';

/** Does what is due. It finds out for itself whether it still is; what it throws rolls back, and the timer is tried again. */
export type TimerHandler = (tx: Transaction, timer: Timer) => Promise<void>;

const handlers = new Map<TimerKind, TimerHandler>();

/** Gives a kind its handler; called once at boot by the assembly. */
export function onTimer(kind: TimerKind, handler: TimerHandler): void {
  if (handlers.has(kind)) throw new Error(`The timers of kind ${kind} are handled twice.`);
  handlers.set(kind, handler);
}

/** Kinds that this process can handle; it leaves the others to those that can. */
export const handledKinds = (): TimerKind[] => [...handlers.keys()];

/** @throws where nobody handles the kind. */
export function handlerOf(kind: TimerKind): TimerHandler {
  const handler = handlers.get(kind);
  if (!handler) throw new Error(`Nobody handles timers of kind ${kind}.`);
  return handler;
}
