/** Prints a condition as bound SQL, with exactly the meaning of `evaluate`, for SQLite and PostgreSQL. */
import type { Comparison, Range } from './comparison';
import { comparisonOf } from './comparison';
import type { Context } from './context';
import type { Comparable, Kind } from './kind';
import type { LinesRule, Rule, RuleGroup } from './rule-group';
import { isGroup, isLinesRule } from './is-group';

/** What the SQL may bind; a subset of the database's. */
export type BoundValue = string | number | boolean;

/** How a field is reached in SQL. What is stored is the kind's comparable: scaled integers, ids, text, days, moments. */
export interface ScopeField {
  kind: Kind;
  /** The value; of a many-valued field one element, inside `each`. May be a scalar subselect (one level through a reference). */
  sql: string;
  /** `sql` is a condition already and is printed as one (only of a boolean that is never empty). */
  predicate?: boolean;
  /** Values of placeholders in `sql`. */
  bound?: BoundValue[];
  /** Many-valued: where the record's elements stand: `FROM <from> WHERE <where>`. */
  each?: { from: string; where: string; bound?: BoundValue[] };
  /** A reference whose targets rules may call by name (roles): the id, or undefined where there is none. */
  named?: (name: string) => number | undefined;
}

/** Whose eyes, and which table: the store gives it for a type and a person. */
export interface Scope extends Context {
  dialect: 'sqlite' | 'postgres';
  /** A name, `reference.field` or `lines.field`; undefined = there is no such field, and a rule over it is unknown. */
  field(name: string): ScopeField | undefined;
}

export interface CompiledRule { sql: string; bound: BoundValue[] }

const unknownSql = 'CAST(NULL AS boolean)';

/** A WHERE condition, parenthesised as needed to stand beside AND. */
export function compileToSql(rule: RuleGroup, scope: Scope): CompiledRule {
  const bound: BoundValue[] = [];
  return { sql: groupSql(rule, scope, bound, false), bound };
}

/** `exact`: under a `not`, where unknown and false must be told apart; elsewhere the shorter SQL does. */
function groupSql(group: RuleGroup, scope: Scope, bound: BoundValue[], exact: boolean): string {
  if (group.rules.length === 0) return group.not ? 'FALSE' : 'TRUE';
  const inside = exact || group.not === true;
  const members = group.rules.map((member) => (isGroup(member) ? groupSql(member, scope, bound, inside) : ruleSql(member, scope, bound, inside)));
  const joined = `(${members.join(group.combinator === 'or' ? ' OR ' : ' AND ')})`;
  return group.not ? `(NOT ${joined})` : joined;
}

/** What only memory can judge (see `isPlain`) is unknown to a database. */
function ruleSql(rule: Rule | LinesRule, scope: Scope, bound: BoundValue[], exact: boolean): string {
  if (isLinesRule(rule) || rule.valueSource === 'field') return unknownSql;
  const field = scope.field(rule.field);
  if (!field) return unknownSql;
  const comparison = comparisonOf(rule, field.kind, scope);
  if (comparison.asks === 'unknown') return unknownSql;
  const printer = new Printer(field, scope.dialect, bound, exact);
  return field.each ? printer.many(comparison, field.each) : printer.one(comparison);
}

type Asked = Exclude<Comparison, { asks: 'unknown' }>;

/** Prints one comparison; mentions of the field and values are bound in the order they are printed. */
class Printer {
  constructor(
    private readonly field: ScopeField,
    private readonly dialect: Scope['dialect'],
    private readonly bound: BoundValue[],
    private readonly exact: boolean,
  ) {}

  one(comparison: Asked): string {
    if (comparison.asks === 'empty') return `${this.value()} IS ${comparison.negate ? 'NOT ' : ''}NULL`;
    return this.test(comparison, 'negate' in comparison && comparison.negate);
  }

