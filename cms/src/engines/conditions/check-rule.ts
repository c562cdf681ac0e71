/** Checks a condition when it is written, not when it is asked: fields, operators and values that could never fit. */
import type { Context } from './context';
import { isVariable } from './context';
import { comparisonOf } from './comparison';
import type { Kind } from './kind';
import type { LinesRule, Rule, RuleGroup } from './rule-group';
import { isGroup, isLinesRule } from './is-group';

export interface RuleProblem { code: 'field' | 'variable' | 'value'; field: string; value?: unknown }

const somebody: Context = {
  today: '2000-01-01',
  me: { id: 1, username: 'u', roles: ['r'], roleIds: [1], departmentId: 1, managerId: 1, dealerId: 1, region: '1' },
};

/** Every rule that names an unknown field or variable, or compares with a value that can never be one of the field's. */
export function checkRule(rule: RuleGroup, kindOf: (field: string) => Kind | undefined): RuleProblem[] {
  return rule.rules.flatMap((member) => (isGroup(member) ? checkRule(member, kindOf) : problemOf(member, kindOf) ?? []));
}

function problemOf(rule: Rule | LinesRule, kindOf: (field: string) => Kind | undefined): RuleProblem | undefined {
  const { field } = rule;
  const kind = kindOf(field);
  if (!kind) return { code: 'field', field };
  if (isLinesRule(rule)) return checkRule(rule.value, (name) => kindOf(name.startsWith('$record.') ? name.slice('$record.'.length) : `${field}.${name}`))[0];
  const { value } = rule;
  if (rule.valueSource === 'field') return typeof value === 'string' && kindOf(value) ? undefined : { code: 'field', field: String(value) };
  const strange = [value].flat().find((one) => typeof one === 'string' && /^\$(me|today)\b/.test(one) && !isVariable(one));
  if (strange !== undefined) return { code: 'variable', field, value: strange };
  return comparisonOf(rule, kind, somebody).asks === 'unknown' ? { code: 'value', field, value } : undefined;
}
