/** A condition without what the editor adds to it: ids and sources. */
import type { Rule, RuleGroup } from '../../meta/contract';

interface Edited { combinator: string; not?: boolean; rules: unknown[] }

export function plainRule({ combinator, not, rules }: Edited): RuleGroup {
  return { combinator: combinator === 'or' ? 'or' : 'and', ...(not ? { not } : {}), rules: rules.map((rule) => (isGroup(rule) ? plainRule(rule) : plainOne(rule as Rule))) };
}

const isGroup = (rule: unknown): rule is Edited => typeof rule === 'object' && rule !== null && 'rules' in rule;

function plainOne({ field, operator, value, valueSource }: Rule & { valueSource?: string }): Rule {
  if (operator === 'null' || operator === 'notNull') return { field, operator };
  if (isGroup(value)) return { field, operator, value: plainRule(value) };
  return { field, operator, value, ...(valueSource === 'field' ? { valueSource } : {}) };
}
