/** The fields that a column of a file can fill, as meta tells; the server decides. */
import type { MetaField, MetaType } from '../meta/contract';

export interface ImportField { path: string; field: MetaField; part?: MetaField }

const never = new Set<MetaField['type']>(['files', 'lines']);
const keys = new Set<MetaField['type']>(['text', 'email', 'phone', 'int', 'date']);

export function importFields({ fields }: MetaType): ImportField[] {
  return fields
    .filter((field) => !never.has(field.type) && !field.readOnly && (field.writable !== false))
    .map((field) => ({ field, path: field.part ? `${field.part}.${field.name}` : field.name, part: fields.find(({ name, part }) => !part && name === field.part) }));
}

/** Those by which rows can find records that are there. */
export const keyFields = (type: MetaType): MetaField[] => importFields(type).filter(({ field, part }) => field.unique && !part && keys.has(field.type)).map(({ field }) => field);
