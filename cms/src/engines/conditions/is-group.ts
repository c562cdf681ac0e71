/** Telling groups from rules; apart from the format, so that the browser evaluates conditions without zod. */
import type { Rule, RuleGroup } from './rule-group';

/** Whether a member of a group is a group itself. */
export function isGroup(member: Rule | RuleGroup): member is RuleGroup {
  return 'rules' in member;
}
