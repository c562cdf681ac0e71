/** Whoever is asked in must exist, be at work and be able to see the record. */
import type { Sql } from '../../foundation/database';
import { ruled } from '../../foundation/refusal';
import { can, people } from '../access';
import type { RecordType } from '../model';
import type { StoredRecord } from '../store';
import { allowed } from './allowed';
import type { Decision } from './decision';
import { sentences } from './sentences';

const fieldOf: Record<string, string> = { reassign: 'to', delegate: 'to', cc: 'to', comment: 'mentions' };

/**
 * Being given a task or a copy gives sight of a record to people of the company; an outsider must see it already, and so must whoever is only mentioned.
 * @throws 422 naming the field.
 */
export async function checkPeople(sql: Sql, type: RecordType, record: StoredRecord, { action, users }: Decision, chosen: readonly number[] = []): Promise<void> {
  if (action === 'remove-signer') return;
  for (const id of [...users, ...chosen]) {
    const person = people().byId(id);
    const invited = action !== 'comment' && person !== undefined && !person.outside && can(person, type, 'read') !== false;
    if (!person || person.blocked || !(invited || await allowed(sql, person, type, 'read', record))) {
      throw ruled(sentences.personUnknown, { [fieldOf[action] ?? 'who']: sentences.personUnknown });
    }
  }
}
