/** An effect of a flow in words: what it is called, and what it is given. */
import { phrase, type Labels, type Placeholder } from '../../foundation/language';
import type { Model, RecordType } from '../model';
import { fieldAt } from '../review';
import { effectNamed } from '../workflow';

const words = (zh: string, en: string, ko: string): Labels => ({ 'zh-Hans': zh, en, ko });
const pair = words('{name}：{value}', '{name}: {value}', '{name}: {value}');
const whole = words('{label}（{what}）', '{label} ({what})', '{label}({what})');

/** Fields by their labels, types by theirs, anything deeper by its name alone. */
export function sayEffect(model: Model, type: RecordType, call: { do: string; with?: Record<string, unknown> }): Labels {
  const effect = effectNamed(call.do);
  const label: Placeholder = effect?.label ?? call.do;
  const said = (effect?.describe ?? []).flatMap(({ name, label: called, kind }): Labels[] => {
    const value = call.with?.[name];
    if (typeof value !== 'string') return [];
    const target = kind === 'type' ? model.types.find((one) => one.name === value || one.key === value)?.label : undefined;
    return [phrase(pair, { name: called, value: target ?? fieldAt(model, type, value)?.label ?? value })];
  });
  if (said.length === 0) return phrase(words('{label}', '{label}', '{label}'), { label });
  const what = said.reduce((before, after) => phrase(words('{before}，{after}', '{before}, {after}', '{before}, {after}'), { before, after }));
  return phrase(whole, { label, what });
}
