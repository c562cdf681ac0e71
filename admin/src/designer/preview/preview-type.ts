/** A type of the draft as meta would tell it, so that the real form and the real list can be drawn from it before anything is published. */
import type { Choice, MetaField, MetaType } from '../../meta/contract';
import { layoutOf } from '../draft/layout';
import { fieldName, typeName, typesOf, type AttributeFile, type Attributes, type DraftType, type Files } from '../draft/pack-files';

/** @param role the preview is drawn for somebody with this role; absent = somebody who may do everything */
export function previewType(type: DraftType, files: Files, role?: string): MetaType {
  const { schema, flow } = type;
  const all = typesOf(files);
  const names = new Map(all.map((one) => [one.key, one]));
  const grant = role === undefined ? undefined : type.access?.roles[role] ?? type.access?.roles['*'] ?? { may: [] };
  const fields = Object.entries(schema.attributes).flatMap(([key, attribute]) => {
    const name = fieldName(key, attribute);
    const columns = Object.entries((attribute.attributes ?? {}) as Attributes).map(([column, of]) => metaField(column, of, names, name));
    return [metaField(key, attribute, names), ...columns];
  });
  const path = ({ part, name }: MetaField) => (part ? `${part}.${name}` : name);
  const shown = fields
    .filter((field) => !grant?.hide?.includes(path(field)))
    .map((field) => (grant && (!grant.may.some((verb) => verb === 'edit' || verb === 'create') || grant.readOnly?.includes(path(field))) ? { ...field, writable: false } : field));
  const readable = new Set(['number', 'state', 'owner', 'department', 'createdAt', 'updatedAt', 'submittedAt', 'closedAt', 'remarks', 'attachments', ...shown.map(({ name }) => name)]);
  const title = schema.title ?? (schema.number ? 'number' : fields[0]?.name ?? 'id');
  return {
    name: typeName(type),
    plural: schema.plural,
    pack: type.pack,
    label: schema.label,
    icon: schema.icon,
    number: schema.number ?? null,
    title,
    subtitle: schema.subtitle ?? [],
    fields: shown,
    states: Object.entries(flow?.states ?? {}).map(([name, state]) => ({ name, label: state.label, final: state.final })),
    flow: (flow?.transitions ?? []).map(({ name, label, from, to, by, tone }) => ({ name, label, from, to, by, tone })),
    form: { sections: layoutOf(schema) },
    list: schema.list && { ...schema.list, columns: schema.list.columns.filter((name) => readable.has(name)) },
    can: { list: grant ? grant.may.includes('list') : true, create: grant ? grant.may.includes('create') : true },
  };
}

function metaField(key: string, file: AttributeFile, types: Map<string, DraftType>, part?: string): MetaField {
  const [takesField, takesFrom] = file.takes?.split('.') ?? [];
  return {
    name: fieldName(key, file),
    type: file.type,
    label: file.label,
    help: file.help,
    required: file.required ?? false,
    unique: file.unique ?? false,
    readOnly: file.readOnly === true || file.computed !== undefined,
    default: file.default,
    min: file.min,
    max: file.max,
    maxLength: file.maxLength,
    values: choicesOf(file),
    target: file.target?.map((target) => { const found = types.get(target); return found ? typeName(found) : target; }),
    part,
    computed: file.computed ?? null,
    filter: file.filter ?? false,
    takes: takesFrom ? { field: takesField, from: takesFrom } : undefined,
    visibleWhen: file.visibleWhen,
    requiredWhen: file.requiredWhen,
    beside: file.beside?.map(({ label, type, where, show }) => ({ label, plural: types.get(type)?.schema.plural ?? type, where, show })),
  };
}

/** Choices as meta has them. */
export function choicesOf(file: AttributeFile): Choice[] | undefined {
  return file.values && Object.entries(file.values).map(([name, choice]) => ('label' in choice ? { name, label: choice.label, retired: choice.retired } : { name, label: choice }));
}
