/** A record as texts: what a mail and the approval page show of it, from the fields its reader may read. */
import { phrase, type Labels, type Language } from '../../foundation/language';
import type { Field, Part, RecordType } from '../model';
import type { StoredRecord } from '../store';
import { formatValue, isFigure } from '../wording';

export interface Shown { label: string; value: string }
export interface ShownTable {
  part: Part;
  label: string;
  columns: { field: Field; label: string; figure: boolean }[];
  rows: { id: number; cells: string[] }[];
}

const owner: Labels = { 'zh-Hans': '经办人', en: 'Owner', ko: '담당자' };
const department: Labels = { 'zh-Hans': '部门', en: 'Department', ko: '부서' };
const attachments: Labels = { 'zh-Hans': '附件', en: 'Attachments', ko: '첨부 파일' };
const remarks: Labels = { 'zh-Hans': '备注', en: 'Remarks', ko: '비고' };

/** "领料单 LL20261121-0001" in every language; an unnumbered record goes by its title, else its id. */
export function documentName(type: RecordType, record: Partial<StoredRecord>): Labels {
  const title = record.number ?? record[type.title];
  return phrase({ 'zh-Hans': '{type} {name}', en: '{type} {name}', ko: '{type} {name}' }, {
    type: type.label,
    name: typeof title === 'string' && title ? title : `#${record.id ?? ''}`,
  });
}

/** The label of a state; the state's own name where the flow has dropped it. */
export function stateLabel(type: RecordType, name: string | null): Labels {
  return type.flow?.states.find((state) => state.name === name)?.label ?? { 'zh-Hans': name ?? '', en: name ?? '', ko: name ?? '' };
}

/** Three to six lines that say what it is about: the owner, then the columns of the type's own list, then required fields. */
export function summary(type: RecordType, record: StoredRecord, language: Language): Shown[] {
  const byName = new Map(type.fields.map((field) => [field.name, field]));
  const listed = type.list.columns.map((name) => byName.get(name)).filter((field) => field !== undefined);
  const required = type.fields.filter((field) => field.required);
  const shown: Shown[] = record.owner ? [{ label: owner[language], value: record.owner.label }] : [];
  for (const [group, upTo] of [[listed, 6], [required, 3]] as const) {
    for (const field of group) {
      if (shown.length >= upTo) break;
      const value = formatValue(field, record[field.name], language);
      if (value && !shown.some(({ label }) => label === field.label[language])) shown.push({ label: field.label[language], value });
    }
  }
  return shown;
}

/** Every readable field that says something. */
export function allFields(type: RecordType, record: StoredRecord, language: Language): Shown[] {
  const shown: Shown[] = [];
  if (record.owner) shown.push({ label: owner[language], value: record.owner.label });
  if (record.department) shown.push({ label: department[language], value: record.department.label });
  for (const field of type.fields) {
    const value = formatValue(field, record[field.name], language);
    if (value) shown.push({ label: field.label[language], value });
  }
  if (record.attachments?.length > 0) shown.push({ label: attachments[language], value: record.attachments.map(({ name }) => name).join('\n') });
  if (record.remarks) shown.push({ label: remarks[language], value: record.remarks });
  return shown;
}

/** The tables of a record's parts: columns that the reader may read and that say something, at most `columns` of them. */
export function tables(type: RecordType, record: StoredRecord, language: Language, columns = 8): ShownTable[] {
  return type.parts.flatMap((part) => {
    const lines = (record[part.field.name] ?? []) as Record<string, unknown>[];
    if (lines.length === 0) return [];
    const said = part.fields.filter((field) => lines.some((line) => formatValue(field, line[field.name], language) !== '')).slice(0, columns);
    return [{
      part,
      label: part.field.label[language],
      columns: said.map((field) => ({ field, label: field.label[language], figure: isFigure(field) })),
      rows: lines.map((line) => ({ id: Number(line.id), cells: said.map((field) => formatValue(field, line[field.name], language)) })),
    }];
  });
}

/** The values under their API names as they are shown, for templates (`shown.customer`, `shown.total`). */
export function shownValues(type: RecordType, record: Partial<StoredRecord>, language: Language): Record<string, string> {
  const shown: Record<string, string> = { number: record.number ?? '', state: stateLabel(type, record.state ?? null)[language], owner: record.owner?.label ?? '' };
  for (const field of type.fields) if (field.name in record) shown[field.name] = formatValue(field, record[field.name], language);
  return shown;
}
