/** Approver rules that give nobody today: found where the directory can say it. */
import { phrase, type Labels, type Placeholder } from '../../foundation/language';
import type { Model, RecordType } from '../model';
import { placeOf, sayActor } from '../review';
import { behindToday, type Behind } from './behind-today';
import { sentences } from './sentences';

export interface TodayFinding { path: string; code: 'nobody-today' | 'nobody-for'; message: Labels; severity: 'error' | 'warning' }

/** Names told before it says how many more. */
const named = 5;

/**
 * @returns an error where a step has nobody and does not say what happens then; a warning where it says so, where only some of several
 * entries are empty, or where it depends on whose record it is
 */
export async function checkToday(model: Model, type: RecordType): Promise<TodayFinding[]> {
  const { flow } = type;
  if (!flow) return [];
  const found: TodayFinding[] = [];
  const behind = await behindToday(type);
  const tell = (index: number, code: TodayFinding['code'], severity: TodayFinding['severity'], placeholders: Record<string, Placeholder>) =>
    found.push({ path: `${type.pack}/${type.key}/flow.json#${placeOf(flow, index)}`, code, severity, message: phrase(sentences[code], placeholders) });
  for (const one of behind) {
    const { label: action, empty, mode = 'one' } = flow.transitions[one.index];
    const who = sayActor(model, type, one.entry);
    if (isNobody(one)) {
      const others = behind.filter(({ index, entry }) => index === one.index && entry !== one.entry);
      const carried = (mode === 'one' || mode === 'any') && others.some((other) => !isNobody(other));
      tell(one.index, 'nobody-today', carried || empty !== undefined ? 'warning' : 'error', { action, who });
    } else if (one.without.length > 0) {
      const names = one.without.slice(0, named).map(({ name }) => name).join(', ') + (one.without.length > named ? ' …' : '');
      tell(one.index, 'nobody-for', 'warning', { action, who, names, count: one.without.length });
    }
  }
  return found;
}

const isNobody = ({ people, open }: Behind) => !open && people.length === 0;
