/** Who is told of a write while its transaction is open. */
import type { Transaction } from '../../foundation/database';
import type { Person } from '../access';
import type { RecordType } from '../model';
import type { StoredRecord } from './record';

export type WriteListener = (
  tx: Transaction, type: RecordType, before: StoredRecord | null, after: StoredRecord | null, by: Person,
) => void | Promise<void>;

const listeners = new Set<WriteListener>();

/** Told of every insert, update and removal, in its transaction; what a listener throws undoes the write. */
export function onWrite(listener: WriteListener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Tells the listeners, one after the other. */
export async function tellOfWrite(...told: Parameters<WriteListener>): Promise<void> {
  for (const listener of listeners) await listener(...told);
}
