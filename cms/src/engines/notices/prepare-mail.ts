/** From an outbox row to a finished mail: read now, with the recipient's own rights and in the recipient's language. */
import { database } from '../../foundation/database';
import { phrase, type Language } from '../../foundation/language';
import { imapUrl } from '../../foundation/settings';
import { people, system, type Person } from '../access';
import { lastSeq } from '../history';
import { model, typeById, type NoticeRule, type RecordType } from '../model';
import { read, type StoredRecord } from '../store';
import { actionsFor, type Action } from '../workflow';
import { actionLabel } from './action-label';
import { plainAddress } from './address';
import { asksToSignIn } from './approve/sign-in-above';
import { composeMail, type placeholders } from './compose-mail';
import { decisionsAmong } from './decisions';
import { shownValues, stateLabel } from './document';
import { linked } from './event';
import { resetLink } from './links';
import type { MailContent } from './mail-content';
import { tellingOf, type OutboxRow } from './outbox-row';
import { leadOf, subjects, words } from './sentences';
import { headerLine } from './header-line';
import { renderTemplate } from '../wording';
import { newSecret, type Binding } from './tokens';

export interface PreparedMail {
  to: { name: string; address: string };
  content: MailContent;
  token: { secret: string; bound: Binding } | null;
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
  if (row.event === 'reset') return { to, content: resetMail(row, person?.language ?? 'zh-Hans'), token: null, complaint: null, merged: [] };

  const type = typeById(row.type_id ?? 0);
  // Read before the record: a change between the two then makes the link stale, never wrongly valid.
  const seq = type && linked.includes(row.event) ? await lastSeq(database(), type.id, row.record_id ?? 0) : 0;
  const record = type && (await read(person ?? system, type, row.record_id ?? 0));
  if (!type || !record) throw new NotMailed('The recipient may not see the record, or it is gone.');
  return { to, ...(await recordMail(row, type, record, person, seq)) };
}

async function recordMail(row: OutboxRow, type: RecordType, record: StoredRecord, person: Person | null, seq: number): Promise<Omit<PreparedMail, 'to'>> {
  const telling = tellingOf(row);
  const language = person?.language ?? 'zh-Hans';
  const decisions: Action[] = person && linked.includes(row.event) && record.state === row.to_state
    ? decisionsAmong(await actionsFor(person, type, record)) : [];
  const secret = decisions.length > 0 ? newSecret() : null;
  const common = {
    telling, language, type, record, decisions, company: model().company.name, outside: person === null, answersRead: imapUrl !== undefined,
    signIn: decisions.length > 0 && (await asksToSignIn(type, record.id)),
    by: nameOf(row.by_id, language), for: row.for_id === null ? null : nameOf(row.for_id, language),
  };
  const rule = row.rule === null ? undefined : type.notices.rules.find(({ name }) => name === row.rule);
  const own = rule && (await ownWords(rule, person, common));
  return {
    content: composeMail({ ...common, token: secret, own: own ?? undefined }),
    complaint: own?.complaint ?? null,
    merged: [],
    token: secret === null ? null : {
      secret,
      bound: { outbox_id: row.id, person_id: row.person_id as number, type_id: type.id, record_id: record.id, version: record.version, state: record.state as string, seq },
    },
  };
}

type Common = Parameters<typeof placeholders>[0] & { language: Language };

/** A rule's own subject and text. A template that breaks must not keep the mail back: the standard words take its place. */
async function ownWords(rule: NoticeRule, person: Person | null, common: Common): Promise<{ subject: string | null; text: string | null; complaint: string | null }> {
  const { telling, type, record, language, company, by } = common;
  const scope = {
    record, shown: shownValues(type, record, language),
    me: { name: person?.name ?? '', username: person?.username ?? '', email: person?.email ?? '', language },
    event: {
      name: telling.event, action: telling.action === null ? '' : actionLabel(type, telling.action)[language],
      by, for: common.for ?? '', from: stateLabel(type, telling.from)[language], to: stateLabel(type, telling.to)[language], note: telling.note ?? '', at: telling.at,
    },
    company: { name: company[language], currency: model().company.currency },
  };
  try {
    return {
      subject: rule.subject ? await renderTemplate(rule.subject[language], scope) : null,
      text: rule.text ? await renderTemplate(rule.text[language], scope) : null,
      complaint: null,
    };
  } catch (error) {
    return { subject: null, text: null, complaint: `The template of the rule "${rule.name}" failed: ${(error as Error).message}` };
  }
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

/** A person's name as mails say it; the system has one in each language. */
export function nameOf(id: number, language: Language): string {
  return people().byId(id)?.name ?? words.system[language];
}
