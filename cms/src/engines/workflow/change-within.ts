/** Changes a record by the system, inside an open transaction: with its entry of the history, told like any change. */
import { now } from '../../foundation/clock';
import type { Transaction } from '../../foundation/database';
import { ruled } from '../../foundation/refusal';
import { system } from '../access';
import type { RecordType } from '../model';
import type { Changes } from '../store';
import { load, update, validateInput } from '../store';
import { book, headOf } from './books';
import { tell } from './event';
import { wake } from './go-on';
import { isGoverned } from './look';

/** @param action what the history calls it. @returns the values that the fields had before, of those that have changed */
export async function changeWithin(tx: Transaction, type: RecordType, id: number, values: Record<string, unknown>, action: string): Promise<Changes> {
  const record = await load(tx, type, id);
  if (!record) return {};
  const { changes, errors } = await validateInput(system, type, values, { stored: record, sql: tx, writable: namesIn(type, values) });
  if (Object.keys(errors).length > 0) throw ruled(Object.values(errors)[0]);
  if (Object.keys(changes).length === 0) return {};
  const { state } = record;
  const before = Object.fromEntries(Object.keys(changes).map((name) => [name, record[name] ?? null]));
  const booking = book(type, record, headOf(record.system), { at: now().toISOString(), by: system, action, from: state, to: state, note: null, round: record.system.round });
  const written = await update(tx, type, record, changes, system, booking.seal);
  await booking.append(tx, id);
  await tell(tx, { kind: 'changed', type, record: written, by: system, from: state, to: state, changes: booking.changes });
  if (isGoverned(type)) await wake(tx, type, written);
  return before;
}

/** What is written: fields by name, columns of lines as `lines.shipped`. */
function namesIn(type: RecordType, values: Record<string, unknown>): Set<string> {
  const columns = type.parts.filter(({ field }) => field.name in values).flatMap(({ field, fields }) => fields.map(({ name }) => `${field.name}.${name}`));
  return new Set([...Object.keys(values), ...columns]);
}
