/** A row of rows.json or demo.json -> a body as the API takes it: natural keys become ids, `$day` and `$today` become dates. */
import { model, typeByName, type Field, type RecordType } from '../model';
import { momentAt, plusDays } from './moment';
import type { NaturalKeys } from './natural-keys';
import type { SeedRow } from './rows-file';

/** `$day` is the day the row is entered on. */
export interface Days { day: string; today: string }

/** Fills a row, or what an action is given. What the type does not call a field (`note`, `remarks`) stands for itself. */
export async function fillRow(type: RecordType, row: SeedRow, keys: NaturalKeys, days: Days): Promise<SeedRow> {
  const body: SeedRow = {};
  for (const [name, value] of Object.entries(row)) {
    const part = type.parts.find((one) => one.field.name === name);
    if (part) body[name] = await Promise.all((value as SeedRow[]).map((line) => fillFields(part.fields, line, keys, days)));
    else Object.assign(body, await fillFields(type.fields, { [name]: value }, keys, days));
  }
  return body;
}

async function fillFields(fields: readonly Field[], row: SeedRow, keys: NaturalKeys, days: Days): Promise<SeedRow> {
  const filled: SeedRow = {};
  for (const [name, value] of Object.entries(row)) {
    const field = fields.find((one) => one.name === name);
    filled[name] = field ? await fillValue(field, value, keys, days) : value;
  }
  return filled;
}

async function fillValue(field: Field, value: unknown, keys: NaturalKeys, days: Days): Promise<unknown> {
  switch (field.type) {
    case 'user':
    case 'ref':
      return target(field, value, keys);
    case 'users':
    case 'refs':
      return Promise.all((value as unknown[]).map((key) => target(field, key, keys)));
    case 'role':
      return roleId(String(value));
    case 'roles':
      return (value as string[]).map(roleId);
    case 'date':
    case 'datetime':
      return typeof value === 'string' ? date(value, days) : value;
    default:
      return value;
  }
}

/** One type: `"KH001"`; one of several: `{ "product": "OF101" }`. */
async function target(field: Field, key: unknown, keys: NaturalKeys): Promise<unknown> {
  if (typeof key === 'string') return keys.find(targetType(field), key);
  const [[name, natural]] = Object.entries(key as Record<string, string>);
  const type = typeByName(name);
  if (!type) throw new Error(`A shipped row refers to a ${name}, which is no type.`);
  return { type: name, id: await keys.find(type, natural) };
}

/** The type a reference points to; people for fields of persons. */
export function targetType(field: Field): RecordType {
  const type = field.type === 'user' || field.type === 'users' ? model().types.find((one) => one.store === 'people') : typeByName(field.target?.[0] ?? '');
  if (!type) throw new Error(`The field ${field.name} points to nothing.`);
  return type;
}

/** The types that rows of a type point to, in their own fields and in their lines. */
export function referredTypes(type: RecordType, rows: readonly SeedRow[]): RecordType[] {
  const pointing = [...type.fields, ...type.parts.flatMap(({ fields }) => fields)].filter(({ type: kind }) => ['user', 'users', 'ref', 'refs'].includes(kind));
  const used = pointing.filter(({ name, part }) => rows.some((row) => (part === undefined ? name in row : part in row)));
  return used.flatMap((field) => (field.target ?? []).length > 1 ? (field.target ?? []).flatMap((name) => typeByName(name) ?? []) : [targetType(field)]);
}

function roleId(name: string): number {
  const role = model().roles.find((one) => one.name === name);
  if (!role) throw new Error(`There is no role ${name}.`);
  return role.id;
}

/** `$day+12`, `$today-30`, `$day+1T08:00`; anything else stands for itself. */
function date(text: string, { day, today }: Days): string {
  const [, base, offset, time] = /^\$(day|today)([+-]\d+)?(?:T(\d\d:\d\d))?$/.exec(text) ?? [];
  if (!base) return text;
  const shifted = plusDays(base === 'day' ? day : today, Number(offset ?? 0));
  return time ? momentAt(shifted, time).toISOString() : shifted;
}
