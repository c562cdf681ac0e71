/** From a value of one field type to a value of another: what a change of type does with what is there. Pure. */
import { dayOf } from '../../foundation/clock';
import type { Choice, Field, FieldType } from '../model';
import { isPointing, type Cell, type Pointer } from './cells';
import { checkValue } from './check-value';
import type { CellValue } from './record';

const texts: readonly FieldType[] = ['text', 'longtext', 'email', 'phone'];
const numbers: readonly FieldType[] = ['int', 'decimal', 'money', 'percent'];
const plain: readonly FieldType[] = ['text', 'longtext'];

/** What each type can become. */
const ways: Partial<Record<FieldType, readonly FieldType[]>> = {
  ...Object.fromEntries(texts.map((type) => [type, [...texts, ...numbers, 'date', 'datetime', 'time', 'enum', 'enums', 'ref', 'refs', 'user', 'users']])),
  ...Object.fromEntries(numbers.map((type) => [type, [...numbers, ...plain]])),
  date: plain,
  datetime: [...plain, 'date'],
  time: plain,
  enum: [...plain, 'enums'],
  enums: ['enum', ...plain],
  ref: ['refs', ...plain], refs: ['ref', ...plain],
  user: ['users', ...plain], users: ['user', ...plain],
  role: ['roles'], roles: ['role'],
};

/** Whether values of one type can become values of another at all. */
export function isConvertible(from: FieldType, to: FieldType): boolean {
  return from !== to && (ways[from]?.includes(to) ?? false);
}

/** What was looked up beside the values: how what is pointed to is called, and what a text may point to. */
export interface Known {
  label(pointer: Pointer): string | undefined;
  target(text: string): Pointer | undefined;
}

export const nothingKnown: Known = { label: () => undefined, target: () => undefined };

/** One value as the new field gets it; `failed` holds the text of a value that cannot become one, and the new field stays empty. */
export interface Converted { cell: Cell; failed?: string }

/**
 * Converts a value. One that the new field has already is kept where it means the one in the old field: so the way back gives exactly what was there.
 * @param written the text that was written for what is there when it was made a text
 */
export function converted(from: Field, to: Field, value: Cell, there: Cell, known: Known = nothingKnown, written?: string): Converted {
  if (there !== null && ((written !== undefined && written === value) || meansTheSame(to, from, there, value, known))) return { cell: there };
  const cell = convert(from, to, value, known);
  return cell === undefined ? { cell: null, failed: shown(value, known) } : { cell };
}

/** Whether a value is what became of another one when its field changed its type, or what it came from. */
export function isConvertedFrom(from: Field, to: Field, before: Cell, after: Cell, known: Known = nothingKnown): boolean {
  return sameCell(convert(from, to, before, known) ?? null, after) || meansTheSame(to, from, after, before, known);
}

export const sameCell = (a: Cell, b: Cell): boolean => JSON.stringify(a) === JSON.stringify(b);

function meansTheSame(to: Field, from: Field, kept: Cell, value: Cell, known: Known): boolean {
  return sameCell(convert(to, from, kept, known) ?? null, value);
}

/** undefined = it cannot be. */
function convert(from: Field, to: Field, value: Cell, known: Known): Cell | undefined {
  if (value === null) return null;
  if (isPointing(from) && isPointing(to)) return ['ref', 'user', 'role'].includes(to.type) && (value as Pointer[]).length > 1 ? undefined : value;
  if (isPointing(to)) return pointersIn(to, value as CellValue, known);
  const given = isPointing(from) ? labelsOf(value as Pointer[], known) : inBetween(from, to, value as CellValue);
  if (given === undefined) return undefined;
  if (given === '') return null;
  const checked = checkValue({ ...to, target: [] }, given, given as CellValue);
  return 'value' in checked ? checked.value as Cell : undefined;
}

/** A text names one record, or several where the field takes several. */
function pointersIn(to: Field, value: CellValue, known: Known): Pointer[] | null | undefined {
  const texts = to.type === 'ref' || to.type === 'user' ? [String(value).trim()].filter((text) => text !== '') : partsOf(String(value));
  const pointers = texts.map((text) => known.target(text));
  if (pointers.length === 0) return null;
  return pointers.every((pointer) => pointer !== undefined) ? pointers : undefined;
}

function labelsOf(pointers: readonly Pointer[], known: Known): string | undefined {
  const labels = pointers.map((pointer) => known.label(pointer));
  return labels.every((label) => label !== undefined) ? labels.join(between) : undefined;
}

/** Several values in one text stand side by side. */
const between = '、';
export const partsOf = (text: string): string[] => text.split(/[、,，;；]/).map((part) => part.trim()).filter((part) => part !== '');

/** The value in the form in which the new field would take it from a person. */
function inBetween(from: Field, to: Field, value: CellValue): unknown {
  const choices = from.type === 'enum' || from.type === 'enums' ? [value].flat() as string[] : undefined;
  if (to.type === 'enum' || to.type === 'enums') {
    const whole = choiceOf(to.values ?? [], String(value).trim());
    const found = choices ?? (whole !== undefined || to.type === 'enum' ? [whole] : partsOf(String(value)).map((part) => choiceOf(to.values ?? [], part)));
    if (to.type === 'enum') return found.length === 1 ? found[0] : undefined;
    return found.includes(undefined) ? undefined : found;
  }
  if (choices) return choices.map((choice) => from.values?.find(({ name }) => name === choice)?.label['zh-Hans'] || choice).join(between);
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

/** What a person is shown of a value that cannot be converted. */
function shown(value: Cell, known: Known): string {
  if (typeof value === 'string') return value.slice(0, 200);
  const list = Array.isArray(value) ? value.map((one) => (typeof one === 'object' ? known.label(one) ?? `#${one.id}` : one)) : [value];
  return list.join(', ').slice(0, 200);
}
