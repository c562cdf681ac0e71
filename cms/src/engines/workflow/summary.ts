/** A record in a few words, for inboxes: what it is about, and three to six of its values, only those the person may read. */
import type { Labels, Language } from '../../foundation/language';
import type { Person } from '../access';
import { fieldRights } from '../access';
import type { Field, RecordType } from '../model';
import type { StoredRecord } from '../store';

export interface Pair { label: Labels; value: string }

const most = 6;
const listless: ReadonlySet<string> = new Set(['lines', 'files', 'longtext']);
const yes: Labels = { 'zh-Hans': '是', en: 'Yes', ko: '예' };
const no: Labels = { 'zh-Hans': '否', en: 'No', ko: '아니요' };

/** The columns of the type's list come first, then the rest of its fields, as far as they are filled. */
export function summaryOf(person: Person, type: RecordType, record: StoredRecord): Pair[] {
  return shownFields(person, type).flatMap((field): Pair[] => {
    const value = textOf(field, record[field.name], person.language);
    return value === '' ? [] : [{ label: field.label, value }];
  }).slice(0, most);
}

/** The type's label with what names the record beside its number. */
export function titleOf(person: Person, type: RecordType, record: StoredRecord | undefined): string {
  const names = [type.title, ...type.subtitle].filter((name) => name !== 'number');
  const words = record ? shownFields(person, type).filter(({ name }) => names.includes(name)).map((field) => textOf(field, record[field.name], person.language)) : [];
  return [type.label[person.language], ...words.filter(Boolean)].join(' · ');
}

function shownFields(person: Person, type: RecordType): Field[] {
  const readable = fieldRights(person, type).read;
  const fields = type.fields.filter(({ name, type: kind }) => readable.has(name) && !listless.has(kind));
  const place = ({ name }: Field) => (type.list.columns.includes(name) ? type.list.columns.indexOf(name) : Number.MAX_SAFE_INTEGER);
  return fields.sort((a, b) => place(a) - place(b));
}

function textOf(field: Field, value: unknown, language: Language): string {
  if (value === null || value === undefined || value === '') return '';
  if (Array.isArray(value)) return value.map((one) => textOf(field, one, language)).filter(Boolean).join(', ');
  if (typeof value === 'boolean') return (value ? yes : no)[language];
  if (typeof value === 'object') return 'label' in value ? String(value.label) : '';
  const choice = field.values?.find(({ name }) => name === value);
  return choice ? choice.label[language] : String(value);
}
