/** A condition in words: "customer › salesperson is oneself, or owner is oneself". */
import type { Rule, RuleGroup } from '../../meta/contract';
import { fill, type Words } from '../words';
import type { ConditionField, OperatorName } from './condition-fields';

export function conditionText(group: RuleGroup, fields: readonly ConditionField[], w: Words): string {
  const known = new Map(fields.map((field) => [field.name, field]));
  const text = group.rules.map((rule) => ('rules' in rule ? bracketed(rule, fields, w) : comparison(rule, known.get(rule.field), w))).join(group.combinator === 'or' ? w.conditions.joinOr : w.conditions.joinAnd);
  return group.not ? fill(w.conditions.not, { rule: text }) : text;
}

function bracketed(group: RuleGroup, fields: readonly ConditionField[], w: Words): string {
  const text = conditionText(group, fields, w);
  return group.rules.length > 1 && !group.not ? fill(w.conditions.bracket, { rule: text }) : text;
}

function comparison({ field, operator, value }: Rule, known: ConditionField | undefined, w: Words): string {
  const words = [known?.label ?? field, w.operators[operator as OperatorName] ?? operator];
  return operator === 'null' || operator === 'notNull' ? words.join(' ') : [...words, valueText(value, known, w)].join(' ');
}

function valueText(value: unknown, known: ConditionField | undefined, w: Words): string {
  if (Array.isArray(value)) return value.map((one) => valueText(one, known, w)).join(w.common.listComma);
  if (typeof value === 'boolean') return value ? w.common.yes : w.common.no;
  const text = String(value);
  return known?.values?.find(({ name }) => name === text)?.label ?? (text in w.variables ? w.variables[text as keyof Words['variables']] : text);
}
