/** What a due timer finds: the record, locked, and the tasks of its step that are still waiting. */
import type { Transaction } from '../../foundation/database';
import { system } from '../access';
import { typeById } from '../model';
import type { Timer } from '../timers';
import type { LoadedRecord } from '../store';
import { load } from '../store';
import type { DuePayload } from './due';
import { isEscalated } from './escalated';
import type { GovernedType } from './look';
import { isGoverned, look } from './look';
import { heldBy } from './permitted';
import type { Situation } from './situation';
import type { Task } from './task';
import { lockFamily } from './wiring';

export interface Standing { type: GovernedType; record: LoadedRecord; situation: Situation; open: Task[]; payload: DuePayload }

/** @returns nothing where the step is over or on hold: there is nothing to remind of */
export async function standingOf(tx: Transaction, { typeId, recordId, payload: given }: Timer): Promise<Standing | undefined> {
  const payload = given as unknown as DuePayload;
  const type = typeById(typeId);
  if (!type || !isGoverned(type)) return undefined;
  await lockFamily(tx, type);
  const record = await load(tx, type, recordId);
  if (!record || record.state !== payload.state) return undefined;
  const situation = await look(tx, system, type, { record, place: record.system, entering: true, undoing: true });
  // What is on hold stands still: its timers are set anew when it goes on.
  if (heldBy(situation)) return undefined;
  const open = situation.tasks.filter((task) =>
    task.status === 'open' && task.state === payload.state && task.visit === payload.visit && (task.step ?? null) === payload.step && !isEscalated(task));
  return open.length > 0 ? { type, record, situation, open, payload } : undefined;
}
