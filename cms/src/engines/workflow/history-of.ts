/** A record's history and signatures as a person may see them. */
import { database } from '../../foundation/database';
import { notFound } from '../../foundation/refusal';
import type { Person } from '../access';
import { fieldRights } from '../access';
import type { PastEntry, Who } from '../history';
import { entries } from '../history';
import type { RecordType } from '../model';
import { read } from '../store';
import { indexOf } from './situation';

export interface ShownEntry {
  seq: number; at: string; by: Named; for: Named | null; action: string; from: string | null; to: string | null; note: string | null;
  changes: PastEntry['changes']; hash: string;
}
interface Named { id: number; label: string }

/**
 * The entries, oldest first, without the changes of fields the person may not read.
 * @throws 404 where the record is not theirs to see.
 */
export async function historyOf(person: Person, type: RecordType, id: number): Promise<ShownEntry[]> {
  if (!await read(person, type, id)) throw notFound();
  const readable = fieldRights(person, type).read;
  return (await entries(database(), type.id, id)).map(({ seq, at, by, for: absent, action, from, to, note, changes, hash }) => ({
    seq, at, by: named(by), for: absent ? named(absent) : null, action, from, to, note, hash,
    changes: changes.flatMap((change) => shown(change, type, readable)),
  }));
}

function shown(change: PastEntry['changes'][number], type: RecordType, readable: ReadonlySet<string>): PastEntry['changes'] {
  const [name, , inner] = change.field.split('.');
  if (name.startsWith('$')) return [change];
  if (!readable.has(name)) return [];
  if (!type.parts.some(({ field }) => field.name === name)) return [change];
  if (inner !== undefined) return readable.has(`${name}.${inner}`) ? [change] : [];
  const without = (lines: unknown) => (Array.isArray(lines) ? lines.map((line: Record<string, unknown>) => Object.fromEntries(
    Object.entries(line).filter(([key]) => key === 'id' || readable.has(`${name}.${key}`)))) : lines);
  return [{ ...change, from: without(change.from), to: without(change.to) }];
}

/** A signature as the print and the panel show it. */
export interface Signature {
  state: string; action: string; decision: 'approved' | 'returned' | 'rejected'; by: Named; for: Named | null; at: string; note: string | null;
  stamp: boolean; fingerprint: string | null;
  /** Not overtaken by a later return, withdrawal or move. */
  valid: boolean;
}

/** Every signature under a record, oldest first. Whoever asks has seen the record already. */
export async function signaturesOf(type: RecordType, id: number): Promise<Signature[]> {
  const signatures: Signature[] = [];
  const place = (state: string | null) => (type.flow ? indexOf(type.flow, state) : 0);
  for (const entry of await entries(database(), type.id, id)) {
    const { from, to, action, decision } = entry;
    if (action === 'return' || action === 'withdraw' || action === 'move') {
      const straight = entry.changes.some(({ field, to: how }) => field === '$resume' && how === 'straight');
      for (const signature of signatures) {
        if (straight ? signature.state === to : place(signature.state) >= place(to)) signature.valid = false;
      }
    }
    if (!decision) continue;
    signatures.push({
      state: from ?? '', action, decision, by: named(entry.by), for: entry.for ? named(entry.for) : null, at: entry.at, note: entry.note,
      stamp: entry.stamp ?? false, fingerprint: entry.fingerprint ?? null, valid: decision === 'approved' || decision === 'rejected',
    });
  }
  return signatures;
}

const named = ({ id, name }: Who): Named => ({ id, label: name });
