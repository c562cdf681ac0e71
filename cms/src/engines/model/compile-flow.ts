/** `flow.json` -> the flow of a type, with the two ends that every flow has. */
import { phrase, type Labels } from '../../foundation/language';
import type { FlowFile } from './flow-file';
import type { Flow, State } from './record-type';

const ends: Record<string, Labels> = {
  rejected: { 'zh-Hans': '已驳回', en: 'Rejected', ko: '반려됨' },
  cancelled: { 'zh-Hans': '已作废', en: 'Cancelled', ko: '취소됨' },
};

/** @returns the flow; a file may name `rejected` and `cancelled` itself to label them. */
export function compileFlow(file: FlowFile): Flow {
  const states: State[] = Object.entries(file.states).map(([name, state]) => ({
    name, label: state.label, final: state.final ?? name in ends, dueHours: state.due?.hours,
  }));
  for (const [name, label] of Object.entries(ends)) {
    if (!(name in file.states)) states.push({ name, label: phrase(label), final: true });
  }
  return { states, transitions: file.transitions, without: file.without ?? [], fallback: file.fallback ?? 'administrator', signOnce: file.signOnce ?? false };
}
