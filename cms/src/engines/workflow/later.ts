/** Work that a step leaves for when it is written, in the same transaction: steps of other records, made one after the other. */
import type { Transaction } from '../../foundation/database';
import { ruled } from '../../foundation/refusal';
import { sentences } from './sentences';

/** Steps that the system takes by itself because of one click. More is taken for a circle. */
const mostSteps = 20;

interface Later { work: (() => Promise<void>)[]; steps: number }

const waiting = new WeakMap<Transaction, Later>();

function laterOf(tx: Transaction): Later {
  let later = waiting.get(tx);
  if (!later) waiting.set(tx, later = { work: [], steps: 0 });
  return later;
}

/** Leaves work for when the present step is written. */
export function later(tx: Transaction, work: () => Promise<void>): void {
  laterOf(tx).work.push(work);
}

/** Does what was left, and what that leaves in turn. @returns whether there was anything */
export async function settle(tx: Transaction): Promise<boolean> {
  const { work } = laterOf(tx);
  const any = work.length > 0;
  for (let next = work.shift(); next; next = work.shift()) await next();
  return any;
}

/** @throws 422 when the system has taken too many steps because of one click: everything is rolled back. */
export function countStep(tx: Transaction): void {
  const later = laterOf(tx);
  later.steps += 1;
  if (later.steps > mostSteps) throw ruled(sentences.loop);
}
