/** Opens a record for a write: locked, visible to the person, and at the version they saw. */
import type { Transaction } from '../../foundation/database';
import { conflict, malformed, notFound } from '../../foundation/refusal';
import type { Person } from '../access';
import type { RecordType } from '../model';
import type { LoadedRecord, StoredRecord } from '../store';
import { asSeen, load, read, readsWhole } from '../store';
import { allowed } from './allowed';
import type { Presented } from './present';
import { present } from './present';
import { sentences } from './sentences';

/**
 * The whole record, locked until the transaction ends.
 * @throws 404 where the person may not see it.
 */
export async function opened(tx: Transaction, person: Person, type: RecordType, id: number): Promise<LoadedRecord> {
  const record = await load(tx, type, id);
  if (!record || !await allowed(tx, person, type, 'read', record)) throw notFound();
  return record;
}

/** @throws 400 without a version or with what is none, 409 with the record as it is now when somebody was faster. */
export async function compareVersion(tx: Transaction, person: Person, type: RecordType, record: LoadedRecord, version: unknown): Promise<void> {
  if (version === undefined || version === null) throw malformed(sentences.versionRequired, { version: sentences.required });
  if (!Number.isSafeInteger(version)) throw malformed(sentences.versionShape, { version: sentences.versionShape });
  if (version !== record.version) throw conflict(undefined, await seen(tx, person, type, record));
}

/** The record as the person sees it now; no more than its place in the flow where they no longer may. */
export async function seen(tx: Transaction, person: Person, type: RecordType, whole: LoadedRecord): Promise<Presented> {
  const { system: _, ...record } = whole;
  const visible = readsWhole(person, type, tx.dialect) ? record
    : await allowed(tx, person, type, 'read', record) ? await asSeen(person, type, record, tx) ?? await read(person, type, record.id, tx) : null;
  if (visible) return present(person, type, visible, tx, whole);
  const { id, number, state, version } = record;
  return Object.assign({ id, number, state, version } as StoredRecord, { actions: [], fields: {} });
}
