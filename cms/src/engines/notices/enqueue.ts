/** Writes notices inside the business transaction: outbox rows for the mails, panel notices at once. Nothing is rendered here. */
import { now } from '../../foundation/clock';
import type { Bound, Transaction } from '../../foundation/database';
import { happened } from '../../foundation/events';
import type { Notice } from './event';
import { recipientKey, threadOf } from './outbox-row';
import { wakeDelivery } from './wake';
import type { Due } from './when-due';

const tellingColumns = '"event", "rule", "type_id", "record_id", "by_id", "for_id", "action", "from_state", "to_state", "note", "due", "at"';

/** One statement for the mails, one for the panel, however many recipients. After the commit delivery wakes and the panels are told. */
export async function enqueue(tx: Transaction, notices: readonly Notice[], dueOf: (notice: Notice) => Due = () => ({ at: now().toISOString(), digest: false }), secret: string | null = null): Promise<void> {
  const mails = notices.filter(({ mail }) => mail);
  const shown = notices.flatMap((notice) => (notice.inbox && 'person' in notice.recipient ? [{ notice, person: notice.recipient.person }] : []));
  if (mails.length > 0) {
    await tx.run(`INSERT INTO "outbox" (${tellingColumns}, "recipient", "person_id", "address", "address_name", "thread", "digest", "secret", "due_at") VALUES ${rowsOf(mails.length, 20)}`,
      mails.flatMap((notice) => {
        const { recipient } = notice;
        const due = dueOf(notice);
        const who: Bound[] = 'person' in recipient ? [recipient.person, null, null] : [null, recipient.address, recipient.name];
        return [...telling(notice), recipientKey(recipient), ...who, due.thread ?? threadOf(notice), due.digest ? 1 : 0, secret, due.at];
      }));
    tx.afterCommit(wakeDelivery);
  }
  if (shown.length > 0) {
    await tx.run(`INSERT INTO "notices" (${tellingColumns}, "person_id") VALUES ${rowsOf(shown.length, 13)}`, shown.flatMap(({ notice, person }) => [...telling(notice), person]));
    const users = [...new Set(shown.map(({ person }) => person))];
    tx.afterCommit(() => happened({ type: 'notice', users }));
  }
}

function telling(notice: Notice): Bound[] {
  return [notice.event, notice.rule, notice.typeId, notice.recordId, notice.byId, notice.forId, notice.action, notice.from, notice.to, notice.note, notice.due, notice.at];
}

function rowsOf(count: number, columns: number): string {
  const row = `(${Array<string>(columns).fill('?').join(', ')})`;
  return Array<string>(count).fill(row).join(', ');
}
