/** A cell as people write it -> a value as the API takes it; what it cannot read it leaves as it is, and the record's own checks say what is wrong. */
import { timeZone } from '../../foundation/clock';
import { languages, phrase, type Labels } from '../../foundation/language';
import type { FieldType } from '../model';
import type { Cell } from '../sheets';
import type { ImportField } from './import-field';
import { plain } from './map-columns';
import { localMoment } from './local-moment';
import { sentences } from './sentences';

/** `refers`: names of records, people or roles that still have to be found. */
export type Converted = { value: unknown } | { refers: string[]; many: boolean } | { problem: Labels };

type Convert = (text: string, cell: Exclude<Cell, null>, field: ImportField) => Converted;

const yes: ReadonlySet<string> = new Set(['是', '对', '有', 'yes', 'y', 'true', '1', '예', '네', '√', '✓', '☑']);
const no: ReadonlySet<string> = new Set(['否', '不', '无', 'no', 'n', 'false', '0', '아니요', '아니오', '×', '✗', '☐']);
const several = /[、,;，；\n]/;

/** @param cell with something in it */
export function convertCell(field: ImportField, cell: Exclude<Cell, null>): Converted {
  const text = String(cell).trim();
  if (/^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/.test(text)) return { problem: phrase(sentences.cellError, { error: text }) };
  return converters[field.type](text, cell, field);
}

const asText: Convert = (text) => ({ value: text });
/** `￥1,234.50`, `１２`, `12 %` are figures too. */
const figure: Convert = (text) => {
  const narrow = text.normalize('NFKC').replace(/^[¥$€₩￥]\s*/, '').replace(/\s*[%元]$/, '');
  if (/^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(narrow)) return { value: narrow.replaceAll(',', '') };
  const spread = /^([+-]?\d(?:\.\d+)?)e([+-]?\d{1,2})$/i.test(narrow) ? Number(narrow).toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 }) : narrow;
  return { value: spread };
};
const date: Convert = (text) => ({ value: dayIn(text) ?? text });
const moment: Convert = (text) => {
  const [, day, time] = /^(.+?)[T\s]+(\d{1,2}:\d{2}(?::\d{2})?)$/.exec(text.normalize('NFKC')) ?? [];
  const found = dayIn(day ?? text);
  if (/T.*(Z|[+-]\d\d:\d\d)$/.test(text)) return { value: text };
  return { value: found ? localMoment(found, time ?? '00:00', timeZone) : text };
};
const time: Convert = (text) => {
  const [, hour, minute] = /^(\d{1,2})[:：](\d{2})(?::00)?$/.exec(text) ?? [];
  return { value: hour ? `${hour.padStart(2, '0')}:${minute}` : text };
};
const bool: Convert = (text, cell) => {
  if (typeof cell === 'boolean') return { value: cell };
  const word = text.normalize('NFKC').toLowerCase();
  return yes.has(word) || yes.has(text) ? { value: true } : no.has(word) || no.has(text) ? { value: false } : { value: text };
};
const choice: Convert = (text, _, { values = [] }) => {
  const word = plain(text);
  const found = values.find(({ name }) => name === text) ?? values.find(({ name, label }) => plain(name) === word || languages.some((language) => plain(label[language]) === word));
  if (found) return { value: found.name };
  return { problem: phrase(sentences.noChoice, { text: text.slice(0, 60), choices: listed(values) }) };
};
const refers = (many: boolean): Convert => (text) => ({ refers: many ? text.split(several).map((one) => one.trim()).filter((one) => one !== '') : [text], many });

const converters: Record<FieldType, Convert> = {
  text: asText, longtext: asText, email: asText, phone: asText,
  int: figure, decimal: figure, money: figure, percent: figure,
  date, datetime: moment, time, bool,
  enum: choice,
  enums: (text, cell, field) => {
    const each = text.split(several).map((one) => one.trim()).filter((one) => one !== '').map((one) => choice(one, cell, field));
    return each.find((one) => 'problem' in one) ?? { value: each.map((one) => ('value' in one ? one.value : null)) };
  },
  ref: refers(false), user: refers(false), role: refers(false),
  refs: refers(true), users: refers(true), roles: refers(true),
  files: asText, lines: asText,
};

/** `2026-11-22`, `2026/11/22`, `2026.11.22`, `2026年11月22日`, `2026년 11월 22일`, `20261122`. Which of two figures is the month is never guessed. */
function dayIn(text: string): string | undefined {
  const [, year, month, day] = /^(\d{4})\s*[-/.年년]\s*(\d{1,2})\s*[-/.月월]\s*(\d{1,2})\s*[日일.]?$/.exec(text.normalize('NFKC').trim()) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? [];
  return year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : undefined;
}

const mostListed = 12;

function listed(values: NonNullable<ImportField['values']>): Labels {
  const labels = values.filter(({ retired }) => !retired).map(({ label }) => label);
  const more = labels.length > mostListed ? ' …' : '';
  const join = (language: 'zh-Hans' | 'en' | 'ko', sign: string) => labels.slice(0, mostListed).map((label) => label[language]).join(sign) + more;
  return { 'zh-Hans': join('zh-Hans', '、'), en: join('en', ', '), ko: join('ko', ', ') };
}
