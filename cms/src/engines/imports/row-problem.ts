/** What is wrong with a row: where, and what to do about it. */
import type { Labels } from '../../foundation/language';

/** @param field its path, or null where the row as a whole is meant */
export interface RowProblem { row: number; field: string | null; message: Labels }
