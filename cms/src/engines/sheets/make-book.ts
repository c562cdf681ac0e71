/** Makes a small workbook of several sheets: with choices to pick from, hidden rows and marked headers. */
import type { WriteSheet } from 'hucre/xlsx';
import type { Cell, ColumnKind } from './cell';
import { sheetName } from './sheet-name';
import { numberFormats } from './xlsx-chunks';

export interface BookSheet {
  name: string;
  columns: { kind: ColumnKind; width?: number }[];
  rows: Cell[][];
  /** Numbers (from 0) of rows that do not show. */
  hidden?: number[];
  /** Headers that stand out. */
  marked?: number[];
  /** What may be chosen in a column from a row on: the cells of another sheet's column, below its header. */
  choices?: { column: number; from: number; sheet: string; of: number; count: number; strict: boolean }[];
}
export type Book = BookSheet[];

const lastRow = 5_000;

export async function makeBook(book: Book): Promise<Buffer> {
  const { colToLetter, writeXlsx } = await import('hucre/xlsx');
  const sheets = book.map((sheet): WriteSheet => ({
    name: sheetName(sheet.name),
    columns: sheet.columns.map(({ kind, width }) => ({ width: width ?? 16, ...(numberFormats[kind] && { numFmt: numberFormats[kind] }) })),
    rows: sheet.rows,
    cells: new Map((sheet.rows[0] ?? []).map((value, column) => [`0,${column}`, {
      value, type: 'string' as const,
      style: { font: { bold: true, ...(sheet.marked?.includes(column) && { color: { rgb: 'B3261E' } }) } },
    }])),
    rowDefs: new Map((sheet.hidden ?? []).map((row) => [row, { hidden: true }])),
    freezePane: { rows: 1 },
    dataValidations: (sheet.choices ?? []).map(({ column, from, sheet: other, of, count, strict }) => {
      const [letter, theirs] = [colToLetter(column), colToLetter(of)];
      return {
        type: 'list' as const,
        range: `${letter}${from + 1}:${letter}${lastRow}`,
        formula1: `'${sheetName(other)}'!$${theirs}$2:$${theirs}$${count + 1}`,
        allowBlank: true,
        showErrorMessage: strict,
      };
    }),
  }));
  return Buffer.from(await writeXlsx({ sheets }));
}
