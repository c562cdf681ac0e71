/** What a person may read and write of a type, as sets of names, and whose rights have the same SQL. */
import { fieldRights, rightsKey as rightsKeyOf, type Person } from '../access';
import type { RecordType } from '../model';

/** Nobody in particular: the engines themselves, which read everything. */
export type Reader = Person | null;

/** Whether the reader may read a field, a line's field (`lines.quantity`) or a system value of a type. */
export function mayRead(reader: Reader, type: RecordType, name: string): boolean {
  if (!reader) return true;
  return fieldRights(reader, type).read.has(name);
}

/** Readers with the same key have the same field rights on every type. */
export function rightsKey(reader: Reader): string {
  return reader ? rightsKeyOf(reader) : '';
}
