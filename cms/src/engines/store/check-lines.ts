/** Checks the rows that a body gives for one lines field against the rows that are there. */
import { phrase } from '../../foundation/language';
import type { FieldErrors } from '../../foundation/refusal';
import type { Person } from '../access';
import { scaled } from '../conditions';
import type { Part } from '../model';
import { checkRow, type RowRights } from './check-row';
import { scaledText } from './codec';
import { columnsOfPart } from './columns';
import { defaultOf } from './defaults';
import type { CellValue, Line, LineInput } from './record';
import { sameValue } from './same-value';
import { sentences } from './sentences';

export interface CheckedLine {
  /** Position in the body, for errors. */
  index: number;
  /** The row as it will be; filled further by look-ups and computing. */
  row: LineInput & Record<string, CellValue>;
  changed: Record<string, CellValue>;
  isNew: boolean;
}

export interface CheckedLines {
  part: Part;
  lines: CheckedLine[];
  errors: FieldErrors;
  unknown: string[];
}

/** A row may be given as several: a new row takes everything from the row of the same `same` before it, and shares its `sum` with it. */
export interface Split { same: string; sum: string }

const ignored: ReadonlySet<string> = new Set(['id']);
const mostLines = 1_000;

/**
 * @param stored the rows as they are; empty for a new record
 * @param mayAddRemove without it the given rows change and all others stay
 * @param split without `mayAddRemove`: rows may be added all the same, as parts of those that are there
 */
export function checkLines(part: Part, given: unknown, stored: readonly Line[], rights: RowRights, mayAddRemove: boolean, person: Person, split?: Split): CheckedLines {
  const { name } = part.field;
  const checked: CheckedLines = { part, lines: [], errors: {}, unknown: [] };
  const bodies: unknown = given ?? [];
  if (!Array.isArray(bodies) || bodies.length > mostLines || bodies.some((body) => typeof body !== 'object' || body === null || Array.isArray(body))) {
    checked.errors[name] = sentences.notList;
    return checked;
  }
  const byId = new Map(stored.map((line) => [line.id, line]));
  const seen = new Set<number>();
  const places = new Map<CheckedLine, number>();
  (bodies as Record<string, unknown>[]).forEach((body, index) => {
    const known = lineOf(body.id, byId);
    if (known === undefined || (known && seen.has(known.id))) {
      checked.errors[`${name}.${index}.id`] = known ? sentences.lineTwice : sentences.notALine;
      return;
    }
    const whole = known ?? (mayAddRemove || !split ? undefined : wholeOf(body, split, checked.lines, stored));
    if (known) seen.add(known.id);
    else if (!mayAddRemove && !whole) {
      checked.errors[name] = sentences.linesFixed;
      return;
    }
    const { id: _, ...taken } = whole ?? { id: 0, ...freshLine(part, body, person) };
    const start: Record<string, CellValue> = known ?? taken;
    const row = checkRow(columnsOfPart(part), body, start, rights, ignored);
    checked.unknown.push(...row.unknown.map((key) => `${name}.${key}`));
    for (const [key, error] of Object.entries(row.errors)) checked.errors[`${name}.${index}.${key}`] = error;
    const line = { index, row: { ...start, ...row.changed }, changed: row.changed, isNew: known === null };
    checked.lines.push(line);
    if (whole) places.set(line, whole.id);
  });
  if (mayAddRemove) return checked;
  keepOthers(checked, stored, places);
  if (split && Object.keys(checked.errors).length === 0) checkSums(checked, stored, split);
  return checked;
}

/** The row that a new one is a part of: the last one before it of the same, else the first of the same that is there. */
function wholeOf(body: Readonly<Record<string, unknown>>, { same }: Split, before: readonly CheckedLine[], stored: readonly Line[]): Line | undefined {
  const isSame = (line: { [field: string]: unknown }) => body[same] !== undefined && sameAs(line[same], body[same]);
  const last = before.findLast(({ row, isNew }) => !isNew && isSame(row));
  return stored.find((line) => (last ? line.id === last.row.id : isSame(line)));
}

function sameAs(value: unknown, given: unknown): boolean {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : value;
  return sameValue(value, given) || (id !== null && id !== undefined && id === given);
}

/** Parts together are what the whole was. */
function checkSums(checked: CheckedLines, stored: readonly Line[], { same, sum }: Split) {
  const key = (row: Readonly<Record<string, unknown>>) => String((row[same] as { id?: number } | null)?.id ?? row[same]);
  const sums = (rows: readonly Readonly<Record<string, unknown>>[]) => {
    const found = new Map<string, number>();
    for (const row of rows) found.set(key(row), (found.get(key(row)) ?? 0) + (scaled(row[sum], 6)?.floor ?? 0));
    return found;
  };
  const asked = sums(stored);
  const given = sums(checked.lines.map(({ row }) => row));
  for (const { row, index } of checked.lines) {
    const [whole, parts] = [asked.get(key(row)) ?? 0, given.get(key(row)) ?? 0];
    const name = `${checked.part.field.name}.${index}.${sum}`;
    if (index >= 0 && whole !== parts) checked.errors[name] ??= phrase(sentences.splitSum, { asked: scaledText(whole, 6, false), given: scaledText(parts, 6, false) });
  }
}

/** null = a new row; undefined = an id that is none of this record's. */
function lineOf(id: unknown, stored: ReadonlyMap<number, Line>): Line | null | undefined {
  if (id === undefined || id === null) return null;
  return typeof id === 'number' ? stored.get(id) : undefined;
}

function freshLine(part: Part, body: Readonly<Record<string, unknown>>, person: Person): Record<string, CellValue> {
  return Object.fromEntries(part.fields.map((field) => [field.name, body[field.name] === undefined ? defaultOf(field, person) : null]));
}

/** Every stored row stays in its place, with its new parts behind it. */
function keepOthers(checked: CheckedLines, stored: readonly Line[], places: ReadonlyMap<CheckedLine, number>) {
  const given = checked.lines;
  checked.lines = stored.flatMap((line) => [
    given.find(({ row, isNew }) => !isNew && row.id === line.id) ?? { index: -1, row: { ...line }, changed: {}, isNew: false },
    ...given.filter((one) => one.isNew && places.get(one) === line.id),
  ]);
}
