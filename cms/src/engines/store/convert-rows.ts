/** Converts a field's values of many rows at a time, with what has to be looked up for them. */
import type { Sql } from '../../foundation/database';
import type { Field, RecordType } from '../model';
import { isPointing, readCells, type Cell, type Place } from './cells';
import { converted, isConvertedFrom } from './convert';
import { lookUpKnown } from './known';

/** A field that changes its type, with the types of the models before and after. */
export interface Conversion {
  table: string;
  from: Field;
  to: Field;
  typesBefore: readonly RecordType[];
  typesAfter: readonly RecordType[];
}

export interface ConvertedRow { id: number; value: Cell; there: Cell; cell: Cell; failed?: string }

/**
 * @param place where the values of the new type stand; undefined where that is nowhere yet
 * @param written the texts that references were written as when their field became a text, by row
 */
export async function convertRows(
  sql: Sql, conversion: Conversion, ids: readonly number[], place: Place | undefined, written: ReadonlyMap<number, string> = new Map(),
): Promise<ConvertedRow[]> {
  const { table, from, to } = conversion;
  const values = await readCells(sql, table, from, ids);
  const there = place ? await readCells(sql, table, place, ids) : new Map<number, Cell>();
  const known = await lookUpKnown(sql, leadsOf(conversion), [...values.values(), ...there.values()]);
  return ids.map((id) => {
    const [value, kept] = [values.get(id) ?? null, there.get(id) ?? null];
    return { id, value, there: kept, ...converted(from, to, value, kept, known, written.get(id)) };
  });
}

/** Whether one row's value came from another one through a change of type. */
export async function cameFrom(sql: Sql, conversion: Omit<Conversion, 'table'>, before: Cell, after: Cell): Promise<boolean> {
  const known = await lookUpKnown(sql, leadsOf(conversion), [before, after]);
  return isConvertedFrom(conversion.from, conversion.to, before, after, known);
}

/** Of the two, the reference leads somewhere; where both do, the one before. */
function leadsOf({ from, to, typesBefore, typesAfter }: Omit<Conversion, 'table'>) {
  return isPointing(from) ? { field: from, types: typesBefore } : { field: to, types: typesAfter };
}
