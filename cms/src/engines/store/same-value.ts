/** Whether two values of a record are the same: references by what they point to, lists entry by entry. */

/** Labels and names do not count. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (isNothing(a) || isNothing(b)) return isNothing(a) && isNothing(b);
  if (Array.isArray(a) || Array.isArray(b)) {
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((one, index) => sameValue(one, b[index]));
  }
  if (typeof a !== 'object' || typeof b !== 'object') return false;
  const [one, other] = [a, b] as { id?: unknown; type?: unknown }[];
  return one.id === other.id && one.type === other.type;
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}
