/** From a field type to the Strapi attribute that makes its column. A closed table: a new field type has to say here where it lives. */
import type { FieldType } from '../model';

export interface Scalar { type: 'text' | 'biginteger' | 'integer' | 'date' | 'datetime' | 'boolean'; columnName: string }

/** null = no column in the type's own table (link tables, lines). */
const columns: Record<FieldType, Scalar['type'] | null> = {
  text: 'text', longtext: 'text', email: 'text', phone: 'text', enum: 'text', time: 'text',
  /** A JSON list of choices; of files. */
  enums: 'text', files: 'text',
  /** Money in cents, decimals in millionths, percent in hundredths. */
  int: 'biginteger', decimal: 'biginteger', money: 'biginteger', percent: 'biginteger',
  date: 'date', datetime: 'datetime', bool: 'boolean',
  user: 'integer', role: 'integer', ref: 'integer',
  users: null, roles: null, refs: null, lines: null,
};

/** @returns the attribute, or undefined where the field has no column of its own */
export function scalarOf(type: FieldType, columnName: string): Scalar | undefined {
  const column = columns[type];
  return column === null ? undefined : { type: column, columnName };
}
