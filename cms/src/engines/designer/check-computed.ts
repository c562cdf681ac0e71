/** What a changed expression does to the records that are there: which are computed anew, which stay as they were signed. */
import { languages, type Labels } from '../../foundation/language';
import type { Field, Model, RecordType } from '../model';
import { computedOtherwise } from './expressions';
import type { Findings } from './problems';
import { records } from './values';

/** Tells of every type that is computed otherwise. */
export async function checkComputed(before: Model, after: Model, found: Findings): Promise<void> {
  for (const { type, fields } of computedOtherwise(before, after)) {
    const was = before.types.find(({ key }) => key === type.key) as RecordType;
    if (was.ledger || was.store !== 'own') continue;
    const path = `${type.pack}/${type.key}/schema.json#attributes.${fields[0].replace('.', '.attributes.')}`;
    const place = { table: was.table, column: type.flow ? 'number' : 'id', record: 't."id"' };
    const first = type.flow?.states[0].name;
    const told = { fields: joined(fields.map((key) => labelOf(type, key))) };
    const drafts = await records(was, `FROM "${was.table}" t${first === undefined ? '' : ' WHERE t."state" = ?'}`, place, first === undefined ? [] : [first]);
    found.follows(path, 'recompute', drafts.count, drafts.sample, told);
    if (first === undefined) continue;
    const { count, sample } = await records(was, `FROM "${was.table}" t WHERE t."state" <> ?`, place, [first]);
    found.follows(path, 'keep', count, sample, told);
  }
}

function labelOf(type: RecordType, key: string): Labels {
  const [own, column] = key.split('.');
  const fields: readonly Field[] = column === undefined ? type.fields : type.parts.find(({ field }) => field.key === own)?.fields ?? [];
  return (fields.find((field) => field.key === (column ?? own)) as Field).label;
}

const joined = (list: readonly Labels[]): Labels => Object.fromEntries(languages.map((language) => [
  language, list.map((one) => one[language]).join(language === 'zh-Hans' ? '、' : ', '),
])) as Labels;
