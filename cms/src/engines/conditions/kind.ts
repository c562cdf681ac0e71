/** What a field holds as far as conditions care, and how a value becomes something that can be compared. */

/** `choice` is text out of a fixed list; `number` is an integer count of 10^-scale (money 2, decimal 6, percent 2, int 0). */
export interface Kind {
  of: 'text' | 'choice' | 'number' | 'date' | 'datetime' | 'boolean' | 'reference';
  scale?: number;
  /** The field has any number of values: several references, several choices, a field of the lines. */
  many?: boolean;
}

/** A value ready to compare: scaled integers, milliseconds, ids; text, days; booleans. */
export type Comparable = string | number | boolean;

/** Beyond every number that can be stored; larger rule values are treated as this. */
const farAway = Number.MAX_SAFE_INTEGER;

/** A decimal number as text or JSON number, as an integer count of 10^-scale, with what could not be represented. */
export function scaled(value: unknown, scale: number): { floor: number; exact: boolean } | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string') return undefined;
  const parts = /^\s*([+-]?)(\d{1,400})(?:\.(\d{1,400}))?(?:e([+-]?\d{1,3}))?\s*$/i.exec(text);
  if (!parts) return undefined;
  const [, sign, whole, fraction = '', exponent = '0'] = parts;
  const places = scale + Number(exponent) - fraction.length;
  const digits = BigInt(whole + fraction);
  const divisor = places < 0 ? 10n ** BigInt(-places) : 1n;
  const size = places < 0 ? digits / divisor : digits * 10n ** BigInt(places);
  const exact = size * divisor === digits || places >= 0;
  const floor = sign === '-' ? -size - (exact ? 0n : 1n) : size;
  if (floor > BigInt(farAway)) return { floor: farAway, exact: false };
  if (floor < BigInt(-farAway)) return { floor: -farAway, exact: false };
  return { floor: Number(floor), exact };
}

/** Whether a text is a day that exists, `YYYY-MM-DD`. */
export function isDay(text: unknown): text is string {
  if (typeof text !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const moment = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
}

/** Milliseconds of an ISO datetime, or undefined. */
export function momentOf(text: unknown): number | undefined {
  if (typeof text !== 'string' || !/^\d{4}-\d\d-\d\dT/.test(text)) return undefined;
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : at;
}

/** The id behind a reference as records and rules carry it: `{ id }`, a number, or digits. */
export function idOf(value: unknown): number | undefined {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : value;
  if (typeof id === 'number' && Number.isSafeInteger(id)) return id;
  return typeof id === 'string' && /^\d{1,15}$/.test(id) ? Number(id) : undefined;
}

/** A record's value as a comparable of its kind; undefined = empty, or not of that kind. */
export function comparable(value: unknown, kind: Kind): Comparable | undefined {
  if (value === null || value === undefined) return undefined;
  switch (kind.of) {
    case 'number': return scaled(value, kind.scale ?? 0)?.floor;
    case 'datetime': return momentOf(value);
    case 'date': return isDay(value) ? value : undefined;
    case 'boolean': return typeof value === 'boolean' ? value : undefined;
    case 'reference': return idOf(value);
    case 'text':
    case 'choice': return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
  }
}

/** The kind to assume where nobody says it: from the record's value and the rule's. */
export function guessKind(value: unknown, against: unknown): Kind {
  if (Array.isArray(value)) return { ...guessKind((value as unknown[])[0], against), many: true };
  if (typeof value === 'boolean') return { of: 'boolean' };
  if (typeof value === 'object' && value !== null) return { of: 'reference' };
  if (momentOf(value) !== undefined) return { of: 'datetime' };
  if (isDay(value)) return { of: 'date' };
  const rival: unknown = Array.isArray(against) ? against[0] : against;
  const numeric = scaled(value, 6) !== undefined && scaled(rival, 6) !== undefined;
  return numeric ? { of: 'number', scale: 6 } : { of: 'text' };
}
