/** What a rule's mail carries: printed forms as PDF and calendar entries, with the rights and in the language of whoever gets it. */
import { now } from '../../foundation/clock';
import { systemFields, type NoticeRule } from '../model';
import { fieldRights } from '../access';
import { printedForm } from '../print';
import { formatValue } from '../wording';
import { calendarFile } from './calendar-file';
import { documentName } from './document';
import { mailHost, recordLink } from './links';
import { ownText, type Reading } from './own-words';
import { sharedFields, sharedRecord } from './shared-fields';

export interface Attachment { name: string; mime: string; content: Buffer }

/** @returns nothing where the rule has none; a calendar entry without a date is left out */
export async function attachmentsOf(rule: NoticeRule, reading: Reading): Promise<Attachment[]> {
  const found: Attachment[] = [];
  for (const one of rule.attach ?? []) {
    const made = 'print' in one ? await printed(one.print, reading) : await calendar(one.calendar, rule, reading);
    if (made) found.push(made);
  }
  return found;
}

async function printed(form: string, { type, record, person, language }: Reading): Promise<Attachment | undefined> {
  const readable = person ? fieldRights(person, type).read : sharedFields(type);
  const made = await printedForm(form, { type, record: person ? record : sharedRecord(type, record), language, readable, printedBy: person?.name ?? '' });
  return made && { name: `${made.title}.pdf`, mime: 'application/pdf', content: made.pdf };
}

type Calendar = Extract<NonNullable<NoticeRule['attach']>[number], { calendar: unknown }>['calendar'];

async function calendar({ start, end, title, place }: Calendar, rule: NoticeRule, reading: Reading): Promise<Attachment | undefined> {
  const { type, person, language } = reading;
  const record = person ? reading.record : sharedRecord(type, reading.record);
  const from = record[start];
  if (typeof from !== 'string' || from === '') return undefined;
  const until = end === undefined ? null : record[end];
  const name = documentName(type, record)[language];
  const shown = (field: string | undefined) => {
    const of = type.fields.find((one) => one.name === field) ?? (field !== undefined && Object.hasOwn(systemFields, field) ? { type: systemFields[field].type } : undefined);
    return of && field !== undefined ? formatValue(of, record[field], language) : '';
  };
  const content = calendarFile({
    uid: `${type.key}-${record.id}@${mailHost}`, sequence: record.version ?? 0, stamp: now().toISOString(), start: from, end: typeof until === 'string' && until !== '' ? until : null,
    title: (await ownText(title, rule, reading))?.trim() || name, place: shown(place), description: name, url: recordLink(type, record.id), cancelled: record.state === 'cancelled',
  });
  return { name: 'event.ics', mime: `text/calendar; charset=utf-8; method=${record.state === 'cancelled' ? 'CANCEL' : 'PUBLISH'}`, content: Buffer.from(content) };
}
