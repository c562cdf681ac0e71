/** Pieces of SQL with the values they bind, in the order they stand. */
import type { Bound } from '../../foundation/database';

export interface Piece { sql: string; bound: readonly Bound[] }

/** An identifier, quoted. */
export const quoted = (name: string) => `"${name}"`;

/** A column of a table under its alias. */
export const at = (alias: string, column: string) => `"${alias}"."${column}"`;

/** Pieces between parentheses joined by AND; the empty list is true. */
export function allOf(pieces: readonly Piece[]): Piece {
  if (pieces.length === 0) return { sql: 'TRUE', bound: [] };
  return { sql: pieces.map(({ sql }) => `(${sql})`).join(' AND '), bound: pieces.flatMap(({ bound }) => bound) };
}
