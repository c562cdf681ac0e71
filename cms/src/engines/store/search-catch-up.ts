/**
 * After a type has been indexed anew: workers of the version before write rows for a while longer and index what they know to be searched. Those rows
 * are indexed once more.
 */
import { now } from '../../foundation/clock';
import type { Database } from '../../foundation/database';
import { onDrain } from '../../foundation/draining';
import type { RecordType } from '../model';

/** When it is looked for them, in ms after the index was made: they are few at first, and none when the last such worker is gone. */
const looks = [1_000, 5_000, 15_000, 40_000, 120_000, 240_000];
/** A write carries the time at which it began. */
const margin = 30_000;

interface Waiting { type: RecordType; since: string; reindex: (since: string) => Promise<void> }

let waiting: Waiting[] = [];
let timer: NodeJS.Timeout | undefined;

/** Says that these types are being indexed anew from now on. */
export function catchUpLater(database: Database, types: readonly RecordType[], reindex: (database: Database, type: RecordType, since: string) => Promise<void>): void {
  if (types.length === 0) return;
  const since = new Date(now().getTime() - margin).toISOString();
  waiting = types.map((type) => ({ type, since, reindex: (from) => reindex(database, type, from) }));
  clearTimeout(timer);
  look(0);
}

/** Looks now. Costs nothing unless something was indexed anew a moment ago. */
export async function catchUpSearch(): Promise<void> {
  for (const { since, reindex } of waiting) await reindex(since);
}

function look(n: number): void {
  if (n === looks.length) {
    waiting = [];
    return;
  }
  timer = setTimeout(() => {
    catchUpSearch().catch((error: unknown) => console.error('The search index could not be brought up to date; it is tried again:', error)).finally(() => look(n + 1));
  }, looks[n] - (looks[n - 1] ?? 0)).unref();
}

onDrain(() => {
  clearTimeout(timer);
  waiting = [];
});
