/** From an outbox row to a finished mail: read now, with the recipient's own rights and in the recipient's language. */
import { database } from '../../foundation/database';
import { phrase, type Language } from '../../foundation/language';
import { imapUrl } from '../../foundation/settings';
import { plainAddress } from '../../foundation/plain-address';
import { before, people, system, type Person } from '../access';
import { lastSeq } from '../history';
import { model, typeById, type NoticeRule, type RecordType } from '../model';
import { read, type StoredRecord } from '../store';
import { actionsFor, atTheirSteps, type Action } from '../workflow';
import { asksToSignIn } from './approve/sign-in-above';
import type { Attachment } from './attachments';
import { decisionsOf } from './decisions';
import { linked } from './event';
import { guestTurn, type GuestTurn } from './guest-turn';
import { resetLink } from './links';
import type { MailContent } from './mail-content';
import { tellingOf, type OutboxRow } from './outbox-row';
import { leadOf, subjects, words } from './sentences';
import { headerLine } from './header-line';
import { ruleBehind } from './rule-behind';
import { newSecret, type Binding } from './tokens';
import { writeMail } from './write-mail';

export interface PreparedMail {
  to: { name: string; address: string };
  content: MailContent;
  token: { secret: string; bound: Binding } | null;
  attachments: readonly Attachment[];
  /** A rule's template failed and the standard words stand in: what the administrator should know. */
  complaint: string | null;
  /** Further rows that this mail speaks for (a digest). */
  merged: number[];
}

/** Why a row is not mailed; it is no fault of the mail server. */
export class NotMailed extends Error {}

/** @throws NotMailed when nobody may or can get this mail. */
export async function prepareMail(row: OutboxRow): Promise<PreparedMail> {
  const person = row.person_id === null ? null : (people().byId(row.person_id) ?? null);
  if (row.person_id !== null && (!person || person.blocked)) throw new NotMailed('The person has no active login.');
  const address = plainAddress(person ? person.email : row.address);
  if (!address) throw new NotMailed('There is no usable mail address.');
  const to = { name: headerLine((person ? person.name : row.address_name) ?? ''), address };
  if (row.event === 'reset') return { to, content: resetMail(row, person?.language ?? 'zh-Hans'), attachments: [], token: null, complaint: null, merged: [] };

  const type = typeById(row.type_id ?? 0);
  // Read before the record: a change between the two then makes the link stale, never wrongly valid.
  const seq = type && linked.includes(row.event) ? await lastSeq(database(), type.id, row.record_id ?? 0) : 0;
  const guest = type && person === null && linked.includes(row.event) ? await guestTurn(type, row.record_id ?? 0, address) : null;
  const who = guest?.person ?? person;
  const reader = who && type ? before(await atTheirSteps(who), type, row.record_id ?? 0) : who;
  const record = type && (await read(reader ?? system, type, row.record_id ?? 0));
  if (!type || !record) throw new NotMailed('The recipient may not see the record, or it is gone.');
  return { to, ...(await recordMail(row, type, record, reader, seq, guest)) };
}

async function recordMail(row: OutboxRow, type: RecordType, record: StoredRecord, person: Person | null, seq: number, guest: GuestTurn | null): Promise<Omit<PreparedMail, 'to'>> {
  const telling = tellingOf(row);
  const tried = row.draft === null ? undefined : (JSON.parse(row.draft) as NoticeRule);
  const rule = tried ?? await ruleBehind(telling, type);
  const decisions: Action[] = person && !tried && linked.includes(row.event) && record.state === row.to_state
    ? decisionsOf(person, await actionsFor(person, type, record)) : [];
  const secret = decisions.length > 0 ? newSecret() : null;
  const { content, attachments, complaint } = await writeMail({
    telling, type, record, person, rule, decisions, token: secret, tried: tried && 'sent', guest: guest !== null,
    answersRead: imapUrl !== undefined, signIn: !guest && decisions.length > 0 && (await asksToSignIn(type, record.id)),
  });
  return {
    content, attachments, complaint,
    merged: [],
    token: secret === null ? null : {
      secret,
      bound: { outbox_id: row.id, person_id: person?.id ?? 0, type_id: type.id, record_id: record.id, version: record.version, state: record.state as string, seq,
        guest_entry: guest?.entry ?? null, guest_address: guest?.person.email ?? null, guest_name: guest?.name ?? null },
    },
  };
}

function resetMail(row: OutboxRow, language: Language): MailContent {
  const company = model().company.name;
  const url = resetLink(row.secret ?? '');
  return {
    language, company: company[language], subject: headerLine(phrase(subjects.reset, { company })[language]), heading: phrase(subjects.reset, { company })[language], badge: '',
    lead: leadOf('reset', row.by_id)[language], summary: [], next: null,
    buttons: [{ label: words.choosePassword[language], url, tone: 'primary' }],
    links: [{ sentence: `${words.choosePassword[language]}:`, url }],
    foot: [phrase(words.foot, { company })[language]],
  };
}
