/** How many rows meet a condition, kept for a moment: at most a second, and no longer than until something is written to a type it looks at. */
import type { Bound } from '../../foundation/database';

interface Kept { total: number; until: number }

const longest = 1_000;
const most = 500;
const byType = new Map<number, Map<string, Kept>>();

/** Identifies a count: its SQL and what it binds. */
export const totalKey = (sql: string, bound: readonly Bound[]) => `${sql}\n${JSON.stringify(bound)}`;

/** The total as counted within the last second, if nothing was written since. */
export function keptTotal(typeId: number, key: string): number | undefined {
  const kept = byType.get(typeId)?.get(key);
  return kept && kept.until > performance.now() ? kept.total : undefined;
}

/** Keeps a count. */
export function keepTotal(typeId: number, key: string, total: number): void {
  let totals = byType.get(typeId);
  if (!totals || totals.size >= most) byType.set(typeId, totals = new Map<string, Kept>());
  totals.set(key, { total, until: performance.now() + longest });
}

/** To be called after a commit that wrote to a type. Counts of other types may look through references at this one: those simply run out. */
export function dropTotals(typeId: number): void {
  byType.delete(typeId);
}
