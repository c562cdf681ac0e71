/** A field as meta tells it to a person. */
import type { Labels } from '../../foundation/language';
import type { FieldRights } from '../access';
import { kindOfFieldType, model, systemFields, typeByName, type Field, type FieldType, type Part, type RecordType } from '../model';
import { expressionText } from './expression-text';

export interface MetaField {
  name: string;
  type: FieldType;
  label: Labels;
  /** Absent keys are false, empty or not said. */
  [hint: string]: unknown;
}

const unsorted: ReadonlySet<FieldType> = new Set(['enums', 'users', 'roles', 'refs', 'files', 'lines']);

/** The fields of a type that the person may read, those of its lines among them, each lines field before its columns. */
export function metaFields(type: RecordType, rights: FieldRights): MetaField[] {
  return type.fields.filter(({ name }) => rights.read.has(name)).flatMap((field) => {
    const part = type.parts.find((one) => one.field === field);
    const columns = part?.fields.filter(({ name }) => rights.read.has(`${field.name}.${name}`)) ?? [];
    return [metaField(field, rights.write.has(field.name), part), ...columns.map((column) => metaField(column, rights.write.has(`${field.name}.${column.name}`)))];
  });
}

function metaField(field: Field, writable: boolean, part?: Part): MetaField {
  const { name, type, label, help, min, max, maxLength, target, takes, visibleWhen, requiredWhen, computed } = field;
  return {
    name, type, label, help,
    /** Which field it is, where a rename has given it another name. */
    key: field.key === name ? undefined : field.key,
    required: field.required,
    unique: field.unique,
    readOnly: field.readOnly || computed !== undefined,
    /** What this person may write on a record that is theirs to edit. */
    writable,
    default: field.default, min, max, maxLength,
    values: valuesOf(field),
    target,
    part: field.part,
    computed: computed && expressionText(computed),
    filter: kindOfFieldType[type].of !== 'reference' || (type !== 'files' && type !== 'lines'),
    sort: field.part === undefined && !unsorted.has(type),
    takes, visibleWhen, requiredWhen,
    beside: part && part.beside.length > 0 ? part.beside.map(({ label: shown, type: of, where, show }) => ({ label: shown, type: of, plural: typeByName(of)?.plural, where, show })) : undefined,
  };
}

const ofDocuments: ReadonlySet<string> = new Set(['number', 'state', 'submittedAt', 'closedAt']);
const written: ReadonlySet<string> = new Set(['remarks', 'attachments']);

/** What every record has beside the type's own fields, marked `system`; a field of the type that bears the name stands for it. */
export function metaSystemFields(type: RecordType): MetaField[] {
  if (type.ledger) return [];
  const own = new Set(type.fields.map(({ name }) => name));
  return Object.entries(systemFields)
    .filter(([name]) => name !== 'id' && !own.has(name) && (type.flow || type.number || !ofDocuments.has(name)))
    .map(([name, { type: of, label }]) => ({
      name, type: of, label, system: true, required: false, unique: false, readOnly: !written.has(name),
      values: name === 'state' ? type.flow?.states.map((state) => ({ name: state.name, label: state.label, retired: false })) : undefined,
      filter: of !== 'files', sort: !unsorted.has(of),
    }));
}

/** Choices; the roles of the company are the choices of a role field. */
function valuesOf({ type, values }: Field): unknown {
  if (type === 'role' || type === 'roles') return model().roles.map(({ id, name, label }) => ({ id, name, label, retired: false }));
  return values?.map(({ name, label, retired }) => ({ name, label, retired }));
}
