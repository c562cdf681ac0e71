/** How each field type stands in a column: one closed table. What is stored is what conditions compare: scaled integers, ids, text, days, moments. */
import { scaled } from '../conditions';
import type { Bound, Dialect } from '../../foundation/database';
import type { FieldType } from '../model';
import type { CellValue } from './record';

export interface Codec {
  /** From the driver's value (never null) to the record's. References come out as their id: labels are the projection's matter. */
  decode(raw: unknown): CellValue;
  /** From the record's value (never null) to what is bound. */
  encode(value: unknown, dialect: Dialect): Bound;
  /** Whether lists can be ordered by it. */
  sorts: boolean;
  /** Compared as text, so that the collation matters. */
  textual?: boolean;
}

/**
 * The text of an integer count of 10^-scale.
 * @param fixed all decimals (money), else without trailing zeros
 * @example scaledText(1250, 2, true) // "12.50"
 */
export function scaledText(count: number, scale: number, fixed: boolean): string {
  const digits = String(Math.abs(count)).padStart(scale + 1, '0');
  const decimals = fixed ? digits.slice(-scale) : digits.slice(-scale).replace(/0+$/, '');
  return `${count < 0 ? '-' : ''}${digits.slice(0, -scale)}${decimals && `.${decimals}`}`;
}

const count = (scale: number) => (value: unknown) => scaled(value, scale)?.floor ?? 0;
const idOf = (value: unknown) => (typeof value === 'object' && value !== null && 'id' in value ? Number(value.id) : Number(value));
const iso = (raw: unknown) => (typeof raw === 'number' || raw instanceof Date ? new Date(raw) : new Date(String(raw))).toISOString();
const list = (raw: unknown) => (typeof raw === 'string' ? JSON.parse(raw) : raw) as CellValue;

const text: Codec = { decode: String, encode: String, sorts: true, textual: true };
const reference: Codec = { decode: Number, encode: idOf, sorts: true };
const links: Codec = {
  decode: list,
  encode: () => { throw new Error('Links have no column.'); },
  sorts: false,
};
const json: Codec = { decode: list, encode: (value) => JSON.stringify(value), sorts: false };

export const codecs: Record<FieldType, Codec> = {
  text,
  longtext: text,
  email: text,
  phone: text,
  time: text,
  enum: text,
  enums: json,
  int: { decode: Number, encode: Number, sorts: true },
  decimal: { decode: (raw) => scaledText(Number(raw), 6, false), encode: count(6), sorts: true },
  money: { decode: (raw) => scaledText(Number(raw), 2, true), encode: count(2), sorts: true },
  percent: { decode: (raw) => Number(raw) / 100, encode: count(2), sorts: true },
  date: { decode: String, encode: String, sorts: true },
  datetime: {
    decode: iso,
    encode: (value, dialect) => (dialect === 'sqlite' ? Date.parse(String(value)) : String(value)),
    sorts: true,
  },
  bool: {
    decode: (raw) => raw === true || raw === 1,
    encode: (value, dialect) => (dialect === 'sqlite' ? Number(value === true) : value === true),
    sorts: true,
  },
  user: reference,
  role: reference,
  ref: reference,
  users: links,
  roles: links,
  refs: links,
  files: json,
  lines: links,
};
