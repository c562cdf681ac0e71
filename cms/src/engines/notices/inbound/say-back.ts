/** Answers an answer: a mail in the same thread that says what came of it, with the link where there is still something to decide. */
import { now } from '../../../foundation/clock';
import type { Transaction } from '../../../foundation/database';
import type { Labels } from '../../../foundation/language';
import { people } from '../../access';
import { enqueue } from '../enqueue';
import type { Recipient } from '../event';

/** Whom it is said to, about which record at which step. */
export interface Subject { recipient: Recipient; typeId: number; recordId: number; state: string | null }

/** Enqueues it in the transaction that dealt with the answer. */
export async function sayBack(tx: Transaction, { recipient, typeId, recordId, state }: Subject, text: Labels): Promise<void> {
  const person = 'person' in recipient ? people().byId(recipient.person) : undefined;
  await enqueue(tx, [{
    event: 'answered', rule: null, typeId, recordId, byId: person?.id ?? 0, forId: null, action: null, from: null, to: state,
    note: text[person?.language ?? 'zh-Hans'], due: null, at: now().toISOString(), recipient, mail: true, inbox: false,
  }]);
}
