/** What a condition's path means in a model: the field's words, its kind, its choices and bounds. Pure. */
import type { Labels } from '../../foundation/language';
import type { Kind } from '../conditions';
import { companySettings, kindsOf, systemFields, type Field, type Model, type RecordType } from '../model';

export interface FieldAt {
  path: string;
  label: Labels;
  kind: Kind;
  field?: Field;
  /** Nothing of this record leaves it empty. */
  always: boolean;
}

const always: ReadonlySet<string> = new Set(['id', 'state', 'version', 'owner', 'createdAt', 'updatedAt']);

/**
 * A name, `reference.field`, `lines.field`, `lines.reference.field` or a company's setting, `$company.name`: any value it may be given.
 * @returns undefined where the type has no such field
 */
export function fieldAt(model: Model, type: RecordType, path: string): FieldAt | undefined {
  const [outer, ...inner] = path.split('.');
  const kind = kindsOf(type, model.types)(path);
  if (outer === companySettings) return kind && type.settings && { path, label: type.settings[inner.join('.')].label, kind, always: true };
  const part = type.parts.find(({ field }) => field.name === outer);
  if (part && inner.length > 0) {
    const found = within(model, { ...type, fields: part.fields, parts: [] }, inner.join('.'), false);
    return found && { ...found, path, kind: { ...found.kind, many: true }, label: joined(part.field.label, found.label) };
  }
  return within(model, type, path, true);
}

function within(model: Model, type: RecordType, path: string, system: boolean): FieldAt | undefined {
  const kind = kindsOf(type, model.types)(path);
  const [outer, inner] = path.split('.');
  const field = type.fields.find(({ name }) => name === outer);
  const label = field?.label ?? (system && Object.hasOwn(systemFields, outer) ? systemFields[outer].label : undefined);
  if (!kind || !label) return undefined;
  const required = field ? field.required || field.computed?.is === 'sum' : system && always.has(outer);
  if (inner === undefined) return { path, label, kind, field, always: required };
  const target = targetsOf(model, field, outer).find((one) => one.fields.some(({ name }) => name === inner) || Object.hasOwn(systemFields, inner));
  const found = target && within(model, target, inner, true);
  return found && { ...found, path, kind, label: joined(label, found.label), always: required && found.always };
}

function targetsOf(model: Model, field: Field | undefined, name: string): RecordType[] {
  if (field?.target) return model.types.filter((one) => field.target?.includes(one.name));
  const person = field ? field.type.startsWith('user') : name === 'owner';
  return model.types.filter((one) => (person ? one.store === 'people' : name === 'department' && one.key === 'department'));
}

const joined = (outer: Labels, inner: Labels): Labels =>
  ({ 'zh-Hans': `${outer['zh-Hans']}的${inner['zh-Hans']}`, en: `${outer.en} › ${inner.en}`, ko: `${outer.ko}의 ${inner.ko}` });
