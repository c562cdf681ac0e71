/** Conditions: what a rule means, and that the evaluator and the SQL compiler mean the same on random trees and rows. */
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkRule, compileToSql, evaluate, operators, ruleGroup } from '../../cms/src/engines/conditions';
import type { BoundValue, Kind, Me, RuleGroup, ScopeField } from '../../cms/src/engines/conditions';

const today = '2026-11-21';
const me: Me = { id: 7, username: 'lin', roles: ['finance'], roleIds: [3, 5], departmentId: 2, dealerId: null };

/** A table's worth of fields: kind, stored value of a record's value, and how SQL reaches it. */
const kinds: Record<string, Kind> = {
  name: { of: 'text' },
  grade: { of: 'choice' },
  count: { of: 'number', scale: 0 },
  total: { of: 'number', scale: 2 },
  quantity: { of: 'number', scale: 6 },
  due: { of: 'date' },
  sentAt: { of: 'datetime' },
  urgent: { of: 'boolean' },
  customer: { of: 'reference' },
  'customer.region': { of: 'text' },
  tags: { of: 'choice', many: true },
  people: { of: 'reference', many: true },
  'lines.amount': { of: 'number', scale: 2, many: true },
};
const columns = ['name', 'grade', 'count', 'total', 'quantity', 'due', 'sentAt', 'urgent', 'customer', 'tags', 'people', 'lines', 'region'];

function field(name: string): ScopeField | undefined {
  const kind = kinds[name];
  if (!kind) return undefined;
  if (name === 'lines.amount') return { kind, sql: 'e.value', each: { from: 'json_each(t."lines") e', where: 'TRUE' } };
  if (kind.many) return { kind, sql: 'e.value', each: { from: `json_each(t."${name}") e`, where: 'TRUE' } };
  if (name === 'customer.region') return { kind, sql: '(SELECT s."region" FROM t s WHERE s.rowid = t.rowid AND ? = 1)', bound: [1] };
  return { kind, sql: `t."${name}"` };
}

const text = fc.oneof(fc.constantFrom('', 'a', 'A', 'Ab', '油墨', '%', '_', "o'x", '\u{1F600}', '\uFB01', '$me', '12'), fc.string({ unit: 'grapheme', maxLength: 4 }).map((one) => one.replaceAll('\0', '')));
const days = ['2026-11-20', '2026-11-21', '2026-11-22', '2024-02-29'];
const moments = ['2026-11-20T16:00:00.000Z', '2026-11-21T15:59:59.999Z', '2026-11-21T16:00:00.000Z', '2026-11-21T04:00:00.000Z'];
const nullable = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null, freq: 3 });

const records = fc.record({
  name: nullable(text),
  grade: nullable(fc.constantFrom('a', 'b', 'ab')),
  count: nullable(fc.integer({ min: -3, max: 3 })),
  total: nullable(fc.constantFrom('0.00', '1.50', '-1.50', '2.00', '9999999999.99')),
  quantity: nullable(fc.constantFrom('0', '1.5', '0.000001', '-2')),
  due: nullable(fc.constantFrom(...days)),
  sentAt: nullable(fc.constantFrom(...moments)),
  urgent: nullable(fc.boolean()),
  customer: nullable(fc.integer({ min: 1, max: 8 }).map((id) => ({ id, label: `C${id}` }))),
  'customer.region': nullable(fc.constantFrom('east', 'west')),
  tags: nullable(fc.array(fc.constantFrom('a', 'b', 'ab'), { maxLength: 2 })),
  people: fc.array(fc.integer({ min: 5, max: 8 }).map((id) => ({ id, label: 'x' })), { maxLength: 2 }),
  lines: fc.array(fc.record({ amount: nullable(fc.constantFrom('0.00', '1.50', '3.25')) }), { maxLength: 2 }),
});
type Sample = Record<string, unknown>;

