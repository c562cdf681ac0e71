/** What an import asks: to judge a record as a POST or PUT would without writing it, to write it inside an open transaction, and to take it back while nobody has touched it. */
import { now } from '../../foundation/clock';
import { database, type Transaction } from '../../foundation/database';
import { conflict, forbidden, notFound, ruled, type FieldErrors } from '../../foundation/refusal';
import { can, type Person } from '../access';
import type { RecordType } from '../model';
import { diff, load, peek, update, validateInput, type Changes, type LoadedRecord } from '../store';
import { allowed } from './allowed';
import { book, headOf } from './books';
import { createWithin } from './create';
import { destroyWithin } from './destroy';
import { settle } from './later';
import { mayEdit, saveWithin } from './save';
import { sentences } from './sentences';
import { firstState } from './situation';
import { lockFamily } from './wiring';

/** What a POST of this body would be told. @throws a refusal of the whole (403, 400) */
export async function judgeNew(person: Person, type: RecordType, body: object): Promise<{ changes: Changes; errors: FieldErrors }> {
  if (can(person, type, 'create') !== true) throw forbidden();
  return validateInput(person, type, body);
}

/** What a PUT of this body would be told. @throws a refusal of the whole: not visible, not theirs to change, under way already */
export async function judgeChange(person: Person, type: RecordType, id: number, body: object): Promise<{ changes: Changes; errors: FieldErrors }> {
  const sql = database();
  const record = await peek(sql, type, id);
  if (!record || !await allowed(sql, person, type, 'read', record)) throw notFound();
  if (type.flow && record.state !== firstState(type.flow)) throw ruled(sentences.governed);
  if (!await mayEdit(sql, person, type, record)) throw forbidden();
  return validateInput(person, type, body, { stored: record });
}

/** Creates as a POST does. @param note what its history says of where it came from */
export async function createInside(tx: Transaction, person: Person, type: RecordType, body: object, note: string): Promise<LoadedRecord> {
  await lockFamily(tx, type);
  if (can(person, type, 'create') !== true) throw forbidden();
  const { changes, errors } = await validateInput(person, type, body, { sql: tx });
  if (Object.keys(errors).length > 0) throw ruled(sentences.incomplete, errors);
  const record = await createWithin(tx, person, type, changes, note);
  return await settle(tx) ? await load(tx, type, record.id) ?? record : record;
}

/** Changes as a PUT does. @returns the record, and the values that its changed fields had before */
export async function saveInside(tx: Transaction, person: Person, type: RecordType, id: number, body: object, note: string): Promise<{ record: LoadedRecord; before: Changes }> {
  await lockFamily(tx, type);
  const stored = await load(tx, type, id);
  if (!stored || !await allowed(tx, person, type, 'read', stored)) throw notFound();
  const record = await saveWithin(tx, person, type, stored, body, note);
  const changed = new Set(diff(type, stored, record).map(({ field }) => field.split('.')[0]));
  return { record, before: Object.fromEntries(type.fields.filter(({ name, computed }) => changed.has(name) && !computed).map(({ name }) => [name, stored[name]])) };
}

/** Deletes a record that is as it was made. @throws 409 where somebody has changed it, acted on it or refers to it */
export async function takeBackNew(tx: Transaction, person: Person, type: RecordType, id: number, version: number): Promise<void> {
  await lockFamily(tx, type);
  const record = await load(tx, type, id);
  if (!record) return;
  if (record.version !== version) throw conflict(sentences.touched);
  if (type.flow && (record.state !== firstState(type.flow) || record.number !== null)) throw ruled(sentences.deleteNumbered);
  await destroyWithin(tx, person, type, record);
}

/** Gives a record the values from before, with an entry of its history. @throws 409 where somebody has changed it since */
export async function takeBackChange(tx: Transaction, person: Person, type: RecordType, id: number, version: number, before: Changes): Promise<void> {
  await lockFamily(tx, type);
  const record = await load(tx, type, id);
  if (record?.version !== version) throw conflict(sentences.touched);
  if (Object.keys(before).length === 0) return;
  const { state } = record;
  const booking = book(type, record, headOf(record.system), { at: now().toISOString(), by: person, action: 'edit', from: state, to: state, note: null, round: record.system.round });
  await update(tx, type, record, before, person, booking.seal);
  await booking.append(tx, id);
}
