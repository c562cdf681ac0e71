/** Puts a mail that tries a rule into the outbox; the rule goes with the row, for it is in no version yet. */
import type { Transaction } from '../../foundation/database';
import type { NoticeRule } from '../model';
import type { Telling } from './event';
import { recipientKey } from './outbox-row';
import { wakeDelivery } from './wake';

export async function enqueueTry(tx: Transaction, telling: Telling, person: number, rule: NoticeRule): Promise<void> {
  await tx.run(
    `INSERT INTO "outbox" ("event", "type_id", "record_id", "by_id", "action", "to_state", "due", "at", "recipient", "person_id", "thread", "draft", "due_at") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [telling.event, telling.typeId, telling.recordId, telling.byId, telling.action, telling.to, telling.due, telling.at, recipientKey({ person }), person, `try:${telling.typeId}`, JSON.stringify(rule), telling.at]);
  tx.afterCommit(wakeDelivery);
}
