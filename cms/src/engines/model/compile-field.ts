/** One attribute of a schema file -> one Field of the model, with its column. */
import { parseExpression } from '../conditions';
import type { FieldType } from './field-type';
import type { Ids } from './ids';
import type { Choice, Field } from './record-type';
import type { AttributeFile, SchemaFile } from './schema-file';

/** Columns of Strapi's users table that the people type shows as they are. */
const peopleColumns: ReadonlySet<string> = new Set(['username', 'email', 'blocked']);
const manyValued: ReadonlySet<FieldType> = new Set(['users', 'roles', 'refs']);
const searched: ReadonlySet<FieldType> = new Set(['text', 'longtext', 'email', 'phone']);
const longest: Partial<Record<FieldType, number>> = { text: 255, longtext: 20_000, email: 254, phone: 40 };

export interface FieldContext {
  type: string;
  store: NonNullable<SchemaFile['store']>;
  /** Set for a line's field. */
  part?: { key: string; name: string };
  ids: Ids;
  /** From a type's key to its API name. */
  nameOf(type: string): string;
}

/** @returns the field; a lines field gets a column that no table has. */
export function compileField(key: string, file: AttributeFile, context: FieldContext): Field {
  const { type, store, part, ids, nameOf } = context;
  const path = part ? `${part.key}.${key}` : key;
  const id = ids.field(type, path);
  const generation = ids.generation?.(type, path, file.type) ?? 1;
  const place = generation === 1 ? String(id) : `${id}_${generation}`;
  const [takesField, takesFrom] = file.takes?.split('.') ?? [];
  return {
    key, id,
    name: file.name ?? key,
    type: file.type,
    label: file.label,
    help: file.help,
    column: columnOf(store, key, place),
    link: manyValued.has(file.type) ? `rl_${place}` : undefined,
    required: file.required ?? false,
    unique: file.unique ?? false,
    readOnly: file.readOnly ?? false,
    default: file.default,
    min: file.min === undefined ? undefined : String(file.min),
    max: file.max === undefined ? undefined : String(file.max),
    maxLength: file.maxLength ?? longest[file.type],
    values: file.values && Object.entries(file.values).map(choice),
    target: file.target?.map(nameOf),
    computed: file.computed === undefined ? undefined : parseExpression(file.computed),
    filter: file.filter ?? false,
    search: file.search ?? searched.has(file.type),
    takes: takesFrom ? { field: takesField, from: takesFrom } : undefined,
    visibleWhen: file.visibleWhen,
    requiredWhen: file.requiredWhen,
    part: part?.name,
  };
}

function columnOf(store: FieldContext['store'], key: string, place: string): string {
  if (store === 'own' || (store === 'people' && !peopleColumns.has(key))) return `f${place}`;
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function choice([name, file]: [string, NonNullable<AttributeFile['values']>[string]]): Choice {
  return 'label' in file ? { name, label: file.label, retired: file.retired ?? false } : { name, label: file, retired: false };
}
