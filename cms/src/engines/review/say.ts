/** Values and conditions in words, in the three languages. Pure. */
import { languages, phrase, type Labels, type Placeholder } from '../../foundation/language';
import { isGroup, isLinesRule, type LinesRule, type Rule, type RuleGroup } from '../conditions';
import type { Model, RecordType } from '../model';
import { fieldAt, type FieldAt } from './field-at';
import { isNothing, type Occasion } from './occasions';

const words = (zh: string, en: string, ko: string): Labels => ({ 'zh-Hans': zh, en, ko });
const same = (text: string): Labels => words(text, text, text);

const yes = words('是', 'yes', '예');
const no = words('否', 'no', '아니요');
const always = words('总是', 'always', '항상');
const otherOne = words('其他', 'another one', '그 밖의 값');
const me = words('操作人', 'whoever acts', '처리하는 사람');
const today = words('今天', 'today', '오늘');

const comparisons: Record<Exclude<Rule['operator'], 'null' | 'notNull'>, Labels> = {
  '=': same('{field} = {value}'), '!=': same('{field} ≠ {value}'), '<': same('{field} < {value}'), '<=': same('{field} ≤ {value}'),
  '>': same('{field} > {value}'), '>=': same('{field} ≥ {value}'),
  in: words('{field}属于{value}', '{field} is one of {value}', '{field} 중 하나: {value}'),
  notIn: words('{field}不属于{value}', '{field} is none of {value}', '{field} 제외: {value}'),
  contains: words('{field}包含{value}', '{field} contains {value}', '{field}에 {value} 포함'),
  beginsWith: words('{field}以{value}开头', '{field} begins with {value}', '{field}이(가) {value}(으)로 시작'),
  endsWith: words('{field}以{value}结尾', '{field} ends with {value}', '{field}이(가) {value}(으)로 끝남'),
  between: words('{field}介于{value}', '{field} between {value}', '{field} 범위: {value}'),
};
const empty = words('{field}为空', '{field} is empty', '{field} 비어 있음');
const filled = words('{field}不为空', '{field} is filled in', '{field} 입력됨');
const overLines: Record<LinesRule['operator'], Labels> = {
  some: words('{field}中有一行满足（{value}）', 'some line of {field} has ({value})', '{field} 중 한 줄 이상이 ({value})'),
  every: words('{field}的每一行都满足（{value}）', 'every line of {field} has ({value})', '{field}의 모든 줄이 ({value})'),
  none: words('{field}没有一行满足（{value}）', 'no line of {field} has ({value})', '{field} 중 ({value})인 줄이 없음'),
};
const and = words('且', ' and ', ', 그리고 ');
const or = words('或', ' or ', ' 또는 ');
const not = words('并非（{value}）', 'not ({value})', '({value})이(가) 아님');

/** Joins texts in each language with that language's word between them. */
export function joined(parts: readonly Labels[], between: Labels): Labels {
  return Object.fromEntries(languages.map((language) => [language, parts.map((part) => part[language]).join(between[language])])) as Labels;
}

/** A condition as people say it. */
export function sayRule(model: Model, type: RecordType, rule: RuleGroup, prefix = ''): Labels {
  if (rule.rules.length === 0) return always;
  const parts = rule.rules.map((member): Labels => {
    if (isGroup(member)) {
      const inner = sayRule(model, type, member, prefix);
      return member.rules.length > 1 && !member.not ? phrase(same('({inner})'), { inner }) : inner;
    }
    if (isLinesRule(member)) {
      return phrase(overLines[member.operator], { field: fieldAt(model, type, member.field)?.label ?? member.field, value: sayRule(model, type, member.value, `${member.field}.`) });
    }
    return sayOne(model, type, member, prefix);
  });
  const whole = joined(parts, rule.combinator === 'and' ? and : or);
  return rule.not ? phrase(not, { value: whole }) : whole;
}

function sayOne(model: Model, type: RecordType, { field, operator, value, valueSource }: Rule, prefix: string): Labels {
  const at = (name: string) => fieldAt(model, type, name.startsWith('$record.') ? name.slice('$record.'.length) : `${prefix}${name}`);
  const named = at(field);
  const label: Placeholder = named?.label ?? field;
  if (operator === 'null' || operator === 'notNull') return phrase(operator === 'null' ? empty : filled, { field: label });
  const said = valueSource === 'field' ? at(String(value))?.label ?? String(value) : sayValue(named, value ?? null);
  return phrase(comparisons[operator], { field: label, value: said });
}

/** A field's value as people read it. */
export function sayValue(at: FieldAt | undefined, value: unknown): Labels {
  if (Array.isArray(value)) return joined((value as unknown[]).map((one) => sayValue(at, one)), words('、', ', ', ', '));
  if (typeof value === 'boolean') return value ? yes : no;
  if (typeof value === 'object' && value !== null) {
    const { label, name } = value as { label?: string; name?: string };
    return label || name ? same(String(label || name)) : otherOne;
  }
  const text = String(value);
  if (text === '$me') return me;
  if (text.startsWith('$today')) return joined([today, same(text.slice('$today'.length))], same(''));
  return at?.field?.values?.find(({ name }) => name === text)?.label ?? (text === 'other' ? otherOne : same(text));
}

const lineWith = words('一行{value}', 'a line with {value}', '{value}인 줄');

/** The values that make an occasion, as people read them. */
export function sayOccasion(model: Model, type: RecordType, fields: readonly FieldAt[], occasion: Occasion): Labels {
  const comma = words('，', ', ', ', ');
  const said = fields.map((at): Labels => {
    const value = occasion[at.path];
    if (isNothing(value)) return phrase(empty, { field: at.label });
    if (at.field?.type !== 'lines') return phrase(comparisons['='], { field: at.label, value: sayValue(at, value) });
    const lines = (value as Record<string, unknown>[]).map((line) => phrase(lineWith, {
      value: joined(Object.entries(line).filter(([name]) => name !== 'id').map(([name, cell]) => {
        const column = fieldAt(model, type, `${at.path}.${name}`);
        return isNothing(cell) ? phrase(empty, { field: column?.label ?? name }) : phrase(comparisons['='], { field: column?.label ?? name, value: sayValue(column, cell) });
      }), comma),
    }));
    return joined(lines, comma);
  });
  return joined(said, comma);
}
