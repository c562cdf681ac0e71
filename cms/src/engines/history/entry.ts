/** One entry of a record's history, and how an entry is chained to the one before it. Pure. */
import { createHash } from 'node:crypto';

/** A person as history remembers them: the name stays what it was. */
export interface Who { id: number; name: string }

/** A field's value before and after. */
export interface Change { field: string; from: unknown; to: unknown }

export interface Entry {
  /** ISO, UTC. */
  at: string;
  by: Who;
  /** The absent person they stood in for. */
  for?: Who | null;
  action: string;
  from: string | null;
  to: string | null;
  note: string | null;
  changes: readonly Change[];
  /** A signature: what was decided. Null = the entry signs nothing. */
  decision?: 'approved' | 'returned' | 'rejected' | null;
  /** Hash of the content that was signed. */
  fingerprint?: string | null;
  /** The department's stamp belongs beside the signature. */
  stamp?: boolean;
  /** How often the record had been sent back before. */
  round?: number;
}

/** Where a chain ends; it stands on the record's row. */
export interface Head { seq: number; hash: string }

/** The head of a record without history. */
export const emptyHead: Head = { seq: 0, hash: '' };

/** An entry with its place in the chain, ready to be written. */
export interface Sealed extends Head { columns: Columns }

/** An entry as its row has it, in the order of the hash. */
export type Columns = readonly [
  at: string, byId: number, byName: string, forId: number | null, forName: string | null, action: string, from: string | null,
  to: string | null, note: string | null, changes: string, decision: string | null, fingerprint: string | null, stamp: number, round: number,
];

/** An entry read back. */
export interface PastEntry extends Entry, Head { recordId: number }

/** Chains an entry to a head: the new head is what goes on the record's row. */
export function seal(typeId: number, head: Head, entry: Entry): Sealed {
  const columns: Columns = [
    entry.at, entry.by.id, entry.by.name, entry.for?.id ?? null, entry.for?.name ?? null, entry.action, entry.from, entry.to, entry.note,
    JSON.stringify(entry.changes), entry.decision ?? null, entry.fingerprint ?? null, entry.stamp ? 1 : 0, entry.round ?? 0,
  ];
  const seq = head.seq + 1;
  return { seq, hash: hashOf(head.hash, typeId, seq, columns), columns };
}

/** SHA-256 over the hash before, the type, the place and everything that stands in the entry. */
export function hashOf(before: string, typeId: number, seq: number, columns: Columns): string {
  return createHash('sha256').update(JSON.stringify([before, typeId, seq, ...columns])).digest('hex');
}