  many(comparison: Asked, each: NonNullable<ScopeField['each']>): string {
    const some = (test: () => string) => {
      this.bound.push(...(each.bound ?? []));
      return `EXISTS (SELECT 1 FROM ${each.from} WHERE ${each.where} AND ${test()})`;
    };
    const filled = () => some(() => `${this.value()} IS NOT NULL`);
    if (comparison.asks === 'empty') return comparison.negate ? filled() : `NOT ${filled()}`;
    const negate = 'negate' in comparison && comparison.negate;
    const meets = () => `${negate ? 'NOT ' : ''}${some(() => this.test(comparison, false))}`;
    return this.exact || negate ? `(CASE WHEN ${filled()} THEN ${meets()} END)` : meets();
  }

  private test(comparison: Exclude<Asked, { asks: 'empty' }>, negate: boolean): string {
    const not = negate ? 'NOT ' : '';
    switch (comparison.asks) {
      case 'among': {
        if (this.field.predicate) return this.predicate(comparison.points.includes(true) !== negate, comparison.points.includes(false) !== negate);
        const points = [...comparison.points, ...comparison.names.flatMap((name) => this.field.named?.(name) ?? [])];
        if (points.length === 0) return this.constant(negate);
        const value = this.value();
        if (points.length === 1) return `${value} ${negate ? '<>' : '='} ${this.bind(points[0])}`;
        return `${value} ${not}IN (${points.map((point) => this.bind(point)).join(', ')})`;
      }
      case 'ranges': {
        if (comparison.ranges.length === 0) return this.constant(negate);
        return `${not}(${comparison.ranges.map((range) => this.range(range)).join(' OR ')})`;
      }
      case 'text': return this.text(comparison.how, comparison.part);
    }
  }

  private predicate(whenTrue: boolean, whenFalse: boolean): string {
    if (whenTrue === whenFalse) return whenTrue ? 'TRUE' : 'FALSE';
    return whenTrue ? this.value() : `NOT ${this.value()}`;
  }

  /** The same answer for every value, unknown for none. */
  private constant(truth: boolean): string {
    return `(CASE WHEN ${this.value()} IS NOT NULL THEN ${truth ? 'TRUE' : 'FALSE'} END)`;
  }

  private range({ from, until, after, include }: Range): string {
    const tests: string[] = [];
    if (from !== undefined) tests.push(`${this.ordered()} ${after ? '>' : '>='} ${this.bind(from)}`);
    if (until !== undefined) tests.push(`${this.ordered()} ${include ? '<=' : '<'} ${this.bind(until)}`);
    return tests.length > 1 ? `(${tests.join(' AND ')})` : tests[0];
  }

  private text(how: 'contains' | 'beginsWith' | 'endsWith', part: string): string {
    if (part === '') return this.constant(true);
    const value = `lower(${this.ordered()})`;
    const length = [...part].length;
    switch (how) {
      case 'contains': return `${this.dialect === 'sqlite' ? 'instr' : 'strpos'}(${value}, ${this.bind(part)}) > 0`;
      case 'beginsWith': return `substr(${value}, 1, ${length}) = ${this.bind(part)}`;
      case 'endsWith': return `${this.dialect === 'sqlite' ? `substr(${value}, -${length})` : `right(${value}, ${length})`} = ${this.bind(part)}`;
    }
  }

  /** The field where order or case matters: by code point on both databases. */
  private ordered(): string {
    const textual = this.field.kind.of === 'text' || this.field.kind.of === 'choice';
    return textual && this.dialect === 'postgres' ? `(${this.value()} COLLATE "C")` : this.value();
  }

  private value(): string {
    this.bound.push(...(this.field.bound ?? []));
    return this.field.sql;
  }

  private bind(point: Comparable): string {
    if (typeof point === 'boolean') return point ? 'TRUE' : 'FALSE';
    const moment = this.field.kind.of === 'datetime' && this.dialect === 'postgres';
    this.bound.push(moment ? new Date(point).toISOString() : point);
    return '?';
  }
}