const scalar = fc.oneof(
  text, fc.integer({ min: -4, max: 9 }), fc.constantFrom(1.5, 1.505, 0.000001, 1e300, -1e300, 1.25e-7), fc.boolean(), fc.constant(null),
  fc.constantFrom(...days, ...moments, '1.50', '1.5', '-1.5', 'x', 'east', 'a', 'ab', 'true'),
  fc.constantFrom('$me', '$me.department', '$me.dealer', '$me.roles', '$today', '$today+1', '$today-1', '$me.nothing'),
);
const rules = fc.record({
  field: fc.constantFrom(...Object.keys(kinds), 'unknown', '__proto__'),
  operator: fc.constantFrom(...operators),
  value: fc.oneof({ weight: 3, arbitrary: scalar }, { weight: 1, arbitrary: fc.array(scalar, { maxLength: 3 }) }),
});
const trees = fc.letrec<{ tree: RuleGroup; member: RuleGroup['rules'][number] }>((tie) => ({
  tree: fc.record({
    combinator: fc.constantFrom('and' as const, 'or' as const),
    not: fc.boolean(),
    rules: fc.array(tie('member'), { maxLength: 3 }),
  }),
  member: fc.oneof({ depthSize: 'small', withCrossShrink: true }, rules, tie('tree')),
})).tree;

function stored(sample: Sample): Record<string, string | number | null> {
  const cents = (value: unknown, scale: number) => (value === null ? null : Math.round(Number(value) * 10 ** scale));
  const ids = (value: unknown) => JSON.stringify((value as { id: number }[]).map(({ id }) => id));
  return {
    name: sample.name as string, grade: sample.grade as string, count: sample.count as number,
    total: cents(sample.total, 2), quantity: cents(sample.quantity, 6), due: sample.due as string,
    sentAt: sample.sentAt === null ? null : Date.parse(sample.sentAt as string),
    urgent: sample.urgent === null ? null : Number(sample.urgent),
    customer: sample.customer === null ? null : (sample.customer as { id: number }).id,
    region: sample['customer.region'] as string, tags: sample.tags === null ? null : JSON.stringify(sample.tags),
    people: ids(sample.people), lines: JSON.stringify((sample.lines as { amount: unknown }[]).map(({ amount }) => cents(amount, 2))),
  };
}

const context = { me, today, kindOf: (name: string) => (Object.hasOwn(kinds, name) ? kinds[name] : undefined) };
const all = (...members: RuleGroup['rules']): RuleGroup => ({ combinator: 'and', rules: members });
const holds = (rule: RuleGroup, record: object) => evaluate(rule, record, context);

describe('a condition', () => {
  it('means the same to the evaluator and to SQLite, under not as well', () => {
    const db = new Database(':memory:');
    db.exec(`CREATE TABLE t (${columns.map((name) => `"${name}"`).join(', ')})`);
    const insert = db.prepare(`INSERT INTO t VALUES (${columns.map((name) => `@${name}`).join(', ')})`);
    fc.assert(fc.property(fc.array(records, { minLength: 1, maxLength: 8 }), trees, (samples, tree) => {
      db.exec('DELETE FROM t');
      for (const sample of samples) insert.run(stored(sample));
      const own = (name: string) => (Object.hasOwn(kinds, name) ? field(name) : undefined);
      const compiled = compileToSql(tree, { dialect: 'sqlite', me, today, field: own });
      const found = db.prepare(`SELECT rowid AS n FROM t WHERE ${compiled.sql} ORDER BY rowid`).all(...compiled.bound as BoundValue[]) as { n: number }[];
      const first = (db.prepare('SELECT min(rowid) AS n FROM t').get() as { n: number }).n;
      const expected = samples.flatMap((sample, at) => (holds(tree, sample) ? [at] : []));
      expect(found.map(({ n }) => n - first)).toEqual(expected);
    }), { numRuns: 3000 });
    db.close();
  });

  it('is never met by an empty field, nor by its opposite', () => {
    const rule = { field: 'total', operator: '=' as const, value: 1 };
    expect(holds(all(rule), { total: null })).toBe(false);
    expect(holds({ ...all(rule), not: true }, { total: null })).toBe(false);
    expect(holds(all({ field: 'total', operator: 'null' }), { total: null })).toBe(true);
    expect(holds(all({ field: 'tags', operator: 'null' }), { tags: [] })).toBe(true);
  });

  it('without rules holds for everything', () => {
    expect(holds(all(), {})).toBe(true);
    expect(holds({ combinator: 'or', rules: [] }, {})).toBe(true);
  });

  it('compares money as numbers, whatever it is written as', () => {
    expect(holds(all({ field: 'total', operator: '>', value: '9.00' }), { total: '10.00' })).toBe(true);
    expect(holds(all({ field: 'total', operator: '>=', value: 9.995 }), { total: '9.99' })).toBe(false);
    expect(evaluate(all({ field: 'total', operator: '>', value: '9.00' }), { total: '10.00' }, { today })).toBe(true);
  });

  it('takes a day on a datetime as the whole day of the company', () => {
    const on = (operator: '=' | '<' | '>' | '<=', at: string) => holds(all({ field: 'sentAt', operator, value: '$today' }), { sentAt: at });
    expect(on('=', '2026-11-20T16:00:00.000Z')).toBe(true);
    expect(on('=', '2026-11-21T16:00:00.000Z')).toBe(false);
    expect(on('<=', '2026-11-21T15:59:59.999Z')).toBe(true);
    expect(on('>', '2026-11-21T15:59:59.999Z')).toBe(false);
    expect(on('<', '2026-11-20T15:59:59.999Z')).toBe(true);
  });

  it('knows the person: id, department, roles; what the person lacks matches nothing', () => {
    expect(holds(all({ field: 'customer', operator: '=', value: '$me' }), { customer: { id: 7, label: '' } })).toBe(true);
    expect(holds(all({ field: 'people', operator: 'in', value: '$me.roles' }), { people: [{ id: 5 }] })).toBe(true);
    expect(holds(all({ field: 'customer', operator: '=', value: '$me.dealer' }), { customer: { id: 7, label: '' } })).toBe(false);
    expect(holds({ ...all({ field: 'customer', operator: '=', value: '$me.dealer' }), not: true }, { customer: { id: 7, label: '' } })).toBe(false);
  });

  it('calls a reference by name where it has one', () => {
    expect(evaluate(all({ field: 'role', operator: '=', value: 'finance' }), { role: { id: 3, name: 'finance', label: '' } }, { ...context, kindOf: () => ({ of: 'reference' }) })).toBe(true);
  });

  it('reaches no prototype', () => {
    expect(evaluate(all({ field: 'constructor', operator: 'notNull' }), {}, { today })).toBe(false);
    expect(evaluate(all({ field: '__proto__', operator: 'notNull' }), {}, { today })).toBe(false);
  });
});

