/** Changes a record outside of its flow: master data by whoever may edit it, a document only while it is a draft. */
import { now } from '../../foundation/clock';
import type { Sql, Transaction } from '../../foundation/database';
import { database } from '../../foundation/database';
import { forbidden, ruled } from '../../foundation/refusal';
import type { Person } from '../access';
import type { RecordType } from '../model';
import type { LoadedRecord } from '../store';
import { load, update, validateInput } from '../store';
import { allowed } from './allowed';
import { book, headOf } from './books';
import { tell } from './event';
import { wake } from './go-on';
import { settle } from './later';
import { isGoverned } from './look';
import { compareVersion, opened, seen } from './opened';
import type { Presented } from './present';
import { sentences } from './sentences';
import { firstState } from './situation';
import { lockFamily } from './wiring';

const nothing: ReadonlySet<string> = new Set();

/** @param body the changed fields, or the whole record as it was read, with its `version` */
export function save(person: Person, type: RecordType, id: number, body: unknown): Promise<Presented> {
  return database().transaction(async (tx) => {
    await lockFamily(tx, type);
    const record = await opened(tx, person, type, id);
    await compareVersion(tx, person, type, record, versionIn(body));
    return seen(tx, person, type, await saveWithin(tx, person, type, record, body));
  });
}

/** The same inside an open transaction, for a record that the person sees and that nobody changed meanwhile. @param note what its history says of where the change came from */
export async function saveWithin(tx: Transaction, person: Person, type: RecordType, record: LoadedRecord, body: unknown, note: string | null = null): Promise<LoadedRecord> {
  const left = type.flow !== undefined && record.state !== firstState(type.flow);
  if (!await mayEdit(tx, person, type, record)) throw forbidden();
  const { changes, errors } = await validateInput(person, type, body, { stored: record, sql: tx, ...(left && { writable: nothing }) });
  if (Object.keys(errors).length > 0) throw ruled(left ? sentences.governed : sentences.incomplete, errors);
  if (Object.keys(changes).length === 0) return record;

  const { state } = record;
  const booking = book(type, record, headOf(record.system), { at: now().toISOString(), by: person, action: 'edit', from: state, to: state, note, round: record.system.round });
  const written = await update(tx, type, record, changes, person, booking.seal);
  await booking.append(tx, record.id);
  await tell(tx, { kind: 'changed', type, record: written, by: person, from: state, to: state, changes: booking.changes });
  return afterwards(tx, type, written);
}

/** A changed draft may be what the system waited for. */
async function afterwards(tx: Transaction, type: RecordType, written: LoadedRecord): Promise<LoadedRecord> {
  const after = isGoverned(type) ? await wake(tx, type, written) : written;
  return await settle(tx) ? await load(tx, type, written.id) ?? after : after;
}

/** A draft is its owner's to write, whatever else access says about editing. */
export async function mayEdit(sql: Sql, person: Person, type: RecordType, record: LoadedRecord): Promise<boolean> {
  return (type.flow !== undefined && record.owner?.id === person.id) || allowed(sql, person, type, 'edit', record);
}

function versionIn(body: unknown): unknown {
  return typeof body === 'object' && body !== null && 'version' in body ? body.version : undefined;
}
