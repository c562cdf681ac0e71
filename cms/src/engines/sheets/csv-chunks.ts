/** Rows -> the pieces of a CSV file. */
import type { Cell } from './cell';
import { byteOrderMark, csvLine } from './csv-line';
import type { SheetHead } from './write-sheet';

export async function* csvChunks({ columns }: SheetHead, batches: AsyncIterable<Cell[][]>): AsyncGenerator<Uint8Array> {
  yield Buffer.from(byteOrderMark + csvLine(columns.map(({ header }) => header)));
  for await (const rows of batches) yield Buffer.from(rows.map(csvLine).join(''));
}