describe('the format of a condition', () => {
  const nested = (depth: number): unknown => (depth === 0 ? { field: 'a', operator: '=', value: 1 } : { combinator: 'and', rules: [nested(depth - 1)] });

  it('takes what the query builder writes', () => {
    expect(ruleGroup.safeParse({ id: 'g', combinator: 'or', not: true, rules: [{ id: 'r', field: 'a', operator: 'in', value: [1, 'x'], valueSource: 'value' }] }).success).toBe(true);
  });

  it('is at most 8 deep and 200 rules, and stays cheap when it is not', () => {
    expect(ruleGroup.safeParse(nested(8)).success).toBe(true);
    expect(ruleGroup.safeParse(nested(9)).success).toBe(false);
    expect(ruleGroup.safeParse(nested(5000)).success).toBe(false);
    const wide = (count: number) => ({ combinator: 'and', rules: Array.from({ length: count }, () => nested(0)) });
    expect(ruleGroup.safeParse(wide(200)).success).toBe(true);
    expect(ruleGroup.safeParse(wide(201)).success).toBe(false);
  });

  it('refuses unknown operators, combinators, members and objects as values', () => {
    for (const bad of [{ operator: 'regex' }, { value: { $gt: 1 } }, { value: [[1]] }, { extra: 1 }]) {
      expect(ruleGroup.safeParse({ combinator: 'and', rules: [{ field: 'a', operator: '=', value: 1, ...bad }] }).success).toBe(false);
    }
    expect(ruleGroup.safeParse({ combinator: 'xor', rules: [] }).success).toBe(false);
    expect(ruleGroup.safeParse(null).success).toBe(false);
  });

  it('is checked against the fields when it is written', () => {
    const codes = (rule: RuleGroup) => checkRule(rule, context.kindOf).map(({ code }) => code);
    expect(codes(all({ field: 'total', operator: '>', value: '$me.department' }))).toEqual([]);
    expect(codes(all({ field: 'nothing', operator: '=', value: 1 }))).toEqual(['field']);
    expect(codes(all({ field: 'customer', operator: '=', value: '$me.boss' }))).toEqual(['variable']);
    expect(codes(all({ field: 'total', operator: '>', value: 'much' }))).toEqual(['value']);
    expect(codes(all({ field: 'urgent', operator: '<', value: true }))).toEqual(['value']);
  });
});
