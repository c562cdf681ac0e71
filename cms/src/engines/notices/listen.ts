/** Hangs notices on what happens: flow events and forgotten passwords, each in the transaction it happens in. */
import { isSeeding, now } from '../../foundation/clock';
import type { Transaction } from '../../foundation/database';
import { onPasswordSet, onResetRequested } from '../access';
import { onFlowEvent, type FlowEvent } from '../workflow';
import { enqueue } from './enqueue';
import { asking, type Notice, type Telling } from './event';
import { holds, ruleNotices, saidBy } from './rule-notices';
import { send } from './send';
import { setNoticeTimers } from './set-timers';
import { standardNotices } from './standard-notices';
import { revokeTokens } from './tokens';

/** Called once by the assembly. */
export function listenToFlows(): void {
  onFlowEvent(tellOf);
  onPasswordSet(revokeTokens);
  onResetRequested(async (tx, { person, code }) => {
    const telling: Telling = { event: 'reset', rule: null, typeId: null, recordId: null, byId: person.id, forId: null, action: null, from: null, to: null, note: null, due: null, at: now().toISOString() };
    await enqueue(tx, [{ ...telling, recipient: { person: person.id }, mail: true, inbox: false }], undefined, code);
  });
}

/** One event of a flow. The past of the demo company is nobody's news. */
async function tellOf(tx: Transaction, event: FlowEvent): Promise<void> {
  if (isSeeding()) return;
  if (event.kind === 'entered') await closeTaskNotices(tx, event);
  await setNoticeTimers(tx, event);
  const base: Omit<Telling, 'event' | 'rule' | 'to'> = {
    typeId: event.type.id, recordId: event.record.id, byId: event.by.id, forId: event.for?.id ?? null,
    action: event.action ?? null, from: event.from ?? null, note: event.note ?? null, due: event.due ?? null, at: now().toISOString(),
  };
  const notices: Notice[] = [];
  for (const { event: kind, to, step } of await standardNotices(tx, event)) {
    const state = step ?? event.to ?? null;
    const says = saidBy(event.type, kind, state ?? event.record.state);
    if (says && (says.off || !await holds(tx, event.type, says, event.record, event.by))) continue;
    notices.push(...to.map((recipient): Notice => ({ ...base, event: kind, rule: null, to: state, recipient, ...waysOf(says?.channels), says })));
  }
  for (const { rule, to } of await ruleNotices(tx, event)) {
    notices.push(...to.map((recipient): Notice => ({ ...base, event: 'told', rule: rule.name, to: event.to ?? event.record.state, recipient, ...waysOf(rule.channels), says: rule })));
  }
  await send(tx, notices);
}

/** Both ways where a rule names none. */
export const waysOf = (channels: readonly string[] = ['mail', 'inbox']) => ({ mail: channels.includes('mail'), inbox: channels.includes('inbox') });

/** The record has moved on: what asked people to act at the step before is no news any more. */
async function closeTaskNotices(tx: Transaction, { type, record }: FlowEvent): Promise<void> {
  await tx.run(`UPDATE "notices" SET "read_at" = ? WHERE "type_id" = ? AND "record_id" = ? AND "read_at" IS NULL AND "event" IN (${asking.map(() => '?').join(', ')})`,
    [now().toISOString(), type.id, record.id, ...asking]);
}
