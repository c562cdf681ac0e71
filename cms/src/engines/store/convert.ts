/** From a value of one field type to a value of another: what a change of type does with what is there. */
import { dayOf } from '../../foundation/clock';
import type { Bound, Dialect } from '../../foundation/database';
import type { Choice, Field, FieldType } from '../model';
import { checkValue } from './check-value';
import { codecs } from './codec';
import type { CellValue } from './record';

const texts: readonly FieldType[] = ['text', 'longtext', 'email', 'phone'];
const numbers: readonly FieldType[] = ['int', 'decimal', 'money', 'percent'];

/** What each type can become. */
const ways: Partial<Record<FieldType, readonly FieldType[]>> = {
  ...Object.fromEntries(texts.map((type) => [type, [...texts, ...numbers, 'date', 'time', 'enum', 'enums']])),
  ...Object.fromEntries(numbers.map((type) => [type, [...numbers, 'text', 'longtext']])),
  date: ['text', 'longtext'],
  datetime: ['text', 'longtext', 'date'],
  time: ['text', 'longtext'],
  enum: ['text', 'longtext', 'enums'],
  enums: ['enum'],
};

/** Whether values of one type can become values of another at all. */
export function isConvertible(from: FieldType, to: FieldType): boolean {
  return from !== to && (ways[from]?.includes(to) ?? false);
}

/** One value as the new column gets it; `failed` holds the text of a value that cannot become one, and the column stays empty. */
export interface Converted { raw: Bound; failed?: string }

/**
 * Converts values of the driver. A value that the new column has already is kept where it means the one in the old column: so the
 * way back gives exactly what was there.
 */
export function converter(from: Field, to: Field, dialect: Dialect): (raw: unknown, there: unknown) => Converted {
  return (raw, there) => {
    const value = decoded(from, raw);
    const kept = decoded(to, there);
    if (kept !== null && meansTheSame(to, from, kept, value)) return { raw: codecs[to.type].encode(kept, dialect) };
    const next = convert(from, to, value);
    if (next === undefined) return { raw: null, failed: shown(value) };
    return { raw: next === null ? null : codecs[to.type].encode(next, dialect) };
  };
}

/** Whether a value is what became of another one when its field changed its type, or what it came from. */
export function isConvertedFrom(from: Field, to: Field, before: CellValue, after: CellValue): boolean {
  return JSON.stringify(convert(from, to, before) ?? null) === JSON.stringify(after) || meansTheSame(to, from, after, before);
}

function meansTheSame(to: Field, from: Field, kept: CellValue, value: CellValue): boolean {
  return JSON.stringify(convert(to, from, kept) ?? null) === JSON.stringify(value);
}

function decoded(field: Field, raw: unknown): CellValue {
  if (raw === null || raw === undefined) return null;
  const value = codecs[field.type].decode(raw);
  return Array.isArray(value) && value.length === 0 ? null : value;
}

/** undefined = it cannot be. */
function convert(from: Field, to: Field, value: CellValue): CellValue | undefined {
  if (value === null) return null;
  const given = inBetween(from, to, value);
  if (given === undefined) return undefined;
  if (given === '') return null;
  const checked = checkValue({ ...to, target: [] }, given, given as CellValue);
  return 'value' in checked ? checked.value : undefined;
}

/** The value in the form in which the new field would take it from a person. */
function inBetween(from: Field, to: Field, value: CellValue): unknown {
  if (from.type === 'enums') return Array.isArray(value) && value.length === 1 ? value[0] : undefined;
  if (to.type === 'enums' || to.type === 'enum') {
    const name = from.type === 'enum' ? String(value) : choiceOf(to.values ?? [], String(value).trim());
    return to.type === 'enum' || name === undefined ? name : [name];
  }
  if (from.type === 'enum') return from.values?.find(({ name }) => name === value)?.label['zh-Hans'] || String(value);
  if (to.type === 'date') return from.type === 'datetime' ? dayOf(new Date(String(value))) : dayIn(String(value));
  return texts.includes(to.type) ? String(value) : String(value).trim();
}

function choiceOf(choices: readonly Choice[], text: string): string | undefined {
  return choices.find(({ name, label }) => name === text || Object.values(label).includes(text))?.name;
}

/** `2026-3-5`, `2026/03/05`, `2026.3.5` and `2026年3月5日` are days. */
function dayIn(text: string): string {
  const [, year, month, day] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text.trim()) ?? [];
  return year === undefined ? text.trim() : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

const shown = (value: CellValue) => (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 200);
