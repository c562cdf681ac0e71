/** A CSV file's bytes -> rows: UTF-8 with or without its mark, else what Excel writes in China or Korea. */
import type { SheetRow } from './cell';
import { withoutApostrophe } from './csv-line';

/** @param korean whose Excel wrote it: bytes that are no UTF-8 are read as Korean first, else as Chinese */
export async function parseCsvFile(bytes: Uint8Array, korean: boolean): Promise<SheetRow[]> {
  const { parseCsv } = await import('hucre/csv');
  const rows = parseCsv(textOf(bytes, korean), { typeInference: false });
  return rows.map((row, index) => ({ n: index + 1, cells: row.map((cell) => (typeof cell === 'string' ? withoutApostrophe(cell) : cell === null ? null : String(cell))) }));
}

function textOf(bytes: Uint8Array, korean: boolean): string {
  const tried = bytes[0] === 0xff && bytes[1] === 0xfe ? ['utf-16le'] : ['utf-8', ...(korean ? ['euc-kr', 'gb18030'] : ['gb18030', 'euc-kr'])];
  for (const encoding of tried) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // The next one.
    }
  }
  return new TextDecoder('utf-8').decode(bytes);
}
