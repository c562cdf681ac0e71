/** From a record's values to the columns of its row. */
import type { Dialect } from '../../foundation/database';
import { typeByName } from '../model';
import { codecs } from './codec';
import type { Column } from './columns';
import type { Reference } from './record';
import type { PhysicalRow } from './strapi-hooks';

/** Writes the columns of those names into the row; links and lines have none. */
export function encodeInto(row: PhysicalRow, columns: ReadonlyMap<string, Column>, values: Readonly<Record<string, unknown>>, names: Iterable<string>, dialect: Dialect): void {
  for (const name of names) {
    const column = columns.get(name);
    if (!column || column.link) continue;
    const value = values[name];
    const empty = value === null || value === undefined || (Array.isArray(value) && value.length === 0);
    row[column.column] = empty ? null : codecs[column.type].encode(value, dialect);
    if (column.type === 'ref' && column.target.length > 1) {
      row[`${column.column}_type`] = empty ? null : typeByName((value as Reference).type ?? '')?.id ?? null;
    }
  }
}
