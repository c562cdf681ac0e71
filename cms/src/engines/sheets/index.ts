/** The door of sheets: spreadsheets and CSV files, read and written in a worker thread. It knows rows and cells, no record. */
export type { Cell, ColumnKind, SheetColumn, SheetRow } from './cell';
export { makeBook, type Book, type BookSheet } from './make-book';
export { mostColumns, mostRows, readSheet } from './read-sheet';
export { sheetMime, type SheetFormat } from './sheet-format';
export { writeSheet } from './write-sheet';
