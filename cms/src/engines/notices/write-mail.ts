/** Writes one mail about a record: the standard words or a rule's own, and what the rule attaches. */
import type { Language } from '../../foundation/language';
import { people, type Person } from '../access';
import { model, type NoticeRule, type RecordType } from '../model';
import type { StoredRecord } from '../store';
import { isGuestPerson, type Action } from '../workflow';
import { attachmentsOf, type Attachment } from './attachments';
import { composeMail } from './compose-mail';
import type { Telling } from './event';
import type { MailContent } from './mail-content';
import { ownWords } from './own-words';
import { sharedRecord } from './shared-fields';
import { words } from './sentences';

export interface Writing {
  telling: Telling;
  type: RecordType;
  /** As the reader sees it; whole for an address outside, which is told only what is hidden from nobody. */
  record: StoredRecord;
  person: Person | null;
  rule: NoticeRule | undefined;
  decisions: readonly Action[];
  token: string | null;
  /** A rule that is only being tried. */
  tried?: 'seen' | 'sent';
  /** `person` is somebody without a login whose turn it is. */
  guest: boolean;
  signIn: boolean;
  answersRead: boolean;
}

export interface Written { content: MailContent; attachments: Attachment[]; complaint: string | null }

export async function writeMail({ telling, type, record, person, rule, decisions, token, tried, guest, signIn, answersRead }: Writing): Promise<Written> {
  const language = person?.language ?? 'zh-Hans';
  const reading = { telling, language, type, record, person, by: nameOf(telling.byId, language), for: telling.forId === null ? null : nameOf(telling.forId, language) };
  const own = rule && (await ownWords(rule, reading));
  const content = composeMail({
    ...reading, record: person ? record : sharedRecord(type, record), decisions, token, tried, guest, signIn, answersRead, company: model().company.name, outside: person === null || guest, own,
  });
  return { content, attachments: rule ? await attachmentsOf(rule, reading) : [], complaint: own?.complaint ?? null };
}

/** A person's name as mails say it; the system and guests have one in each language. */
export function nameOf(id: number, language: Language): string {
  return people().byId(id)?.name ?? (isGuestPerson({ id }) ? words.guest : words.system)[language];
}
