/** The parts of a `notices.json` by the names that the editor calls them. */
import type { NoticeAttachment, NoticeOccasion, NoticeRule, StandardNotice } from '@model/notices-file';

export type { NoticeRule, StandardNotice };
export type Occasion = NoticeOccasion;
export type Attachment = NoticeAttachment;
export type OccasionKind = Occasion['event'];

/** In the order in which somebody meets them. */
export const standardNames: StandardNotice[] = [
  'task', 'due-soon', 'overdue', 'urged', 'escalated', 'reassigned', 'delegated', 'returned', 'rejected', 'completed', 'cancelled', 'withdrawn', 'lapsed', 'comment', 'cc', 'stuck',
];

export const isStandard = (name: string): name is StandardNotice => (standardNames as string[]).includes(name);

/** What the product sends whatever people prefer. */
export const alwaysSent: ReadonlySet<string> = new Set(['task', 'due-soon', 'overdue', 'urged', 'escalated', 'reassigned', 'delegated', 'stuck']);

/** What stands open: a rule by its place in the file, or a standard notice that no rule speaks of yet. */
export type Open = { index: number } | { standard: StandardNotice };

/** As the address bar and problems write it: `rules.2`, `standard.task`. */
export const openText = (open: Open): string => ('index' in open ? `rules.${open.index}` : `standard.${open.standard}`);

export function openAt(text: string | null, rules: readonly NoticeRule[]): Open | undefined {
  const [kind, which = ''] = (text ?? '').split('.');
  if (kind === 'rules' && rules[Number(which)]) return { index: Number(which) };
  return kind === 'standard' && isStandard(which) ? { standard: which } : undefined;
}

/** The rule without what says nothing. */
export function trimmed(rule: NoticeRule): NoticeRule {
  const silent = (value: unknown) => value === undefined || value === false || (Array.isArray(value) && value.length === 0)
    || (typeof value === 'object' && value !== null && 'zh-Hans' in value && Object.values(value).every((text) => String(text).trim() === ''));
  return Object.fromEntries(Object.entries(rule).filter(([, value]) => !silent(value))) as NoticeRule;
}
