/** Computes an expression over a record's values, exactly, and rounds once at the end. */
import type { Fraction } from './decimal';
import { calculate, decimalText, fractionOf, roundToInteger } from './decimal';
import type { Expression } from './expression';

/** The type of the field that the result is for: it decides the rounding. */
export type NumberType = 'int' | 'money' | 'percent' | 'decimal';

const scales: Record<NumberType, number> = { int: 0, money: 2, percent: 2, decimal: 6 };

/**
 * The value as canonical decimal text (`"12.50"` for money, no trailing zeros for the others), rounded half up to the type's decimals.
 * Null when a field it needs is empty or no number, or when it divides by zero; a sum leaves empty lines out, and over no lines is 0.
 */
export function evaluateExpression(
  expression: Expression,
  values: object,
  parts: Readonly<Record<string, readonly object[]>> = {},
  type: NumberType = 'decimal',
): string | null {
  const result = fraction(expression, values, parts);
  return result ? decimalText(roundToInteger(result, scales[type]), scales[type], type === 'money') : null;
}

function fraction(expression: Expression, values: object, parts: Readonly<Record<string, readonly object[]>>): Fraction | undefined {
  switch (expression.is) {
    case 'number': return fractionOf(expression.text);
    case 'field': return fractionOf(own(values, expression.name));
    case 'sum': return sum(own(parts, expression.part), expression.field);
    case 'operation': {
      const left = fraction(expression.left, values, parts);
      const right = left && fraction(expression.right, values, parts);
      return left && right && calculate(left, expression.sign, right);
    }
  }
}

function sum(lines: unknown, field: string): Fraction {
  let total: Fraction = { over: 0n, under: 1n };
  for (const line of Array.isArray(lines) ? lines : []) {
    const value = fractionOf(own(line, field));
    if (!value) continue;
    total = total.under === value.under
      ? { over: total.over + value.over, under: total.under }
      : calculate(total, '+', value) ?? total;
  }
  return total;
}

function own(object: unknown, key: string): unknown {
  if (typeof object !== 'object' || object === null || !Object.hasOwn(object, key)) return undefined;
  return (object as Record<string, unknown>)[key];
}
