/** What notices do when a date has come or a step is overdue. */
import { now } from '../../foundation/clock';
import type { Transaction } from '../../foundation/database';
import { system } from '../access';
import { typeById, type NoticeRule, type RecordType } from '../model';
import { read, type StoredRecord } from '../store';
import { onTimer, schedule, type Timer } from '../timers';
import { tasksOfRecord } from '../workflow';
import type { Notice } from './event';
import { waysOf } from './listen';
import { sweep } from './follow-date-rules';
import { momentOf } from './moments';
import { recipientsOf } from './recipients';
import { holds } from './rule-notices';
import { send } from './send';
import { dateTimers, overdueTimers } from './set-timers';

/** Called once by the assembly. */
export function keepNoticeDates(): void {
  onTimer('notice', fire);
  onTimer('notice-sweep', sweep);
}

async function fire(tx: Transaction, timer: Timer): Promise<void> {
  const type = typeById(timer.typeId);
  const rule = type?.notices.rules.find(({ name, off }) => name === timer.payload.rule && !off);
  const record = type && rule && await read(system, type, timer.recordId, tx);
  if (!record || record.state === 'cancelled' || record.state === 'rejected') return;
  if (rule.on?.event === 'date') {
    const moment = momentOf(record, rule.on);
    // The calendar has changed since: it is due later.
    if (moment !== null && moment > now().toISOString()) return schedule(tx, dateTimers(type, record));
    if (moment !== null) await tell(tx, type, rule, record, { due: String(record[rule.on.field]), to: record.state });
  } else if (rule.on?.event === 'overdue') {
    const { state, step } = timer.payload;
    const open = (await tasksOfRecord(tx, { typeId: type.id, recordId: record.id })).filter((task) => task.status === 'open' && task.state === state && (task.step ?? null) === step && task.due !== null);
    const late = open.filter(({ due, part }) => part !== 'hold' && (due as string) <= now().toISOString());
    if (late.length > 0) await tell(tx, type, rule, record, { due: late[0].due, to: late[0].state });
    else await schedule(tx, overdueTimers(type, record, open));
  }
}

async function tell(tx: Transaction, type: RecordType, rule: NoticeRule, record: StoredRecord, { due, to }: { due: string | null; to: string | null }): Promise<void> {
  if (!await holds(tx, type, rule, record, system)) return;
  const recipients = await recipientsOf(tx, type, record, rule.to ?? []);
  await send(tx, recipients.map((recipient): Notice => ({
    event: 'told', rule: rule.name, typeId: type.id, recordId: record.id, byId: system.id, forId: null, action: null, from: null, to, note: null, due, at: now().toISOString(),
    recipient, ...waysOf(rule.channels), says: rule,
  })));
}
