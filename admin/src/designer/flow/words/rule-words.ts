/** A condition in words: `金额 大于 5000 且 客户级别 属于 A、B`. */
import type { Rule, RuleGroup } from '../../../meta/contract';
import type { OperatorName } from '../../conditions/condition-fields';
import { fill } from '../../words';
import type { Speaker } from './speaker';

export function ruleWords(group: RuleGroup | undefined, speaker: Speaker): string {
  if (!group) return '';
  const { f } = speaker;
  const parts = group.rules.map((rule) => ('rules' in rule ? bracketed(rule, speaker) : oneWords(rule, speaker))).filter(Boolean);
  if (parts.length === 0) return '';
  const text = parts.join(group.combinator === 'or' ? f.rule.or : f.rule.and);
  return group.not ? fill(f.rule.not, { rule: text }) : text;
}

function bracketed(group: RuleGroup, speaker: Speaker): string {
  const text = ruleWords(group, speaker);
  return group.rules.length > 1 && !group.not ? fill(speaker.f.rule.group, { rule: text }) : text;
}

interface AnyRule extends Rule { valueSource?: string }

function oneWords({ field, operator, value, valueSource }: AnyRule, speaker: Speaker): string {
  const { w, f, fields } = speaker;
  const name = fieldWords(field, speaker);
  if (operator in f.quantifiers) {
    const inner = isGroup(value) ? ruleWords(value, withColumns(field, speaker)) : '';
    return fill(f.quantifiers[operator as keyof typeof f.quantifiers], { lines: name, rule: inner });
  }
  const said = w.operators[operator as OperatorName] ?? operator;
  if (operator === 'null' || operator === 'notNull') return fill(f.rule.bare, { field: name, operator: said });
  const of = fields.get(field);
  const one = (item: unknown): string => {
    if (typeof item === 'boolean') return item ? w.common.yes : w.common.no;
    const text = String(item ?? '');
    if (valueSource === 'field' || text.startsWith('$record.')) return fieldWords(text.replace(/^\$record\./, ''), speaker);
    return of?.values?.find((choice) => choice.name === text)?.label ?? (w.variables as Record<string, string>)[text] ?? text;
  };
  const items = Array.isArray(value) ? value : [value];
  const text = operator === 'between' ? items.map(one).join(' – ') : items.map(one).join(w.common.listComma);
  return fill(f.rule.one, { field: name, operator: said, value: text });
}

const fieldWords = (name: string, { fields }: Speaker): string => fields.get(name)?.label ?? name;
const isGroup = (value: unknown): value is RuleGroup => typeof value === 'object' && value !== null && 'rules' in value;

/** Inside a condition on lines, their columns go by their bare names. */
function withColumns(part: string, speaker: Speaker): Speaker {
  const columns = [...speaker.fields].filter(([name]) => name.startsWith(`${part}.`)).map(([name, field]) => [name.slice(part.length + 1), { ...field, label: field.label.split(' › ').at(-1) ?? field.label }] as const);
  return { ...speaker, fields: new Map([...speaker.fields, ...columns]) };
}
