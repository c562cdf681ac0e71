/** Computed fields: exact arithmetic, rounding half up, sums over lines, and texts that are no expression. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ExpressionError, evaluateExpression, fieldsOf, parseExpression } from '../../cms/src/engines/conditions';
import type { NumberType } from '../../cms/src/engines/conditions';

const value = (text: string, values: object = {}, parts: Record<string, object[]> = {}, type: NumberType = 'decimal') => evaluateExpression(parseExpression(text), values, parts, type);

describe('an expression', () => {
  it('is exact where floats are not', () => {
    expect(value('a+b', { a: '0.1', b: '0.2' })).toBe('0.3');
    expect(value('a*b', { a: '9999999999999.99', b: '999999.999999' })).toBe('9999999999989990000');
    expect(value('quantity*unitPrice', { quantity: '3', unitPrice: '1.005' }, {}, 'money')).toBe('3.02');
  });

  it('rounds half up, a credit as the mirror of its invoice', () => {
    expect(value('a', { a: '0.125' }, {}, 'money')).toBe('0.13');
    expect(value('a', { a: '-0.125' }, {}, 'money')).toBe('-0.13');
    expect(value('a', { a: '1.004999999' }, {}, 'money')).toBe('1.00');
    expect(value('a/3', { a: 2 }, {}, 'money')).toBe('0.67');
    expect(value('a', { a: '-0.001' }, {}, 'money')).toBe('0.00');
    expect(value('a', { a: 2.5 }, {}, 'int')).toBe('3');
  });

  it('keeps the order of signs and parentheses', () => {
    expect(value('1+2*3')).toBe('7');
    expect(value('(1+2)*3')).toBe('9');
    expect(value('10-3-2')).toBe('5');
    expect(value('8/2/2')).toBe('2');
    expect(value('-2*-3')).toBe('6');
    expect(value('counted-book', { counted: '5', book: '7.5' })).toBe('-2.5');
  });

  it('sums a field of the lines, leaving empty ones out', () => {
    expect(value('sum(lines.amount)', {}, { lines: [{ amount: '1.10' }, { amount: null }, { amount: '2.20' }] }, 'money')).toBe('3.30');
    expect(value('sum(lines.amount)', {}, {}, 'money')).toBe('0.00');
  });

  it('is empty when a field it needs is, or when it divides by zero', () => {
    expect(value('a*b', { a: 1, b: null })).toBeNull();
    expect(value('a', {})).toBeNull();
    expect(value('a/b', { a: 1, b: 0 })).toBeNull();
    expect(value('a', { a: 'NaN' })).toBeNull();
    expect(value('constructor')).toBeNull();
  });

  it('agrees with integer arithmetic', () => {
    fc.assert(fc.property(fc.integer(), fc.integer(), fc.integer(), (a, b, c) => {
      expect(value('a*b-c', { a, b, c })).toBe(String(BigInt(a) * BigInt(b) - BigInt(c)));
    }));
  });

  it('says what it looks at', () => {
    expect(fieldsOf(parseExpression('(a + b) * a - sum(lines.amount)/2'))).toEqual(['a', 'b', 'lines.amount']);
  });

  it('refuses what is none, and says where', () => {
    for (const bad of ['', '1+', '(1', '1)', 'a b', 'sum(lines)', 'max(a.b)', 'a.b', 'a;b', 'a**b', '1e5', '"x"', 'a[0]', '-'.repeat(500) + '1', '('.repeat(500), 'a'.repeat(1001)]) {
      expect(() => parseExpression(bad), bad).toThrow(ExpressionError);
    }
    expect(() => parseExpression('a + #')).toThrow(expect.objectContaining({ at: 4 }) as Error);
  });
});
