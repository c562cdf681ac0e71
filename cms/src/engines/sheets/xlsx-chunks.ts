/** Rows -> the pieces of a workbook. Texts are written as texts, never as formulas. */
import type { Cell, ColumnKind } from './cell';
import { sheetName } from './sheet-name';
import type { SheetHead } from './write-sheet';

/** How Excel shows a column of the kind. */
export const numberFormats: Partial<Record<ColumnKind, string>> = { money: '#,##0.00', decimal: '#,##0.######', date: 'yyyy-mm-dd', datetime: 'yyyy-mm-dd hh:mm' };

export async function* xlsxChunks({ name, columns }: SheetHead, batches: AsyncIterable<Cell[][]>): AsyncGenerator<Uint8Array> {
  const { writeXlsxStream } = await import('hucre/xlsx');
  const kinds = columns.map(({ kind }) => kind);
  async function* rows() {
    for await (const batch of batches) for (const row of batch) yield row.map((cell, index) => written(cell, kinds[index]));
  }
  const stream = writeXlsxStream(rows(), {
    name: sheetName(name),
    columns: columns.map(({ header, kind, width }) => ({ header, width: width ?? 16, ...(numberFormats[kind] && { numFmt: numberFormats[kind] }) })),
    freezePane: { rows: 1 },
  });
  for await (const chunk of stream as unknown as AsyncIterable<Uint8Array>) yield chunk;
}

/** Days and moments become Excel's own, so that they sort and filter there. */
function written(cell: Cell, kind: ColumnKind): Cell | Date {
  if (typeof cell !== 'string' || (kind !== 'date' && kind !== 'datetime')) return cell;
  const date = new Date(`${cell.replace(' ', 'T')}${kind === 'date' ? 'T00:00:00' : ''}Z`);
  // Excel knows no day before 1900.
  return Number.isNaN(date.getTime()) || date.getUTCFullYear() < 1901 ? cell : date;
}
