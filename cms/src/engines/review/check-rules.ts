/** Conditions that name states the flow does not have, or values that a field can never be. Pure. */
import { checkRule, isGroup, isLinesRule, type RuleGroup } from '../conditions';
import { kindsOf, type Flow, type Model, type RecordType } from '../model';
import { fieldAt } from './field-at';
import type { Tell } from './finding';

export function checkRules(model: Model, type: RecordType, flow: Flow, tell: Tell): void {
  flow.transitions.forEach(({ when, label }, i) => {
    if (when) checkOne(model, type, flow, when, `transitions.${i}`, label, tell);
  });
  for (const { name, label, lanes } of flow.states) {
    for (const { name: lane, when } of lanes ?? []) if (when) checkOne(model, type, flow, when, `states.${name}.lanes.${lane}`, label, tell);
  }
}

function checkOne(model: Model, type: RecordType, flow: Flow, when: RuleGroup, place: string, action: RecordType['label'], tell: Tell): void {
  for (const { code, field, value } of checkRule(when, kindsOf(type, model.types))) {
    if (code !== 'field') tell(place, 'rule-value', 'error', { action, field: fieldAt(model, type, field)?.label ?? field, value: String(value) });
  }
  for (const state of statesIn(when)) if (!flow.states.some(({ name }) => name === state)) tell(place, 'rule-state', 'error', { name: state });
  for (const { field, value } of choicesIn(when)) {
    const at = fieldAt(model, type, field);
    const known = at?.field?.values?.map(({ name }) => name);
    if (at && known && !known.includes(value)) tell(place, 'rule-value', 'error', { action, field: at.label, value });
  }
}

/** The states that a condition names. */
export const statesIn = (rule: RuleGroup): string[] => choicesIn(rule).filter(({ field }) => field === 'state').map(({ value }) => value);

/** Texts that a field is compared with as a whole. */
function choicesIn(rule: RuleGroup, prefix = ''): { field: string; value: string }[] {
  return rule.rules.flatMap((member) => {
    if (isGroup(member)) return choicesIn(member, prefix);
    if (isLinesRule(member)) return choicesIn(member.value, `${member.field}.`);
    const whole = ['=', '!=', 'in', 'notIn'].includes(member.operator) && member.valueSource !== 'field';
    return whole ? [member.value ?? null].flat().flatMap((value) => (typeof value === 'string' && !value.startsWith('$') ? [{ field: `${prefix}${member.field}`, value }] : [])) : [];
  });
}
