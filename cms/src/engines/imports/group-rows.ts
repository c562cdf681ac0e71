/** Rows -> records: where a type has lines, a row that says the same of the record as the one above, or nothing of it, is one more line of it. */
import type { Cell, SheetRow } from '../sheets';
import type { ImportField } from './import-field';

/** @param fields one per column; undefined = left out. @param key the path of the field that tells records apart. @returns for each row the number of its record, from 1 */
export function groupRows(rows: readonly SheetRow[], fields: readonly (ImportField | undefined)[], key?: string): number[] {
  const own = fields.flatMap((field, column) => (field && field.part === undefined ? [column] : []));
  const lines = fields.flatMap((field, column) => (field?.part !== undefined ? [column] : []));
  const keyColumn = fields.findIndex((field) => field !== undefined && field.path === key);
  let record = 0;
  let head: SheetRow | undefined;
  return rows.map((row) => {
    const belongs = head !== undefined && lines.some((column) => filled(row.cells[column])) && continues(head, row, own, keyColumn);
    if (!belongs) {
      record += 1;
      head = row;
    }
    return record;
  });
}

function continues(head: SheetRow, row: SheetRow, own: readonly number[], keyColumn: number): boolean {
  const same = (column: number) => String(row.cells[column] ?? '').trim() === String(head.cells[column] ?? '').trim();
  if (keyColumn >= 0 && filled(row.cells[keyColumn]) && !same(keyColumn)) return false;
  return own.every((column) => !filled(row.cells[column]) || same(column));
}

/** Whether anything stands in a cell. */
export const filled = (cell: Cell | undefined): boolean => cell !== null && cell !== undefined && String(cell).trim() !== '';
