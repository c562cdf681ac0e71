/** What the rules of notices.json ask for: the event fits, the condition holds, and here is who is told by which way. */
import { timeZone, today } from '../../foundation/clock';
import type { Sql } from '../../foundation/database';
import { evaluate, fieldsOfRule } from '../conditions';
import type { Person } from '../access';
import { isStandardNotice, type NoticeRule, type RecordType } from '../model';
import type { StoredRecord } from '../store';
import { withPaths, type FlowEvent } from '../workflow';
import type { Recipient } from './event';
import { recipientsOf } from './recipients';

export interface RuleNotice { rule: NoticeRule; to: Recipient[] }

/** Rules look at the record as it is after the step; `$me` is who acted. */
export async function ruleNotices(sql: Sql, event: FlowEvent): Promise<RuleNotice[]> {
  const found: RuleNotice[] = [];
  for (const rule of event.type.notices.rules) {
    if (!fits(rule, event) || !await holds(sql, event.type, rule, event.record, event.by)) continue;
    found.push({ rule, to: await recipientsOf(sql, event.type, event.record, rule.to ?? []) });
  }
  return found;
}

/** Whether a rule listens to this event; dates and due times come by the clock. Pure. */
export function fits({ name, on, off }: NoticeRule, event: Pick<FlowEvent, 'kind' | 'to' | 'action' | 'changes'>): boolean {
  if (off || !on || isStandardNotice(name)) return false;
  switch (on.event) {
    case 'created': return event.kind === 'created';
    case 'entered': return event.kind === 'entered' && event.to === on.state;
    case 'acted': return event.kind === 'acted' && event.action === on.action;
    case 'changed': return (event.kind === 'changed' || event.kind === 'acted') && (event.changes ?? []).some(({ field }) => field === on.field || field.startsWith(`${on.field}.`));
    case 'date':
    case 'overdue': return false;
  }
}

/** Whether the rule's condition holds for a record, also where it looks behind references. */
export async function holds(sql: Sql, type: RecordType, { when }: NoticeRule, record: StoredRecord, me: Person): Promise<boolean> {
  if (!when) return true;
  const isPart = (name: string) => type.parts.some(({ field }) => field.name === name);
  const behind = fieldsOfRule(when).filter((path) => path.split('.').length > (isPart(path.split('.')[0]) ? 2 : 1));
  return evaluate(when, await withPaths(sql, type, [...new Set(behind)], record), { me, today: today(), timeZone });
}

/** The rule that says how a standard notice of a type reads: the one for the step before the one for all steps. Pure. */
export function saidBy({ notices: { rules } }: Pick<RecordType, 'notices'>, event: string, step: string | null | undefined): NoticeRule | undefined {
  const named = isStandardNotice(event) ? rules.filter(({ name }) => name === event) : [];
  return named.find((rule) => rule.step !== undefined && rule.step === step) ?? named.find((rule) => rule.step === undefined);
}
