/** The fields that a person may fill by an import: those that they could type into the form, the columns of lines among them. */
import { phrase, type Labels } from '../../foundation/language';
import { can, fieldRights, type Person } from '../access';
import { systemFields, type Choice, type Field, type FieldType, type RecordType } from '../model';

export interface ImportField {
  /** As the API names it: `customer`, `lines.quantity`. */
  path: string;
  /** Its own name: `quantity`. */
  name: string;
  /** The lines field that it is a column of. */
  part?: string;
  type: FieldType;
  /** With the lines field's in front where it is a column of one. */
  label: Labels;
  help?: Labels;
  required: boolean;
  unique: boolean;
  values?: Choice[];
  target?: string[];
}

/** Files cannot stand in a cell. */
const never: ReadonlySet<FieldType> = new Set(['files', 'lines']);
const between: Labels = { 'zh-Hans': '{part}·{column}', en: '{part}: {column}', ko: '{part}·{column}' };

/** Whether the person may import records of the type at all. */
export function mayImport(person: Person, type: RecordType): boolean {
  return !type.ledger && can(person, type, 'create') === true;
}

/** In the order of the type's file, lines behind the record's own, remarks last. */
export function importFields(person: Person, type: RecordType): ImportField[] {
  const { write } = fieldRights(person, type);
  const own = type.fields.filter(({ name, type: kind }) => !never.has(kind) && write.has(name)).map((field) => fieldOf(field));
  const lines = type.parts.filter(({ field }) => write.has(field.name)).flatMap(({ field: part, fields }) => fields
    .filter(({ name, type: kind }) => !never.has(kind) && write.has(`${part.name}.${name}`))
    .map((field) => fieldOf(field, part)));
  const { remarks } = systemFields;
  const taken = type.store !== 'own' || own.some(({ name }) => name === 'remarks') || !write.has('remarks');
  return [...own, ...lines, ...(taken ? [] : [{ path: 'remarks', name: 'remarks', type: remarks.type, label: remarks.label, required: false, unique: false }])];
}

function fieldOf({ name, type, label, help, required, unique, values, target }: Field, part?: Field): ImportField {
  return {
    path: part ? `${part.name}.${name}` : name, name, part: part?.name, type, help, required, unique: unique && !part, values, target,
    label: part ? phrase(between, { part: part.label, column: label }) : label,
  };
}

/** Fields by which rows can find the records that are there already. */
export const keyFields = (fields: readonly ImportField[]): ImportField[] => fields.filter(({ unique, type }) => unique && ['text', 'email', 'phone', 'int', 'date'].includes(type));
