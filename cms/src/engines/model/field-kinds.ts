/** What conditions need to know of a type's fields: the kind of each name, `reference.field` and `lines.field`. */
import type { Kind } from '../conditions';
import type { FieldType } from './field-type';
import { model } from './provided';
import type { Field, RecordType } from './record-type';
import { systemFields } from './system-fields';

/** The kind of a value of each field type; files and lines are only ever empty or not. */
export const kindOfFieldType: Record<FieldType, Kind> = {
  text: { of: 'text' }, longtext: { of: 'text' }, email: { of: 'text' }, phone: { of: 'text' }, time: { of: 'text' },
  int: { of: 'number', scale: 0 }, decimal: { of: 'number', scale: 6 }, money: { of: 'number', scale: 2 }, percent: { of: 'number', scale: 2 },
  date: { of: 'date' }, datetime: { of: 'datetime' }, bool: { of: 'boolean' },
  enum: { of: 'choice' }, enums: { of: 'choice', many: true },
  user: { of: 'reference' }, role: { of: 'reference' }, ref: { of: 'reference' },
  users: { of: 'reference', many: true }, roles: { of: 'reference', many: true }, refs: { of: 'reference', many: true },
  files: { of: 'reference', many: true }, lines: { of: 'reference', many: true },
};

/** The boolean that stands in row rules for "takes or took part in the record": see access. */
export const participantField = '$participant';

/** Before the name of a company's setting, where a condition names a field: `$company.campaignLimit`. */
export const companySettings = '$company';

const known = new WeakMap<RecordType, Map<string, Kind | undefined>>();

/** For `evaluate` and `checkRule`: the kinds of a type's fields. `types` are the types of the same model; those in force by default. */
export function kindsOf(type: RecordType, types?: readonly RecordType[]): (field: string) => Kind | undefined {
  let kinds = known.get(type);
  if (!kinds) known.set(type, kinds = new Map<string, Kind | undefined>());
  const held = kinds;
  return (field) => {
    if (!held.has(field)) held.set(field, kindAt(type, field, types ?? model().types));
    return held.get(field);
  };
}

function kindAt(type: RecordType, path: string, types: readonly RecordType[]): Kind | undefined {
  if (path === participantField) return { of: 'boolean' };
  const [outer, inner, behind, ...more] = path.split('.');
  if (outer === companySettings) {
    const setting = type.settings?.[inner];
    return setting && kindOfFieldType[setting.type];
  }
  if (more.length > 0) return undefined;
  if (inner === undefined) return plainKind(type.fields, outer);
  const part = type.parts.find(({ field }) => field.name === outer);
  if (part && behind !== undefined) {
    const column = part.fields.find(({ name }) => name === inner);
    return manyOf(targetsOf(column, '', types).map((target) => plainKind(target.fields, behind)).find((one) => one !== undefined));
  }
  if (part) return manyOf(plainKind(part.fields, inner, false));
  if (behind !== undefined) return undefined;
  const field = type.fields.find(({ name }) => name === outer);
  const kind = targetsOf(field, outer, types).map((target) => plainKind(target.fields, inner)).find((one) => one !== undefined);
  return field && kindOfFieldType[field.type].many ? manyOf(kind) : kind;
}

/** The types a reference leads to; the system's own `owner` and `department` are references too. */
function targetsOf(field: Field | undefined, name: string, types: readonly RecordType[]): RecordType[] {
  if (field?.type === 'user' || field?.type === 'users' || (!field && name === 'owner')) return types.filter(({ store }) => store === 'people');
  if (!field && name === 'department') return types.filter(({ key }) => key === 'department');
  return types.filter((type) => field?.target?.includes(type.name));
}

function plainKind(fields: readonly Field[], name: string, system = true): Kind | undefined {
  const own = fields.find((field) => field.name === name)?.type;
  if (own) return kindOfFieldType[own];
  return system && Object.hasOwn(systemFields, name) ? kindOfFieldType[systemFields[name].type] : undefined;
}

function manyOf(kind: Kind | undefined): Kind | undefined {
  return kind && { ...kind, many: true };
}
