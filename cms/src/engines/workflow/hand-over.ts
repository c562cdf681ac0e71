/** Gives what one person has of a record to another, outside of its flow: its ownership, and the fields that name them. */
import { now } from '../../foundation/clock';
import type { Transaction } from '../../foundation/database';
import { notFound } from '../../foundation/refusal';
import type { Person } from '../access';
import type { RecordType } from '../model';
import type { Changes, LoadedRecord } from '../store';
import { load, update } from '../store';
import { announce } from './announce';
import { book, headOf } from './books';
import { tell } from './event';

/**
 * Writes the changes with an entry of the history, whatever state the record is in; whoever gets ownership finds it among what they started.
 * The caller has asked whether the person may do so.
 */
export async function handOver(tx: Transaction, person: Person, type: RecordType, id: number, changes: Changes, note: string | null): Promise<LoadedRecord> {
  const record = await load(tx, type, id);
  if (!record) throw notFound();
  const { state } = record;
  const booking = book(type, record, headOf(record.system), { at: now().toISOString(), by: person, action: 'hand-over', from: state, to: state, note, round: record.system.round });
  const written = await update(tx, type, record, changes, person, booking.seal);
  await booking.append(tx, id);
  const users = [record.owner, written.owner].flatMap((one) => (one ? [one.id] : []));
  if (record.owner && written.owner && record.owner.id !== written.owner.id) {
    await tx.run(`UPDATE "tasks" SET "user_id" = ? WHERE "type_id" = ? AND "record_id" = ? AND "kind" = 'mine' AND "user_id" = ?`, [written.owner.id, type.id, id, record.owner.id]);
  }
  await tell(tx, { kind: 'changed', type, record: written, by: person, from: state, to: state, note, changes: booking.changes });
  announce(tx, type, written, [], users);
  return written;
}
