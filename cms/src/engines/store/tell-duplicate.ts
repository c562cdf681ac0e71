/** What somebody is told who enters a record that is there already: as much of it as its type says, or as they may see. */
import { phrase, type Labels, type Language } from '../../foundation/language';
import type { Sql } from '../../foundation/database';
import { fieldRights, type Person } from '../access';
import { namedIn, systemFields, type Choice, type FieldType, type RecordType } from '../model';
import { formatValue } from '../wording';
import { LookUp } from './look-up';
import { peek } from './read';
import { sentences } from './sentences';

/** @param id of the record that is there */
export async function tellDuplicate(sql: Sql, person: Person, type: RecordType, { tell }: RecordType['duplicates'][number], id: number): Promise<Labels> {
  const { read } = fieldRights(person, type);
  const record = await peek(sql, type, id);
  if (tell && record && !person.outside && namedIn(tell).every((name) => read.has(name))) {
    return phrase(tell, Object.fromEntries(namedIn(tell).map((name) => [name, worded(type, name, record[name])])));
  }
  const found = new LookUp(person);
  found.ask(type, id);
  await found.run(sql);
  const seen = found.found(type, id);
  return seen ? phrase(sentences.duplicateOf, { type: type.label, record: seen.label }) : phrase(sentences.duplicateUnseen, { type: type.label });
}

function worded(type: RecordType, name: string, value: unknown): Labels {
  const field: { type: FieldType; values?: Choice[] } | undefined = type.fields.find((one) => one.name === name) ?? systemFields[name];
  const of = (language: Language) => (field && formatValue(field, value, language)) || '—';
  return { 'zh-Hans': of('zh-Hans'), en: of('en'), ko: of('ko') };
}
