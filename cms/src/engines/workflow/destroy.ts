/** Deletes a record: a draft that never had a number, or master data that nothing refers to. Copies sent of it go, its history stays. */
import { now } from '../../foundation/clock';
import type { Transaction } from '../../foundation/database';
import { database } from '../../foundation/database';
import { forbidden, ruled } from '../../foundation/refusal';
import type { Person } from '../access';
import type { RecordType } from '../model';
import type { LoadedRecord } from '../store';
import { remove } from '../store';
import { allowed } from './allowed';
import { book, headOf } from './books';
import { opened } from './opened';
import { sentences } from './sentences';
import { firstState } from './situation';

export function destroy(person: Person, type: RecordType, id: number): Promise<void> {
  return database().transaction(async (tx) => {
    const record = await opened(tx, person, type, id);
    const draftOfTheirs = type.flow !== undefined && record.owner?.id === person.id;
    if (!draftOfTheirs && !await allowed(tx, person, type, 'delete', record)) throw forbidden();
    if (type.flow && (record.state !== firstState(type.flow) || record.number !== null || record.submittedAt !== null)) throw ruled(sentences.deleteNumbered);
    await destroyWithin(tx, person, type, record);
  });
}

/** The same inside an open transaction, for a record that may go. */
export async function destroyWithin(tx: Transaction, person: Person, type: RecordType, record: LoadedRecord): Promise<void> {
  const { id, state } = record;
  const booking = book(type, record, headOf(record.system), { at: now().toISOString(), by: person, action: 'delete', from: state, to: null, note: null, round: record.system.round });
  booking.seal(record);
  await remove(tx, type, record, person);
  await tx.run('DELETE FROM "tasks" WHERE "type_id" = ? AND "record_id" = ?', [type.id, id]);
  await booking.append(tx, id);
}
