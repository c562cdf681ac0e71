/** A workbook's bytes -> the rows of its first sheet that is not hidden. Formulas count as what they last gave. */
import type { Cell as ReadCell } from 'hucre/xlsx';
import type { Cell, SheetRow } from './cell';

export async function parseXlsxFile(bytes: Uint8Array): Promise<SheetRow[]> {
  const { readXlsx } = await import('hucre/xlsx');
  let chosen: number | undefined;
  const book = await readXlsx(bytes, {
    readStyles: true,
    sheets: ({ hidden, veryHidden }, index) => (!hidden && !veryHidden ? (chosen ??= index) === index : false),
  });
  const [sheet] = book.sheets;
  if (!sheet) return [];
  return sheet.rows.map((row, r) => ({ n: r + 1, cells: row.map((value, c) => cellOf(value, sheet.cells?.get(`${r},${c}`))) }));
}

function cellOf(value: ReadCell['value'], cell: ReadCell | undefined): Cell {
  if (value instanceof Date) return dateText(value);
  if (typeof value === 'number') {
    const format = cell?.style?.numFmt;
    return format?.includes('%') && !/"[^"]*%/.test(format) ? `${tidy(value * 100)}%` : tidy(value);
  }
  return value === '' ? null : value;
}

/** A sheet shows fifteen digits; what stands behind them is the computer's. */
const tidy = (value: number) => Number(value.toPrecision(15));

function dateText(date: Date): string {
  const [day, time] = new Date(Math.round(date.getTime() / 1000) * 1000).toISOString().slice(0, 19).split('T');
  const clock = time.endsWith(':00') ? time.slice(0, 5) : time;
  // A time of day without a day lies before the first day that a sheet knows.
  if (day < '1900-01-02') return clock;
  return time === '00:00:00' ? day : `${day} ${clock}`;
}
