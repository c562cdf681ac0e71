/** Finding one's way in a type: its own fields, the system's, the columns of its lines, the sections of its form. */
import type { FieldType, Labels, MetaField, MetaSection, MetaType } from './contract';
import { systemLabels } from './system-labels';

const system = (name: string, type: FieldType, more: Partial<MetaField> = {}): MetaField => ({ name, type, label: systemLabels[name], readOnly: true, filter: true, sort: true, ...more });

const ofEverything: MetaField[] = [system('createdAt', 'datetime'), system('updatedAt', 'datetime', { filter: false })];
const ofDocuments: MetaField[] = [
  system('number', 'text'), system('state', 'enum'), system('owner', 'user'), system('department', 'ref', { filter: false, sort: false }),
  system('submittedAt', 'datetime'), system('closedAt', 'datetime'),
  system('remarks', 'longtext', { readOnly: false, filter: false, sort: false }), system('attachments', 'files', { readOnly: false, filter: false, sort: false }),
];

/** Whether records of the type are numbered documents with a flow, not master data. */
export const isDocument = (type: MetaType): boolean => Boolean(type.flow?.length || type.number);

/** The system's fields that the type has, where no field of its own bears the name. */
export function systemFields(type: MetaType): MetaField[] {
  const listed = new Set(ownFields(type).map(({ name }) => name));
  const all = isDocument(type) ? [...ofDocuments, ...ofEverything] : ofEverything;
  return all.filter(({ name }) => !listed.has(name)).map((field) => (field.name === 'state' ? { ...field, values: type.states } : field));
}

/** The fields of the record itself, neither the columns of its lines nor the system's among them. */
export const ownFields = (type: MetaType): MetaField[] => type.fields.filter((field) => !field.part && !field.system);
/** The columns of a lines field. */
export const lineFields = (type: MetaType, part: string): MetaField[] => type.fields.filter((field) => field.part === part);

/** Any field by name, the system's among them; `lines.lot` finds a column. */
export function fieldNamed(type: MetaType, name: string): MetaField | undefined {
  const [part, column] = name.split('.');
  if (column) return type.fields.find((field) => field.part === part && field.name === column);
  return ownFields(type).find((field) => field.name === name) ?? systemFields(type).find((field) => field.name === name);
}

export interface Section { label?: Labels; fields: MetaField[] }

/** The form as sections: as the pack lays it out, then what it leaves out, then lines, then remarks and attachments. */
export function sectionsOf(type: MetaType): Section[] {
  const own = ownFields(type);
  const laid = (type.form?.sections ?? []).map((section: MetaSection) => ({ label: section.label, fields: section.fields.map((name) => fieldNamed(type, name)).filter((field) => field !== undefined) }));
  const placed = new Set(laid.flatMap(({ fields }) => fields.map(({ name }) => name)));
  const left = own.filter(({ name }) => !placed.has(name));
  const tail = isDocument(type) ? systemFields(type).filter(({ name }) => (name === 'remarks' || name === 'attachments') && !placed.has(name)) : [];
  return [
    ...laid,
    { fields: left.filter(({ type: fieldType }) => fieldType !== 'lines') },
    { fields: left.filter(({ type: fieldType }) => fieldType === 'lines') },
    { fields: tail },
  ].filter(({ fields }) => fields.length > 0);
}

/** A state's labels. */
export const stateNamed = (type: MetaType | undefined, name: string | null | undefined) => type?.states?.find((state) => state.name === name);
