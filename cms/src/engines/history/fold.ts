/** The state of a record as its history explains it. Pure. */
import type { Entry } from './entry';

export interface Folded {
  /** Null before the first entry and after the record was deleted. */
  state: string | null;
  /** The first entry (1 = the oldest) that does not begin where the one before ended. */
  brokenAt?: number;
}

/** Follows the entries from the oldest on; each must begin in the state where the one before ended. */
export function fold(entries: readonly Pick<Entry, 'from' | 'to'>[]): Folded {
  let state: string | null = null;
  for (const [index, { from, to }] of entries.entries()) {
    if (from !== state) return { state, brokenAt: index + 1 };
    state = to;
  }
  return { state };
}
