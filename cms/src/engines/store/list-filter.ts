/** The filter of the dialect as one condition: `{ "customer": 3, "total_gte": "100", "customer.region_like": "东", "state": ["draft"] }`. */
import { phrase } from '../../foundation/language';
import { malformed } from '../../foundation/refusal';
import type { Person } from '../access';
import { checkRule, compileToSql, type Kind, type Operator, type Rule, type RuleGroup, type RuleScalar, type RuleValue, type Scope } from '../conditions';
import { typeByName, type RecordType } from '../model';
import { columnsOf } from './columns';
import { conditionScope, typeOfReference } from './scope';
import { sentences } from './sentences';
import type { Piece } from './sql';

const operators: Readonly<Record<string, Operator>> = { gte: '>=', gt: '>', lte: '<=', lt: '<', ne: '!=', like: 'contains', in: 'in' };

/** Bound of the columns that hold ids and whole numbers, with room for the next one. */
const mostInteger = 0x7fff_fffe;

/** Which kinds an operator of the dialect fits; equality and membership fit all. */
const fits: Readonly<Record<string, ReadonlySet<Kind['of']>>> = {
  gte: new Set(['text', 'choice', 'number', 'date', 'datetime']),
  like: new Set(['text']),
};

/** @returns the SQL condition over alias `t`; undefined = nothing can meet it, so that no statement is needed. */
export function filterSql(person: Person, type: RecordType, filter: Readonly<Record<string, unknown>>): Piece | undefined {
  const scope = conditionScope(type, person, { guarded: true });
  const rules = Object.entries(filter).map(([key, value]) => ruleOf(type, scope, key, value));
  if (rules.includes(null)) return undefined;
  const group: RuleGroup = { combinator: 'and', rules: rules.filter((rule) => rule !== null) };
  return compileToSql(group, scope);
}

/** One key of the filter; null = it holds for no row. */
function ruleOf(type: RecordType, scope: Scope, key: string, value: unknown): Rule | RuleGroup | null {
  const cut = key.lastIndexOf('_');
  const [field, ending] = cut < 0 ? [key, undefined] : [key.slice(0, cut), key.slice(cut + 1)];
  const place = scope.field(field);
  if (!place) throw malformed(phrase(sentences.unknownField, { field }));
  if (type.parts.some((part) => part.field.name === field) || columnsOf(type).get(field)?.type === 'files') throw malformed(phrase(sentences.unfilterable, { field }));
  const { kind } = place;
  if (ending !== undefined && !Object.hasOwn(operators, ending)) throw malformed(phrase(sentences.unknownOperator, { key }));
  const order = ending === 'gt' || ending === 'lt' || ending === 'lte' ? 'gte' : ending;
  if (order !== undefined && Object.hasOwn(fits, order) && !fits[order].has(kind.of)) throw malformed(phrase(sentences.operatorUnfit, { key }));

  const list = Array.isArray(value);
  if ((ending === 'in') !== list && ending !== undefined && ending !== 'ne') throw malformed(phrase(sentences.filterValue, { key }));
  if (list && value.length === 0) return ending === 'ne' ? { combinator: 'and', rules: [] } : null;
  const typed = ofOneType(type, field, key, value);
  if (typed) return ending === 'ne' ? orEmpty(field, { ...typed, not: true }) : typed;
  const given = storable(kind, valueOf(key, value));
  if (given === null) {
    if (ending !== undefined && ending !== 'ne') throw malformed(phrase(sentences.filterValue, { key }));
    return { field, operator: ending === 'ne' ? 'notNull' : 'null' };
  }
  const operator = list ? (ending === 'ne' ? 'notIn' : 'in') : ending === undefined ? '=' : operators[ending];
  const rule: Rule = { field, operator, value: given };
  const alone = (one: RuleValue): RuleGroup => ({ combinator: 'and', rules: [{ field, operator: '=', value: one }] });
  // In a list every value has to fit: a rule would pass over those that do not.
  const asked = Array.isArray(given) ? given.filter((one) => one !== null).map(alone) : [{ combinator: 'and', rules: [rule] } satisfies RuleGroup];
  const nameless = kind.of === 'reference' && !place.named && [given].flat().some((one) => typeof one === 'string' && !/^(\d+|\$.*)$/.test(one));
  if (nameless || asked.some((group) => checkRule(group, () => kind).length > 0)) throw malformed(phrase(sentences.filterValue, { key }));
  return ending === 'ne' ? orEmpty(field, rule) : rule;
}

/** Whoever asks for everything else means the empty ones too. */
const orEmpty = (field: string, rule: Rule | RuleGroup): RuleGroup => ({ combinator: 'or', rules: [rule, { field, operator: 'null' }] });

/** References to one of several types, given with their type as they travel: `{ "item": { "type": "product", "id": 1 } }`. */
function ofOneType(type: RecordType, field: string, key: string, value: unknown): RuleGroup | undefined {
  const column = columnsOf(type).get(field);
  const references = [value].flat() as { type?: unknown; id?: unknown }[];
  const typed = (one: unknown) => typeof one === 'object' && one !== null && 'type' in one && one.type !== undefined;
  if (!column || column.link || column.target.length < 2 || !references.some(typed)) return undefined;
  const rules = references.map((one): RuleGroup => {
    const target = typed(one) && column.target.includes(String(one.type)) ? typeByName(String(one.type)) : undefined;
    if (!target || typeof one.id !== 'number') throw malformed(phrase(sentences.filterValue, { key }));
    return { combinator: 'and', rules: [{ field, operator: '=', value: storable({ of: 'reference' }, one.id) }, { field: `${field}.${typeOfReference}`, operator: '=', value: target.id }] };
  });
  return { combinator: 'or', rules };
}

/** A value of the filter as a rule's: scalars, references by their id, lists of both. */
function valueOf(key: string, value: unknown): RuleValue {
  if (Array.isArray(value)) {
    if (value.length > 1000) throw malformed(phrase(sentences.filterValue, { key }));
    return value.map((one) => {
      const scalar = valueOf(key, one);
      if (Array.isArray(scalar)) throw malformed(phrase(sentences.filterValue, { key }));
      return scalar;
    });
  }
  if (typeof value === 'object' && value !== null) {
    if ('id' in value && typeof value.id === 'number') return value.id;
    throw malformed(phrase(sentences.filterValue, { key }));
  }
  // No text and no day of either database is outside of these.
  if (typeof value === 'string' && (value.includes('\u0000') || /^0000-/.test(value))) throw malformed(phrase(sentences.filterValue, { key }));
  if (typeof value === 'string' || typeof value === 'boolean' || value === null || (typeof value === 'number' && Number.isFinite(value))) return value;
  throw malformed(phrase(sentences.filterValue, { key }));
}

/** Ids and whole numbers that no column holds, as ones that it could hold and never does. */
function storable(kind: Kind, value: RuleValue): RuleValue {
  if (Array.isArray(value)) return value.map((one) => storable(kind, one) as RuleScalar);
  const number = kind.of === 'reference' || (kind.of === 'number' && !kind.scale) ? Number(value) : Number.NaN;
  if (value === null || typeof value === 'boolean' || !(Math.abs(number) > mostInteger)) return value;
  return kind.of === 'reference' ? -1 : Math.sign(number) * mostInteger;
}
