/** A condition of a schedule with its words put in: days seen from the schedule's day, and what belongs to the record it drafts for. */
import { dayNamed, idOf, isGroup, isLinesRule, type RuleGroup } from '../conditions';

/** What the words stand for. */
export interface Words { day: string; /** The value at a field of the record drafted for; `this` itself for the empty path. */ subject(path: string): unknown }

/** `$monthStart`, `$today-30`, `$this`, `$this.customer`. Pure. */
export function withWords(group: RuleGroup, words: Words): RuleGroup {
  return { ...group, rules: group.rules.map((one): RuleGroup['rules'][number] => {
    if (isGroup(one)) return withWords(one, words);
    if (isLinesRule(one)) return { ...one, value: withWords(one.value, words) };
    const { value } = one;
    return value === undefined ? one : { ...one, value: Array.isArray(value) ? value.map((each) => said(each, words) as string | null) : said(value, words) };
  }) };
}

function said<T>(value: T, { day, subject }: Words): T | string | number | boolean | null {
  if (typeof value !== 'string' || !value.startsWith('$')) return value;
  if (value === '$this') return scalar(subject(''));
  if (value.startsWith('$this.')) return scalar(subject(value.slice('$this.'.length)));
  return dayNamed(value, day);
}

function scalar(value: unknown): string | number | boolean | null {
  const id = typeof value === 'object' ? idOf(value) : undefined;
  if (id !== undefined) return id;
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
