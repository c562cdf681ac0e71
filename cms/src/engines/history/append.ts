/** Writes a sealed entry; its head goes on the record's row in the caller's own UPDATE or INSERT. */
import type { Transaction } from '../../foundation/database';
import type { Sealed } from './entry';

/** The unique (type, record, seq) makes a second writer of the same place fail. */
export async function append(tx: Transaction, typeId: number, recordId: number, sealed: Sealed): Promise<void> {
  await tx.run(
    `INSERT INTO "history" ("type_id", "record_id", "seq", "at", "by_id", "by_name", "for_id", "for_name", "action", "from_state", "to_state",
      "note", "changes", "decision", "fingerprint", "stamp", "round", "hash") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [typeId, recordId, sealed.seq, ...sealed.columns, sealed.hash]);
}
