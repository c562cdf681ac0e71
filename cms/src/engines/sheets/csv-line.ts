/** A row as a line of CSV that a spreadsheet opens without calculating anything. */
import type { Cell } from './cell';

/** What a spreadsheet would take for a formula. */
const formula = /^[=+\-@\t\r]/;

/** CSV begins with this, or Excel would take it for the language of the computer. */
export const byteOrderMark = '\uFEFF';

/** Texts that look like formulas get an apostrophe in front; figures are figures. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const text = formula.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The text as it was before `csvLine` made it harmless. */
export const withoutApostrophe = (text: string): string => (/^'[=+\-@\t\r]/.test(text) ? text.slice(1) : text);
