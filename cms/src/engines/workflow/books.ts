/** Keeps the books of a write: the entry of the history, with the head and the fingerprint that go on the record's row. */
import type { Transaction } from '../../foundation/database';
import type { Person } from '../access';
import type { Change, Entry, Head, Sealed } from '../history';
import { append, emptyHead, seal } from '../history';
import type { RecordType } from '../model';
import type { Seal, StoredRecord, SystemPart } from '../store';
import { diff } from '../store';
import { contentFingerprint, rowFingerprint } from './fingerprint';

/** What the history is told of a write; the rest it sees for itself. */
export interface Occasion extends Pick<Entry, 'at' | 'action' | 'from' | 'to' | 'note' | 'decision' | 'stamp' | 'round'> {
  by: Person;
  for?: { id: number; name: string } | null;
  /** Told besides the changed fields: who was asked, how to resume. */
  also?: readonly Change[];
}

/** An entry in the making: sealed when the row is written, appended afterwards. */
export interface Booking {
  /** Given to the store, which calls it with the row as it will be, just before its one statement. */
  seal: Seal;
  /** Writes the entry. */
  append(tx: Transaction, recordId: number): Promise<void>;
  /** What changed, known once sealed. */
  changes: readonly Change[];
}

/** The entry itself says these. */
const told: ReadonlySet<string> = new Set(['state', 'submittedAt', 'closedAt']);

/** A line that is new has no id yet: the change is named after its part. */
const named = ({ field, from, to }: Change): Change => ({ field: field.replace(/^(\w+)\.(undefined|null|0)$/, '$1'), from, to });

/** Begins an entry. `before` is null for a new record. */
export function book(type: RecordType, before: StoredRecord | null, head: Head, occasion: Occasion): Booking {
  let sealed: Sealed | undefined;
  const booking: Booking = {
    changes: [],
    seal(after) {
      const { by, for: standsInFor, also = [], decision, ...rest } = occasion;
      booking.changes = diff(type, before, after).filter(({ field }) => !told.has(field)).map(named);
      sealed = seal(type.id, head, {
        ...rest, by: { id: by.id, name: by.name }, for: standsInFor ? { id: standsInFor.id, name: standsInFor.name } : null,
        changes: [...booking.changes, ...also], decision, fingerprint: decision ? contentFingerprint(type, after) : null,
      });
      return { headSeq: sealed.seq, headHash: sealed.hash, fingerprint: rowFingerprint(type, after) };
    },
    async append(tx, recordId) {
      if (!sealed) throw new Error('An entry of the history was written before the record was.');
      await append(tx, type.id, recordId, sealed);
    },
  };
  return booking;
}

/** The head on a loaded record's row. */
export const headOf = ({ headSeq, headHash }: SystemPart): Head => (headHash === null ? emptyHead : { seq: headSeq, hash: headHash });
