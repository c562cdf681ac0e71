/** Hangs notices on what happens: flow events and forgotten passwords, each in the transaction it happens in. */
import { isSeeding, now } from '../../foundation/clock';
import type { Transaction } from '../../foundation/database';
import { onResetRequested, people } from '../access';
import { model } from '../model';
import { onFlowEvent, type FlowEvent } from '../workflow';
import { enqueue, type Due } from './enqueue';
import { asking, mandatory, type Notice, type Telling } from './event';
import { ruleNotices } from './rule-notices';
import { standardNotices } from './standard-notices';
import { nextAt } from './wall-clock';

/** Called once by the assembly. */
export function listenToFlows(): void {
  onFlowEvent(tellOf);
  onResetRequested(async (tx, { person, code }) => {
    const telling: Telling = { event: 'reset', rule: null, typeId: null, recordId: null, byId: person.id, forId: null, action: null, from: null, to: null, note: null, due: null, at: now().toISOString() };
    await enqueue(tx, [{ ...telling, recipient: { person: person.id }, mail: true, inbox: false }], undefined, code);
  });
}

/** One event of a flow. The past of the demo company is nobody's news. */
async function tellOf(tx: Transaction, event: FlowEvent): Promise<void> {
  if (isSeeding()) return;
  if (event.kind === 'entered') await closeTaskNotices(tx, event);
  const base: Omit<Telling, 'event' | 'rule' | 'to'> = {
    typeId: event.type.id, recordId: event.record.id, byId: event.by.id, forId: event.for?.id ?? null,
    action: event.action ?? null, from: event.from ?? null, note: event.note ?? null, due: event.due ?? null, at: now().toISOString(),
  };
  const notices: Notice[] = [
    ...(await standardNotices(tx, event)).flatMap(({ event: kind, to, step }) =>
      to.map((recipient): Notice => ({ ...base, event: kind, rule: null, to: step ?? event.to ?? null, recipient, mail: true, inbox: true }))),
    ...(await ruleNotices(tx, event)).flatMap(({ rule, to, mail, inbox }) =>
      to.map((recipient): Notice => ({ ...base, event: 'told', rule, to: event.to ?? event.record.state, recipient, mail, inbox }))),
  ];
  await enqueue(tx, notices.map(asPreferred), dueOf);
}

/** Whoever wants no mail still finds it in the panel; what asks to act is mailed to everybody. */
function asPreferred(notice: Notice): Notice {
  const unwanted = 'person' in notice.recipient && !mandatory.includes(notice.event) && people().byId(notice.recipient.person)?.mailPreference === 'none';
  return unwanted ? { ...notice, mail: false } : notice;
}

/** A daily digest goes out when the company's working day ends. */
function dueOf(notice: Notice): Due {
  const preference = 'person' in notice.recipient ? people().byId(notice.recipient.person)?.mailPreference : 'each';
  if (preference !== 'digest' || mandatory.includes(notice.event)) return { at: now().toISOString(), digest: false };
  return { at: nextAt(model().company.workingHours.until, now()), digest: true };
}

/** The record has moved on: what asked people to act at the step before is no news any more. */
async function closeTaskNotices(tx: Transaction, { type, record }: FlowEvent): Promise<void> {
  await tx.run(`UPDATE "notices" SET "read_at" = ? WHERE "type_id" = ? AND "record_id" = ? AND "read_at" IS NULL AND "event" IN (${asking.map(() => '?').join(', ')})`,
    [now().toISOString(), type.id, record.id, ...asking]);
}
