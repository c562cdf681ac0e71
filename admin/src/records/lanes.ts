/** The parallel branches of a step: how far each has come, who is still to sign, which was left out. Pure. */
import type { HistoryEntry, Labels, MetaLane, MetaTransition, MetaType, RuleGroup, StoredRecord } from '../meta/contract';
import type { Step } from './steps';

export interface LaneStep { name: string; label: Labels; is: 'past' | 'now' | 'ahead' | 'skipped'; entries: HistoryEntry[]; actors: string[] }
export interface Lane { name: string; label: Labels; skipped: boolean; steps: LaneStep[] }

/** Everybody of a step signs for themselves. */
const everybody = new Set(['all', 'in-order']);

/** @param holds whether a condition holds for the record, as far as this person sees it */
export function lanesOf(type: MetaType, record: StoredRecord, { state, is, signed }: Step, holds: (rule: RuleGroup) => boolean): Lane[] {
  return (state.lanes ?? []).map((lane) => {
    const skipped = isSkipped(lane, record, holds) && !lane.steps.some((name) => signed.some(({ action }) => action === name));
    let reached = is === 'now' && !skipped;
    const steps = lane.steps.flatMap((name): LaneStep[] => {
      const transition = type.flow?.find((one) => one.from === state.name && one.lane === lane.name && one.name === name);
      if (!transition) return [];
      const entries = signed.filter(({ action }) => action === name);
      const done = isDone(transition, entries);
      const now = reached && !done;
      if (now) reached = false;
      return [{ name, label: transition.label, entries, actors: transition.by, is: done || (is === 'past' && entries.length > 0) ? 'past' : now ? 'now' : is === 'past' || skipped ? 'skipped' : 'ahead' }];
    });
    return { name: lane.name, label: lane.label, skipped: steps.every((step) => step.is === 'skipped'), steps };
  });
}

const isDone = ({ mode = 'one', by }: MetaTransition, entries: readonly HistoryEntry[]) => entries.length >= (everybody.has(mode) ? by.length : 1);

/** A condition over what this person may not read says nothing: the branch is shown. */
function isSkipped({ when }: MetaLane, record: StoredRecord, holds: (rule: RuleGroup) => boolean): boolean {
  return when !== undefined && namesIn(when).every((name) => name in record) && !holds(when);
}

const namesIn = (rule: RuleGroup): string[] => rule.rules.flatMap((one) => ('rules' in one ? namesIn(one) : [one.field.split('.')[0]]));
