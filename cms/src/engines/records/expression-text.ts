/** Writes an expression of a computed field as text again, for the panel to compute with. */
import type { Expression } from '../conditions';

const strength = { '+': 1, '-': 1, '*': 2, '/': 2 } as const;

/** The text; parentheses only where they are needed. */
export function expressionText(expression: Expression, around = 0, right = false): string {
  switch (expression.is) {
    case 'number': return expression.text;
    case 'field': return expression.name;
    case 'sum': return `sum(${expression.part}.${expression.field})`;
    case 'operation': {
      const own = strength[expression.sign];
      const text = `${expressionText(expression.left, own)}${expression.sign}${expressionText(expression.right, own, true)}`;
      return own < around || (right && own === around) ? `(${text})` : text;
    }
  }
}
