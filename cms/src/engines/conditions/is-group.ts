/** Telling groups from rules; apart from the format, so that the browser evaluates conditions without zod. */
import type { LinesRule, Rule, RuleGroup } from './rule-group';

/** Whether a member of a group is a group itself. */
export function isGroup(member: Rule | LinesRule | RuleGroup): member is RuleGroup {
  return 'rules' in member;
}

/** Whether a rule asks how many lines a condition holds for. */
export function isLinesRule(rule: Rule | LinesRule): rule is LinesRule {
  return rule.operator === 'some' || rule.operator === 'every' || rule.operator === 'none';
}
