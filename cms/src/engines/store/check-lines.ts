/** Checks the rows that a body gives for one lines field against the rows that are there. */
import type { FieldErrors } from '../../foundation/refusal';
import type { Person } from '../access';
import type { Part } from '../model';
import { checkRow, type RowRights } from './check-row';
import { columnsOfPart } from './columns';
import { defaultOf } from './defaults';
import type { CellValue, Line, LineInput } from './record';
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

const ignored: ReadonlySet<string> = new Set(['id']);
const mostLines = 1_000;

/**
 * @param stored the rows as they are; empty for a new record
 * @param mayAddRemove without it the given rows change and all others stay
 */
export function checkLines(part: Part, given: unknown, stored: readonly Line[], rights: RowRights, mayAddRemove: boolean, person: Person): CheckedLines {
  const { name } = part.field;
  const checked: CheckedLines = { part, lines: [], errors: {}, unknown: [] };
  const bodies: unknown = given ?? [];
  if (!Array.isArray(bodies) || bodies.length > mostLines || bodies.some((body) => typeof body !== 'object' || body === null || Array.isArray(body))) {
    checked.errors[name] = sentences.notList;
    return checked;
  }
  const byId = new Map(stored.map((line) => [line.id, line]));
  const seen = new Set<number>();
  (bodies as Record<string, unknown>[]).forEach((body, index) => {
    const known = lineOf(body.id, byId);
    if (known === undefined || (known && seen.has(known.id))) {
      checked.errors[`${name}.${index}.id`] = known ? sentences.lineTwice : sentences.notALine;
      return;
    }
    if (known) seen.add(known.id);
    else if (!mayAddRemove) {
      checked.errors[name] = sentences.linesFixed;
      return;
    }
    const start = known ?? freshLine(part, body, person);
    const row = checkRow(columnsOfPart(part), body, start, rights, ignored);
    checked.unknown.push(...row.unknown.map((key) => `${name}.${key}`));
    for (const [key, error] of Object.entries(row.errors)) checked.errors[`${name}.${index}.${key}`] = error;
    const whole: LineInput = { ...start, ...row.changed };
    checked.lines.push({ index, row: whole, changed: row.changed, isNew: known === null });
  });
  if (!mayAddRemove) return keepOthers(checked, stored);
  return checked;
}

/** null = a new row; undefined = an id that is none of this record's. */
function lineOf(id: unknown, stored: ReadonlyMap<number, Line>): Line | null | undefined {
  if (id === undefined || id === null) return null;
  return typeof id === 'number' ? stored.get(id) : undefined;
}

function freshLine(part: Part, body: Readonly<Record<string, unknown>>, person: Person): Record<string, CellValue> {
  return Object.fromEntries(part.fields.map((field) => [field.name, body[field.name] === undefined ? defaultOf(field, person) : null]));
}

function keepOthers(checked: CheckedLines, stored: readonly Line[]): CheckedLines {
  const given = new Map(checked.lines.map((line) => [line.row.id, line]));
  checked.lines = stored.map((line) => given.get(line.id) ?? { index: -1, row: { ...line }, changed: {}, isNew: false });
  return checked;
}
