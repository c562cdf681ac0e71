/** The record that a reference points to: its type by the value, else by the field, people and departments among them. */
import { idOf } from '../conditions';
import { typeByName, type Part, type RecordType } from '../model';
import { columnsOf, columnsOfPart, type Column } from './columns';
import { targetsOf } from './targets';

export interface Referred { type: RecordType; id: number }

/** What a value of this field points to; undefined where it points to nothing or the field to no type. */
export const referredBy = (type: RecordType, name: string, value: unknown): Referred | undefined => pointed(columnsOf(type).get(name), value);

/** The same for a column of lines. */
export const referredByLine = (part: Part, name: string, value: unknown): Referred | undefined => pointed(columnsOfPart(part).get(name), value);

function pointed(column: Column | undefined, value: unknown): Referred | undefined {
  const id = idOf(value);
  if (!column || id === undefined) return undefined;
  const named = typeof value === 'object' && value !== null && 'type' in value ? typeByName(String(value.type)) : targetsOf(column)[0];
  return named && { type: named, id };
}
