/** The same person twice in a row: where the company says so, whoever has just signed has signed the next step too. */
import { now } from '../../foundation/clock';
import type { Transaction } from '../../foundation/database';
import type { Person } from '../access';
import type { LoadedRecord } from '../store';
import type { GovernedType } from './look';
import { look } from './look';
import { permitted } from './permitted';
import { transition } from './transition';
import type { Step } from './write-step';
import { writeStep } from './write-step';

/**
 * Goes on while the next step is the person's own, has one way forward and asks for nothing. Each step is a signature of its own.
 * @returns the record as it stands then
 */
export async function signOn(tx: Transaction, person: Person, type: GovernedType, { decision, situation }: Step, written: LoadedRecord): Promise<LoadedRecord> {
  let record = written;
  if (!situation.flow.signOnce || decision.standsInFor || decision.decision !== 'approved' || decision.submits) return record;
  for (let from: string | null = decision.from; record.state !== from;) {
    from = record.state;
    const next = await look(tx, person, type, { record, place: record.system, entering: true });
    const [step, ...others] = permitted(next).filter(({ branches, task, standsInFor }) => branches && task && !standsInFor);
    if (!step || others.length > 0 || step.needs.length > 0) return record;
    const repeated = transition(next, step.name, {});
    record = await writeStep(tx, person, type, { record, after: record, changes: {}, situation: next, decision: repeated, at: now().toISOString() });
  }
  return record;
}
