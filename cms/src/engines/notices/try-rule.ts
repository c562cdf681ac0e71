/** A rule that is being written: what a chosen recipient would get of a real record, and the same sent to whoever tries it. */
import { now } from '../../foundation/clock';
import { database } from '../../foundation/database';
import { imapUrl } from '../../foundation/settings';
import { system, type Person } from '../access';
import { isStandardNotice, type NoticeRule, type RecordType } from '../model';
import { read, type StoredRecord } from '../store';
import { actionsFor } from '../workflow';
import { decisionsAmong } from './decisions';
import { asking, type NoticeEvent, type Recipient, type Telling } from './event';
import { mailHtml } from './mail-html';
import { mailText } from './mail-text';
import { recipientsOf } from './recipients';
import { holds } from './rule-notices';
import { enqueueTry } from './enqueue-try';
import { writeMail } from './write-mail';

/** A rule as it stands on the screen, on a record of the type in force. `person` is null for an address outside. */
export interface TryNotice { type: RecordType; rule: NoticeRule; recordId: number; person: Person | null; by: Person }

export interface Tried {
  subject: string;
  html: string;
  text: string;
  attachments: { name: string; mime: string; content: Buffer }[];
  /** Whether the condition holds for this record. */
  holds: boolean;
  /** Whom the rule names for this record; null for a standard notice, whose readers the flow decides. */
  recipients: Recipient[] | null;
  /** Why the standard words stand in. */
  complaint: string | null;
}

/** @returns null where the reader does not see the record: they would get nothing */
export async function tryNotice({ type, rule, recordId, person, by }: TryNotice): Promise<Tried | null> {
  const record = await read(person ?? system, type, recordId);
  const whole = record && await read(system, type, recordId);
  if (!record || !whole) return null;
  const telling = tellingOf(type, rule, record, by);
  const decisions = person && asking.includes(telling.event) && record.state === telling.to ? decisionsAmong(await actionsFor(person, type, record)) : [];
  const { content, attachments, complaint } = await writeMail({ telling, type, record, person, rule, decisions, token: decisions.length > 0 ? '…' : null, tried: 'seen', guest: false, signIn: false, answersRead: imapUrl !== undefined });
  return {
    subject: content.subject, html: mailHtml(content), text: mailText(content), attachments, complaint,
    holds: await holds(database(), type, rule, whole, by),
    recipients: isStandardNotice(rule.name) ? null : await recipientsOf(database(), type, whole, rule.to ?? []),
  };
}

/** Sends it to whoever tries it, through the outbox like any mail. @returns false where they do not see the record */
export async function triedNotice({ type, rule, recordId, by }: Omit<TryNotice, 'person'>): Promise<boolean> {
  const record = await read(by, type, recordId);
  if (!record) return false;
  await database().transaction((tx) => enqueueTry(tx, tellingOf(type, rule, record, by), by.id, rule));
  return true;
}

/** What would have happened: the standard notice of the rule's name, or the rule. */
function tellingOf(type: RecordType, rule: NoticeRule, record: StoredRecord, by: Person): Telling {
  const standard = isStandardNotice(rule.name);
  const date = rule.on?.event === 'date' ? record[rule.on.field] : undefined;
  return {
    event: standard ? (rule.name as NoticeEvent) : 'told', rule: standard ? null : rule.name, typeId: type.id, recordId: record.id, byId: typeof date === 'string' ? system.id : by.id, forId: null,
    action: rule.on?.event === 'acted' ? rule.on.action : null, from: null, to: record.state, note: null, due: typeof date === 'string' ? date : null, at: now().toISOString(),
  };
}
