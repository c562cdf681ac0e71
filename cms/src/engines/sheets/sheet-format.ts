/** The two kinds of file. */

export type SheetFormat = 'xlsx' | 'csv';

/** What a download says it is. */
export const sheetMime: Readonly<Record<SheetFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};
