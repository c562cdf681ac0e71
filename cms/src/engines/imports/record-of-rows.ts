/** The rows of one record -> the body of its POST or PUT, with what is wrong in the cells themselves. */
import type { SheetRow } from '../sheets';
import { convertCell, type Converted } from './convert-cell';
import { filled } from './group-rows';
import type { ImportField } from './import-field';
import type { RowProblem } from './row-problem';

/** What a name stands for, that it stands for a record of this very file, or why it stands for nothing. */
type Found = { value: unknown } | { later: true } | { problem: RowProblem['message'] };
export type Find = (field: ImportField, text: string) => Found;

export interface FileRecord {
  /** The first row is the record's own. */
  rows: SheetRow[];
}

export interface ReadRecord {
  body: Record<string, unknown>;
  problems: RowProblem[];
  /** For each lines field the numbers of the rows that its lines stand in. */
  lines: Record<string, number[]>;
  /** Fields that point to records of the same file: they are known when those are written. */
  later: Set<string>;
}

/** Every name in the record's cells that has to be looked up. */
export function namesIn({ rows }: FileRecord, fields: readonly (ImportField | undefined)[]): { field: ImportField; text: string }[] {
  return rows.flatMap((row, index) => fields.flatMap((field, column) => {
    const converted = field && (field.part !== undefined || index === 0) ? inCell(row, field, column) : undefined;
    return field && converted && 'refers' in converted ? converted.refers.map((text) => ({ field, text })) : [];
  }));
}

export function readRecord({ rows }: FileRecord, fields: readonly (ImportField | undefined)[], find: Find): ReadRecord {
  const read: ReadRecord = { body: {}, problems: [], lines: {}, later: new Set() };
  rows.forEach((row, index) => {
    const lines: Record<string, Record<string, unknown>> = {};
    fields.forEach((field, column) => {
      if (!field || (field.part === undefined && index > 0)) return;
      const converted = inCell(row, field, column);
      if (!converted) return;
      const target = field.part === undefined ? read.body : lines[field.part] ??= {};
      const result = 'refers' in converted ? found(converted, field, find) : converted;
      if ('problem' in result) read.problems.push({ row: row.n, field: field.path, message: result.problem });
      else if ('later' in result) read.later.add(field.path);
      else target[field.name] = result.value;
    });
    for (const [part, line] of Object.entries(lines)) {
      ((read.body[part] ??= []) as unknown[]).push(line);
      (read.lines[part] ??= []).push(row.n);
    }
  });
  return read;
}

function inCell(row: SheetRow, field: ImportField, column: number): Converted | undefined {
  const cell = row.cells[column];
  return filled(cell) && cell !== null ? convertCell(field, cell) : undefined;
}

function found({ refers, many }: { refers: string[]; many: boolean }, field: ImportField, find: Find): Found {
  const each = refers.map((text) => find(field, text));
  const problem = each.find((one) => 'problem' in one);
  const unsure = problem ?? each.find((one) => 'later' in one);
  if (unsure) return unsure;
  const values = each.map((one) => ('value' in one ? one.value : null));
  return { value: many ? values : values[0] };
}
