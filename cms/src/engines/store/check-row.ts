/** Checks the values that a body gives for one row, a record's or a line's: which change, which are wrong, which nobody knows. */
import { phrase, type Labels } from '../../foundation/language';
import { checkValue, isEmpty } from './check-value';
import type { Column } from './columns';
import type { CellValue } from './record';
import { sameValue } from './same-value';
import { sentences } from './sentences';

export interface RowRights {
  readable(name: string): boolean;
  writable(name: string): boolean;
}

export interface CheckedRow {
  /** Values that differ from the stored ones; references with an empty label. */
  changed: Record<string, CellValue>;
  errors: Record<string, Labels>;
  /** Keys that name nothing the person may read. */
  unknown: string[];
  /** Values given for computed fields, to be compared when they are computed. */
  computed: Record<string, unknown>;
}

/**
 * @param stored the row as it is, or what a new one starts with
 * @param ignored keys that may stand in the body and mean nothing
 */
export function checkRow(
  columns: ReadonlyMap<string, Column>, body: Readonly<Record<string, unknown>>, stored: Readonly<Record<string, unknown>>,
  rights: RowRights, ignored: ReadonlySet<string>,
): CheckedRow {
  const row: CheckedRow = { changed: {}, errors: {}, unknown: [], computed: {} };
  for (const [name, given] of Object.entries(body)) {
    if (ignored.has(name)) continue;
    const column = Object.hasOwn(body, name) ? columns.get(name) : undefined;
    if (!column || !rights.readable(name)) row.unknown.push(name);
    else if (column.field?.computed) row.computed[name] = given;
    else checkCell(row, column, given, stored[name] as CellValue | undefined, rights.writable(name));
  }
  return row;
}

function checkCell(row: CheckedRow, column: Column, given: unknown, stored: CellValue | undefined, writable: boolean) {
  const { name, field } = column;
  if (sameValue(given, stored)) return;
  const checked = isEmpty(given) ? { value: null } : checkValue({ ...field, type: column.type, target: column.target }, given, stored);
  if ('value' in checked && sameValue(checked.value, stored)) return;
  if (!writable) row.errors[name] = field ? phrase(sentences.notYours, { field: field.label }) : sentences.systemValue;
  else if ('error' in checked) row.errors[name] = checked.error;
  else row.changed[name] = checked.value;
}
