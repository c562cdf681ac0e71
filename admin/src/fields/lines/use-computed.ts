/** Computed fields while a person types: the same expressions the server stores, over what stands in the form. */
import { evaluateExpression, type NumberType } from '@conditions/evaluate-expression';
import { parseExpression, type Expression } from '@conditions/expression';
import type { MetaField, MetaType } from '../../meta/contract';
import { lineFields, ownFields } from '../../meta/type-fields';

type Values = Record<string, unknown>;
const parsed = new Map<string, Expression | null>();

function expressionOf(text: string): Expression | null {
  let expression = parsed.get(text);
  if (expression === undefined) {
    try {
      expression = parseExpression(text);
    } catch {
      expression = null;
    }
    parsed.set(text, expression);
  }
  return expression;
}

/** The value of one computed field; null where it cannot be known yet. */
export function computedValue(field: MetaField, values: Values, parts: Record<string, Values[]> = {}): string | number | null {
  const expression = field.computed ? expressionOf(field.computed) : null;
  if (!expression) return (values[field.name] as string | null) ?? null;
  const numeric = field.type === 'int' || field.type === 'percent';
  const result = evaluateExpression(expression, values, parts, field.type as NumberType);
  return result !== null && numeric ? Number(result) : result;
}

/** A row with its computed columns filled in. */
export function computedRow(columns: MetaField[], row: Values): Values {
  const filled = { ...row };
  for (const column of columns) if (column.computed) filled[column.name] = computedValue(column, filled);
  return filled;
}

/** The record with its computed fields and those of its rows filled in. */
export function computedRecord(type: MetaType, values: Values): Values {
  const filled = { ...values };
  const parts: Record<string, Values[]> = {};
  for (const field of ownFields(type)) {
    if (field.type !== 'lines' || !Array.isArray(values[field.name])) continue;
    const columns = lineFields(type, field.name);
    parts[field.name] = (values[field.name] as Values[]).map((row) => computedRow(columns, row ?? {}));
  }
  for (const field of ownFields(type)) if (field.computed) filled[field.name] = computedValue(field, filled, parts);
  return { ...filled, ...parts };
}

/** The column that a computed field of the record sums up: `sum(lines.amount)` gives `['lines', 'amount']`. */
export function summedColumn(field: MetaField): [part: string, column: string] | undefined {
  const found = /^\s*sum\(\s*(\w+)\.(\w+)\s*\)\s*$/.exec(field.computed ?? '');
  return found ? [found[1], found[2]] : undefined;
}
