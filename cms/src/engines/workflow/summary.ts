/** A record in a few words, for inboxes: what it is about, and three to six of its values, only those the person may read, as they read them. */
import type { Labels } from '../../foundation/language';
import type { Person } from '../access';
import { fieldRights } from '../access';
import type { Field, RecordType } from '../model';
import type { StoredRecord } from '../store';
import { formatValue } from '../wording';

export interface Pair { label: Labels; value: string }

const most = 6;
const listless: ReadonlySet<string> = new Set(['lines', 'files', 'longtext']);

/** The columns of the type's list come first, then the rest of its fields, as far as they are filled. */
export function summaryOf(person: Person, type: RecordType, record: StoredRecord): Pair[] {
  return shownFields(person, type).flatMap((field): Pair[] => {
    const value = formatValue(field, record[field.name], person.language);
    return value === '' ? [] : [{ label: field.label, value }];
  }).slice(0, most);
}

/** The type's label with what names the record beside its number. */
export function titleOf(person: Person, type: RecordType, record: StoredRecord | undefined): string {
  const names = [type.title, ...type.subtitle].filter((name) => name !== 'number');
  const words = record ? shownFields(person, type).filter(({ name }) => names.includes(name)).map((field) => formatValue(field, record[field.name], person.language)) : [];
  return [type.label[person.language], ...words.filter(Boolean)].join(' · ');
}

function shownFields(person: Person, type: RecordType): Field[] {
  const readable = fieldRights(person, type).read;
  const fields = type.fields.filter(({ name, type: kind }) => readable.has(name) && !listless.has(kind));
  const place = ({ name }: Field) => (type.list.columns.includes(name) ? type.list.columns.indexOf(name) : Number.MAX_SAFE_INTEGER);
  return fields.sort((a, b) => place(a) - place(b));
}
