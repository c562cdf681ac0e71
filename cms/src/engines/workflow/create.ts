/** Makes a new record: access asked, values checked, written with its first entry of the history. */
import { now } from '../../foundation/clock';
import type { Transaction } from '../../foundation/database';
import { database } from '../../foundation/database';
import { forbidden, ruled } from '../../foundation/refusal';
import type { Person } from '../access';
import { can } from '../access';
import { emptyHead } from '../history';
import type { RecordType } from '../model';
import { model } from '../model';
import { nextNumber } from '../numbering';
import type { Changes, LoadedRecord } from '../store';
import { insert, load, validateInput } from '../store';
import { book } from './books';
import { tell } from './event';
import { wake } from './go-on';
import { settle } from './later';
import { isGoverned } from './look';
import { seen } from './opened';
import type { Presented } from './present';
import { sentences } from './sentences';
import { lockFamily } from './wiring';

/** A document without a flow has no submission: it gets its number at once. */
export function create(person: Person, type: RecordType, body: unknown): Promise<Presented> {
  if (can(person, type, 'create') !== true) throw forbidden();
  return database().transaction(async (tx) => {
    await lockFamily(tx, type);
    const { changes, errors } = await validateInput(person, type, body, { sql: tx });
    if (Object.keys(errors).length > 0) throw ruled(sentences.incomplete, errors);
    const record = await createWithin(tx, person, type, changes);
    return seen(tx, person, type, await settle(tx) ? await load(tx, type, record.id) ?? record : record);
  });
}

/** The same inside an open transaction, with values that were checked. @param person who made it; the owner too, unless the values name another */
export async function createWithin(tx: Transaction, person: Person, type: RecordType, changes: Changes, note: string | null = null): Promise<LoadedRecord> {
  const number = type.number && !type.flow ? { number: await nextNumber(tx, type.number.prefix) } : {};
  const at = now().toISOString();
  const booking = book(type, null, emptyHead, { at, by: person, action: 'create', from: null, to: type.flow?.states[0].name ?? null, note });
  const record = await insert(tx, type, { ...changes, ...number, ...(type.flow && { flowVersion: model().version }) }, person, booking.seal);
  await booking.append(tx, record.id);
  await tell(tx, { kind: 'created', type, record, by: person, to: record.state, changes: booking.changes });
  return isGoverned(type) ? wake(tx, type, record) : record;
}
