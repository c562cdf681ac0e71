/**
 * A rule in its normal form: what the evaluator asks of a value and what the SQL compiler prints, so that the two cannot disagree.
 *
 * Meaning, the same in both: an empty field (null, or a list without elements) makes every comparison unknown, and so does a value
 * that is no value of the field's kind; unknown is neither true nor false, `not` leaves it unknown, and a whole condition that is
 * unknown does not hold. `null` and `notNull` alone look at emptiness. Nulls inside a list of values are left out of it.
 * Text compares by code point; contains, beginsWith and endsWith ignore the case of a-z. On a datetime a day means the whole day.
 */
import type { Context } from './context';
import { resolveValue } from './context';
import { addDays, startOfDay } from './day';
import type { Comparable, Kind } from './kind';
import { comparable, idOf, isDay, momentOf, scaled } from './kind';
import type { Operator, Rule, RuleScalar } from './rule-group';

/** From (inclusive) until (exclusive); an absent end is open. `include` makes the end inclusive (text and days, which have no next value). */
export interface Range { from?: Comparable; until?: Comparable; after?: boolean; include?: boolean }

export type Comparison =
  | { asks: 'unknown' }
  | { asks: 'empty'; negate: boolean }
  | { asks: 'among'; points: Comparable[]; names: string[]; negate: boolean }
  | { asks: 'ranges'; ranges: Range[]; negate: boolean }
  | { asks: 'text'; how: 'contains' | 'beginsWith' | 'endsWith'; part: string };

const unknown: Comparison = { asks: 'unknown' };
const negative: ReadonlySet<Operator> = new Set(['!=', 'notIn']);
const ordered: ReadonlySet<Kind['of']> = new Set(['text', 'choice', 'number', 'date', 'datetime']);
const textual: ReadonlySet<Kind['of']> = new Set(['text', 'choice']);

/** The normal form of a rule over a field of this kind. */
export function comparisonOf(rule: Rule, kind: Kind, context: Context): Comparison {
  const { operator } = rule;
  if (operator === 'null' || operator === 'notNull') return { asks: 'empty', negate: operator === 'notNull' };
  const value = rule.valueSource === 'field' ? rule.value ?? null : resolveValue(rule.value, kind, context);
  const values = Array.isArray(value) ? value : [value];
  switch (operator) {
    case '=':
    case '!=': return Array.isArray(value) && typeof rule.value !== 'string' ? unknown : equals(values, Array.isArray(value), operator, kind, context);
    case 'in':
    case 'notIn': return equals(values, true, operator, kind, context);
    case 'contains':
      if (kind.of !== 'text') return equals(values, Array.isArray(value), '=', kind, context);
      return textTest(operator, value, kind);
    case 'beginsWith':
    case 'endsWith': return textTest(operator, value, kind);
    case 'between': {
      if (!ordered.has(kind.of) || values.length !== 2) return unknown;
      const low = span(values[0], kind, context);
      const high = span(values[1], kind, context);
      return low && high ? { asks: 'ranges', ranges: [{ from: low.from, until: high.until, include: high.include }], negate: false } : unknown;
    }
    case '<':
    case '<=':
    case '>':
    case '>=': {
      const at = ordered.has(kind.of) && !Array.isArray(value) ? span(value, kind, context) : undefined;
      return at ? { asks: 'ranges', ranges: [order(operator, at)], negate: false } : unknown;
    }
  }
}

function equals(values: RuleScalar[], list: boolean, operator: Operator, kind: Kind, context: Context): Comparison {
  const negate = negative.has(operator);
  if (kind.of === 'datetime') {
    const ranges = values.map((one) => span(one, kind, context)).filter((range) => range !== undefined);
    return ranges.length === 0 && !list ? unknown : { asks: 'ranges', ranges, negate };
  }
  const points: Comparable[] = [];
  const names: string[] = [];
  let understood = 0;
  for (const one of values) {
    const point = pointOf(one, kind);
    if (point === undefined) continue;
    understood++;
    if (point === null) continue;
    if (kind.of === 'reference' && typeof point === 'string') names.push(point);
    else points.push(point);
  }
  return understood === 0 && !list ? unknown : { asks: 'among', points, names, negate };
}

/** Null = a number that no stored value can equal (more decimals than the field has). A reference may be named. */
function pointOf(value: RuleScalar, kind: Kind): Comparable | null | undefined {
  switch (kind.of) {
    case 'number': {
      const number = scaled(value, kind.scale ?? 0);
      return number && (number.exact ? number.floor : null);
    }
    case 'boolean': return value === 'true' ? true : value === 'false' ? false : comparable(value, kind);
    case 'reference': return idOf(value) ?? (typeof value === 'string' && value !== '' ? value : undefined);
    default: return comparable(value, kind);
  }
}

/** What a value covers: itself, a whole day, or (a number between two storable ones) nothing. */
function span(value: RuleScalar, kind: Kind, context: Context): Range | undefined {
  if (kind.of === 'number') {
    const number = scaled(value, kind.scale ?? 0);
    if (!number) return undefined;
    return number.exact ? { from: number.floor, until: number.floor + 1 } : { from: number.floor + 1, until: number.floor + 1 };
  }
  if (kind.of === 'datetime') {
    const at = momentOf(value);
    if (at !== undefined) return { from: at, until: at + 1 };
    const zone = context.timeZone ?? 'Asia/Shanghai';
    return isDay(value) ? { from: startOfDay(value, zone), until: startOfDay(addDays(value, 1), zone) } : undefined;
  }
  const point = comparable(value, kind);
  return point === undefined ? undefined : { from: point, until: point, include: true };
}

function order(operator: '<' | '<=' | '>' | '>=', at: Range): Range {
  switch (operator) {
    case '<': return { until: at.from };
    case '<=': return { until: at.until, include: at.include };
    case '>': return { from: at.until, after: at.include };
    case '>=': return { from: at.from };
  }
}

function textTest(how: 'contains' | 'beginsWith' | 'endsWith', value: unknown, kind: Kind): Comparison {
  if (!textual.has(kind.of) || (typeof value !== 'string' && typeof value !== 'number')) return unknown;
  return { asks: 'text', how, part: foldCase(String(value)) };
}

/** Lower case for a-z only, as both databases do it in the C collation. */
export function foldCase(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
