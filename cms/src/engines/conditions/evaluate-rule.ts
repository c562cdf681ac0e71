/** Says whether a condition holds for a record in memory. The browser and every engine use this one. */
import type { Comparison, Range } from './comparison';
import { comparisonOf, foldCase } from './comparison';
import type { Context } from './context';
import type { Comparable, Kind } from './kind';
import { comparable, guessKind, idOf } from './kind';
import type { LinesRule, Rule, RuleGroup, RuleValue } from './rule-group';
import { isGroup, isLinesRule } from './is-group';

/** True, false, or (undefined) unknown. */
type Truth = boolean | undefined;

export interface EvaluationContext extends Context {
  /** What each field holds; guessed from the values where it is not given (money as text next to text then compares as numbers). */
  kindOf?: (field: string) => Kind | undefined;
}

/**
 * Whether a condition holds for a record as the API writes it. `reference.field` is read from the record's own key of that name
 * (`record['customer.region']`) or from the reference when it carries the field; `lines.field` from the lines. Unknown counts as no.
 */
export function evaluate(rule: RuleGroup, record: object, context: EvaluationContext): boolean {
  return groupTruth(rule, record, context) === true;
}

/** Names of the fields a condition looks at, each once; dotted ones among them, and `lines.product.listPrice` where a condition over lines looks behind a reference. */
export function fieldsOfRule(rule: RuleGroup): string[] {
  return [...new Set(rule.rules.flatMap((member) => {
    if (isGroup(member)) return fieldsOfRule(member);
    if (!isLinesRule(member)) return member.valueSource === 'field' ? [member.field, String(member.value)] : [member.field];
    return [member.field, ...fieldsOfRule(member.value).map((name) => inDocument(member.field, name))];
  }))];
}

/** What a name inside a condition over lines is called from outside. */
const inDocument = (part: string, name: string) => (name.startsWith(ofRecord) ? name.slice(ofRecord.length) : `${part}.${name}`);

/** Whether a condition can be asked of a database as well: it asks nothing of lines one by one and compares no field with another. */
export function isPlain(rule: RuleGroup): boolean {
  return rule.rules.every((member) => (isGroup(member) ? isPlain(member) : !isLinesRule(member) && member.valueSource !== 'field'));
}

/** Before the name of a document's field, inside a condition over its lines. */
const ofRecord = '$record.';

function groupTruth(group: RuleGroup, record: object, context: EvaluationContext): Truth {
  const deciding = group.combinator === 'or';
  let truth: Truth = !deciding;
  if (group.rules.length === 0) truth = true;
  for (const member of group.rules) {
    const one = isGroup(member) ? groupTruth(member, record, context) : isLinesRule(member) ? linesTruth(member, record, context) : ruleTruth(member, record, context);
    if (one === deciding) {
      truth = deciding;
      break;
    }
    if (one === undefined) truth = undefined;
  }
  return group.not ? opposite(truth) : truth;
}

/** `some` and `none` are false and true over no lines at all, `every` is true. */
function linesTruth({ field, operator, value }: LinesRule, record: object, context: EvaluationContext): Truth {
  const lines = own(record, field);
  const { kindOf } = context;
  const inLine: EvaluationContext = {
    ...context,
    ...(kindOf && { kindOf: (name: string) => kindOf(inDocument(field, name)) }),
  };
  const wanted = operator !== 'every';
  const truths = (Array.isArray(lines) ? lines : []).map((line: unknown) => groupTruth(value, Object.assign(Object.create(null) as object, line, { $record: record }), inLine));
  const found = truths.includes(wanted) ? wanted : truths.includes(undefined) ? undefined : !wanted;
  return operator === 'none' ? opposite(found) : found;
}

/** What another field holds, as a rule's value; a reference by its id. */
function valueIn(record: object, field: string): RuleValue | undefined {
  const plain = (one: unknown): RuleValue => (typeof one === 'object' && one !== null ? idOf(one) ?? null : (one ?? null) as RuleValue);
  const value = valueAt(record, field);
  return Array.isArray(value) ? value.map((one) => plain(one) as string) : plain(value);
}

function ruleTruth(given: Rule, record: object, context: EvaluationContext): Truth {
  const rule = given.valueSource === 'field' ? { ...given, value: valueIn(record, String(given.value)) } : given;
  const value = valueAt(record, rule.field);
  const kind = context.kindOf ? context.kindOf(rule.field) : guessKind(value, rule.value);
  if (!kind) return undefined;
  const comparison = comparisonOf(rule, kind, context);
  if (comparison.asks === 'unknown') return undefined;
  const values = (Array.isArray(value) ? value : [value])
    .map((one: unknown) => ({ value: comparable(one, kind), name: nameOf(one) }))
    .filter((one): one is Stored => one.value !== undefined);
  if (comparison.asks === 'empty') return (values.length === 0) !== comparison.negate;
  if (values.length === 0) return undefined;
  const negate = 'negate' in comparison && comparison.negate;
  return values.some((one) => meets(one, comparison)) !== negate;
}

interface Stored { value: Comparable; name: unknown }

function meets({ value, name }: Stored, comparison: Exclude<Comparison, { asks: 'unknown' | 'empty' }>): boolean {
  switch (comparison.asks) {
    case 'among': return comparison.points.includes(value) || (typeof name === 'string' && comparison.names.includes(name));
    case 'ranges': return comparison.ranges.some((range) => within(value, range));
    case 'text': {
      const text = foldCase(String(value));
      if (comparison.how === 'contains') return text.includes(comparison.part);
      return comparison.how === 'beginsWith' ? text.startsWith(comparison.part) : text.endsWith(comparison.part);
    }
  }
}

function within(value: Comparable, { from, until, after, include }: Range): boolean {
  if (from !== undefined && (after ? compare(value, from) <= 0 : compare(value, from) < 0)) return false;
  return until === undefined || (include ? compare(value, until) <= 0 : compare(value, until) < 0);
}

/** Numbers by size, text by code point (UTF-16 order differs from the databases' beyond the basic plane). */
function compare(a: Comparable, b: Comparable): number {
  if (typeof a !== 'string' || typeof b !== 'string') return Number(a) - Number(b);
  for (let at = 0; at < a.length && at < b.length; at++) {
    if (a[at] !== b[at]) return (a.codePointAt(at) ?? 0) - (b.codePointAt(at) ?? 0);
  }
  return a.length - b.length;
}

function opposite(truth: Truth): Truth {
  return truth === undefined ? undefined : !truth;
}

/** The value under a name or one-level path; own properties only, so that no rule reaches a prototype. */
function valueAt(record: object, field: string): unknown {
  const document = field.startsWith(ofRecord) ? own(record, '$record') : undefined;
  if (typeof document === 'object' && document !== null) return valueAt(document, field.slice(ofRecord.length));
  const direct = own(record, field);
  if (direct !== undefined) return direct;
  const dot = field.indexOf('.');
  if (dot < 0) return undefined;
  const inner = field.slice(dot + 1);
  const outer = own(record, field.slice(0, dot));
  return Array.isArray(outer) ? outer.map((one: unknown) => own(one, inner)) : own(outer, inner);
}

function own(object: unknown, key: string): unknown {
  if (typeof object !== 'object' || object === null || !Object.hasOwn(object, key)) return undefined;
  return (object as Record<string, unknown>)[key];
}

function nameOf(value: unknown): unknown {
  return own(value, 'name');
}
