/** What the rules of notices.json ask for: the event fits, the condition holds, and here is who is told by which way. */
import { timeZone, today } from '../../foundation/clock';
import type { Sql } from '../../foundation/database';
import { evaluate } from '../conditions';
import type { NoticeRule } from '../model';
import type { FlowEvent } from '../workflow';
import type { Recipient } from './event';
import { recipientsOf } from './recipients';

export interface RuleNotice { rule: string; to: Recipient[]; mail: boolean; inbox: boolean }

/** Rules look at the record as it is after the step; `$me` is who acted. */
export async function ruleNotices(sql: Sql, event: FlowEvent): Promise<RuleNotice[]> {
  const found: RuleNotice[] = [];
  for (const rule of event.type.notices.rules) {
    if (!fits(rule, event) || (rule.when && !evaluate(rule.when, event.record, { me: event.by, today: today(), timeZone }))) continue;
    const channels = rule.channels ?? ['mail', 'inbox'];
    found.push({ rule: rule.name, to: await recipientsOf(sql, event.type, event.record, rule.to), mail: channels.includes('mail'), inbox: channels.includes('inbox') });
  }
  return found;
}

/** Whether a rule listens to this event. Pure. */
export function fits({ on }: NoticeRule, event: Pick<FlowEvent, 'kind' | 'to' | 'action' | 'changes'>): boolean {
  switch (on.event) {
    case 'created': return event.kind === 'created';
    case 'entered': return event.kind === 'entered' && event.to === on.state;
    case 'acted': return event.kind === 'acted' && event.action === on.action;
    case 'changed': return event.kind === 'changed' && (event.changes ?? []).some(({ field }) => field === on.field || field.startsWith(`${on.field}.`));
  }
}
