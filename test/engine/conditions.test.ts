/** Conditions: what a rule means, and that the evaluator and the SQL compiler mean the same on random trees and rows. */
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkRule, compileToSql, evaluate, fieldsOfRule, isPlain, ruleGroup } from '../../cms/src/engines/conditions';
import type { RuleGroup } from '../../cms/src/engines/conditions';
import { context, fieldsIn, insertSql, me, records, stored, tableSql, today, trees } from '../support/conditions';

const all = (...members: RuleGroup['rules']): RuleGroup => ({ combinator: 'and', rules: members });
const holds = (rule: RuleGroup, record: object) => evaluate(rule, record, context);

describe('a condition', () => {
  it('means the same to the evaluator and to SQLite, under not as well', () => {
    const db = new Database(':memory:');
    db.exec(tableSql('sqlite'));
    const insert = db.prepare(insertSql);
    fc.assert(fc.property(fc.array(records, { minLength: 1, maxLength: 8 }), trees, (samples, tree) => {
      db.exec('DELETE FROM t');
      samples.forEach((sample, n) => insert.run(n, ...stored(sample, 'sqlite')));
      const compiled = compileToSql(tree, { dialect: 'sqlite', me, today, field: fieldsIn('sqlite') });
      const found = db.prepare(`SELECT "n" FROM t WHERE ${compiled.sql} ORDER BY "n"`).pluck().all(...compiled.bound);
      expect(found).toEqual(samples.flatMap((sample, n) => (holds(tree, sample) ? [n] : [])));
    }), { numRuns: 6000 });
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
    expect(holds(all({ field: 'count', operator: '=', value: '$me' }), { count: 7 })).toBe(true);
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

describe('a condition over lines, or between fields', () => {
  const order = { total: '100.00', limit: '100.00', owner: { id: 7, label: '' }, checker: { id: 7, label: '' }, lines: [{ quantity: '3', 'product.price': '40.00' }, { quantity: '9', 'product.price': null }] };
  const over = (operator: 'some' | 'every' | 'none', ...members: RuleGroup['rules']) => all({ field: 'lines', operator, value: all(...members) });
  const many = { field: 'quantity', operator: '>' as const, value: 5 };

  it.each<[string, RuleGroup, boolean]>([
    ['some line', over('some', many), true],
    ['every line', over('every', many), false],
    ['no line', over('none', many), false],
    ['no line beyond ten', over('none', { ...many, value: 10 }), true],
    ['behind a line’s reference', over('some', { field: 'product.price', operator: '=', value: 40 }), true],
    ['a line against a field of the document', over('some', { field: 'product.price', operator: '<', value: '$record.total', valueSource: 'field' }), true],
    ['unknown in one line is unknown for every line', over('every', { field: 'product.price', operator: '=', value: 40 }), false],
    ['… and its opposite is unknown too', { ...over('every', { field: 'product.price', operator: '=', value: 40 }), not: true }, false],
    ['a field against another', all({ field: 'total', operator: '<=', value: 'limit', valueSource: 'field' }), true],
    ['a person against another', all({ field: 'owner', operator: '!=', value: 'checker', valueSource: 'field' }), false],
    ['against an empty field nothing holds', all({ field: 'total', operator: '!=', value: 'nothing', valueSource: 'field' }), false],
  ])('%s', (_, rule, truth) => {
    expect(ruleGroup.safeParse(rule).success).toBe(true);
    expect(evaluate(rule, order, { today })).toBe(truth);
    expect(isPlain(rule)).toBe(false);
  });

  it('over no lines, some is false and every is true', () => {
    expect((['some', 'every', 'none'] as const).map((operator) => evaluate(over(operator, many), { lines: [] }, { today }))).toEqual([false, true, true]);
  });

  it('says which fields it looks at', () => {
    const rule = over('some', { field: 'product.price', operator: '<', value: '$record.total', valueSource: 'field' }, many);
    expect(fieldsOfRule(all(...rule.rules, { field: 'a', operator: '=', value: 'b', valueSource: 'field' }))).toEqual(['lines', 'lines.product.price', 'total', 'lines.quantity', 'a', 'b']);
  });

  it('is unknown to a database', () => {
    const field = fieldsIn('sqlite');
    for (const rule of [over('some', many), all({ field: 'total', operator: '=', value: 'total', valueSource: 'field' })]) {
      expect(compileToSql(rule, { dialect: 'sqlite', me, today, field }).sql).toBe('(CAST(NULL AS boolean))');
    }
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
