/** Checks one value that came in against its field: the canonical form a record carries, or what is wrong and how to cure it. */
import { phrase, type Labels } from '../../foundation/language';
import { isOddText } from '../../foundation/odd-text';
import { scaled } from '../conditions';
import type { Choice, FieldType } from '../model';
import { scaledText } from './codec';
import type { CellValue, FileValue, Reference } from './record';
import { sentences } from './sentences';

export type Checked = { value: CellValue } | { error: Labels };

/** What a field says about its values. */
export interface ValueRules {
  type: FieldType;
  values?: readonly Choice[];
  target?: readonly string[];
  min?: string;
  max?: string;
  maxLength?: number;
}

const mostEntries = 500;
const wrong = (text: Labels, placeholders?: Parameters<typeof phrase>[1]): Checked => ({ error: placeholders ? phrase(text, placeholders) : text });

/**
 * Checks a value that is not empty.
 * @param stored the value the record has now: a retired choice may stay.
 * @returns references with their id and an empty label; whether they exist is asked of the database, all at once.
 */
export function checkValue(rules: ValueRules, value: unknown, stored?: CellValue): Checked {
  return checks[rules.type](value, rules, stored);
}

/** Whether a value that came in means "nothing": null, a blank text, an empty list. */
export function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === 'string' && value.trim() === '') || (Array.isArray(value) && value.length === 0);
}

type Check = (value: unknown, rules: ValueRules, stored: CellValue | undefined) => Checked;

const text = (trimmed: boolean, longest: number): Check => (value, { maxLength = longest }) => {
  if (typeof value !== 'string') return wrong(sentences.notText);
  const kept = trimmed ? value.trim() : value.replace(/\r\n?/g, '\n').trimEnd();
  if (isOddText(kept)) return wrong(sentences.oddText);
  const length = [...kept].length;
  return length > maxLength ? wrong(sentences.tooLong, { max: maxLength, length }) : { value: kept };
};

const oneLine = text(true, 255);
const shaped = (pattern: RegExp, otherwise: Labels): Check => (value, rules, stored) => {
  const checked = oneLine(value, rules, stored);
  return 'error' in checked || pattern.test(String(checked.value)) ? checked : wrong(otherwise);
};

/** Largest count of 10^-scale that is taken, exclusive: all of them stay exact in a JSON number and in a bigint. */
const number = (scale: number, limit: number, give: (count: number) => CellValue): Check => (value, { min, max }) => {
  const plain = typeof value === 'number' || (typeof value === 'string' && /^\s*[+-]?\d+(\.\d+)?\s*$/.test(value));
  const amount = plain ? scaled(value, scale) : undefined;
  if (!amount) return wrong(sentences.notNumber);
  const { floor, exact } = amount;
  if (Math.abs(floor) >= limit) return wrong(sentences.tooLarge, { limit: scaledText(limit, scale, false) });
  if (!exact) return scale === 0 ? wrong(sentences.notInteger) : wrong(sentences.tooManyDecimals, { decimals: scale });
  const least = min === undefined ? undefined : scaled(min, scale)?.floor;
  if (least !== undefined && floor < least) return least === 1 && scale > 0 ? wrong(sentences.notPositive) : wrong(sentences.belowMin, { min: min as string });
  const most = max === undefined ? undefined : scaled(max, scale)?.floor;
  if (most !== undefined && floor > most) return wrong(sentences.aboveMax, { max: max as string });
  return { value: give(floor) };
};

const date: Check = (value, { min, max }) => {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return wrong(sentences.notDate);
  const moment = new Date(`${value}T00:00:00Z`);
  if (Number.isNaN(moment.getTime()) || !moment.toISOString().startsWith(value) || value < '1000') return wrong(sentences.notDate);
  if (min !== undefined && value < min) return wrong(sentences.belowMin, { min });
  if (max !== undefined && value > max) return wrong(sentences.aboveMax, { max });
  return { value };
};

const datetime: Check = (value) => {
  const iso = typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/.test(value);
  const moment = iso ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(moment) || moment < Date.UTC(1000, 0)) return wrong(sentences.notDatetime);
  return { value: new Date(moment).toISOString() };
};

const choice: Check = (value, { values = [] }, stored) => {
  const found = values.find(({ name }) => name === value);
  if (!found) return wrong(sentences.notChoice);
  const kept = Array.isArray(stored) ? (stored as unknown[]).includes(found.name) : stored === found.name;
  return found.retired && !kept ? wrong(sentences.retiredChoice, { choice: found.label }) : { value: found.name };
};

const reference: Check = (value, { target = [] }) => {
  const several = target.length > 1;
  const whole = typeof value === 'object' && value !== null ? (value as Partial<Reference>) : undefined;
  const given: unknown = whole ? whole.id : value;
  const id = typeof given === 'string' && /^\d{1,10}$/.test(given) ? Number(given) : given;
  if (typeof id !== 'number' || !Number.isSafeInteger(id) || id < 1 || id > 0x7fff_ffff) return wrong(sentences.notReference);
  if (!several) return { value: { id, label: '' } };
  if (typeof whole?.type !== 'string' || !target.includes(whole.type)) return wrong(sentences.notReferenceOfType);
  return { value: { id, label: '', type: whole.type } };
};

/** Each entry once; the first wrong one speaks for the list. */
const listOf = (one: Check, sameAs: (value: CellValue) => unknown): Check => (value, rules, stored) => {
  if (!Array.isArray(value)) return wrong(sentences.notList);
  if (value.length > mostEntries) return wrong(sentences.tooMany, { max: mostEntries });
  const kept = new Map<unknown, CellValue>();
  for (const entry of value as unknown[]) {
    const checked = one(entry, rules, stored);
    if ('error' in checked) return checked;
    kept.set(sameAs(checked.value), checked.value);
  }
  return { value: [...kept.values()] as string[] | Reference[] };
};

const referenceKey = (value: CellValue) => `${(value as Reference).type ?? ''}/${(value as Reference).id}`;
const itself = (value: CellValue) => value;

const file: Check = (value) => {
  const id: unknown = typeof value === 'object' && value !== null ? (value as Partial<FileValue>).id : value;
  return typeof id === 'number' && Number.isSafeInteger(id) && id > 0 ? { value: { id, label: '' } } : wrong(sentences.noSuchFile);
};

const checks: Record<FieldType, Check> = {
  text: oneLine,
  longtext: text(false, 20_000),
  email: shaped(/^[^\s@<>()[\],;:"\\]+@[^\s@<>()[\],;:"\\]+\.[^\s@<>()[\],;:"\\.]+$/u, sentences.notEmail),
  phone: shaped(/^[+(]?\d[\d\s+()/.#*,x-]{2,39}$/i, sentences.notPhone),
  int: number(0, 2_147_483_648, (count) => count),
  decimal: number(6, 1e15, (count) => scaledText(count, 6, false)),
  money: number(2, 1e13, (count) => scaledText(count, 2, true)),
  percent: number(2, 1e9, (count) => count / 100),
  date,
  datetime,
  time: (value) => (typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value) ? { value } : wrong(sentences.notTime)),
  bool: (value) => (typeof value === 'boolean' ? { value } : wrong(sentences.notBool)),
  enum: choice,
  enums: listOf(choice, itself),
  user: reference,
  role: reference,
  ref: reference,
  users: listOf(reference, referenceKey),
  roles: listOf(reference, referenceKey),
  refs: listOf(reference, referenceKey),
  files: listOf(file, referenceKey),
  lines: () => { throw new Error('Lines are checked row by row.'); },
};
