/** What stands in a cell, the same for both kinds of file and both directions. */

/** Days are `2026-11-22`, moments `2026-11-22 10:30` (local time), times of day `10:30`; a share that a sheet shows as 5 % is `5%`. */
export type Cell = string | number | boolean | null;

/** How a column of a written sheet shows its cells. */
export type ColumnKind = 'text' | 'int' | 'money' | 'decimal' | 'date' | 'datetime';

export interface SheetColumn { header: string; kind: ColumnKind; width?: number }

/** A row that was read; `n` is its number as a person sees it in the sheet. */
export interface SheetRow { n: number; cells: Cell[] }
