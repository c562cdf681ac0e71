/** Computes a record anew after an expression was changed: in its history, by the system; a document that was submitted stays as it was signed. */
import { now } from '../../foundation/clock';
import type { Transaction } from '../../foundation/database';
import { system } from '../access';
import type { RecordType } from '../model';
import { isSettled, load, updateComputed } from '../store';
import { book, headOf } from './books';

/** @returns whether anything of it changed */
export async function recompute(tx: Transaction, type: RecordType, id: number): Promise<boolean> {
  const record = await load(tx, type, id);
  if (!record || isSettled(type, record)) return false;
  const { state, system: { round } } = record;
  const booking = book(type, record, headOf(record.system), { at: now().toISOString(), by: system, action: 'recompute', from: state, to: state, note: null, round });
  if (!await updateComputed(tx, type, record, booking.seal)) return false;
  await booking.append(tx, id);
  return true;
}
