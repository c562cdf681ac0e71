/** Values as people call things (a code, a number, a user name) to what the API takes, and back: cases travel from company to company without ids. */
import { database } from '../../foundation/database';
import { people } from '../access';
import { model, systemFields, typeByName, type Field, type RecordType } from '../model';
import type { Line, Reference, StoredRecord } from '../store';

type Values = Record<string, unknown>;

/** Something that a case names is not in this company, or no field of the type any more. */
export class NotHere extends Error {
  constructor(readonly key: string) {
    super(`There is no ${key}.`);
    this.name = 'NotHere';
  }
}

/** @throws NotHere */
export async function fromNatural(type: RecordType, values: Readonly<Values>): Promise<Values> {
  const found: Values = {};
  for (const [name, value] of Object.entries(values)) {
    const part = type.parts.find(({ field }) => field.name === name);
    if (part && Array.isArray(value)) found[name] = await Promise.all((value as Values[]).map((line) => rowFrom(part.fields, line)));
    else Object.assign(found, await rowFrom(type.fields, { [name]: value }));
  }
  return found;
}

async function rowFrom(fields: readonly Field[], row: Values): Promise<Values> {
  const found: Values = {};
  for (const [name, value] of Object.entries(row)) {
    const field = fields.find((one) => one.name === name);
    if (!field && !Object.hasOwn(systemFields, name)) throw new NotHere(name);
    found[name] = field && isReference(field) ? await valueFrom(field, value) : value;
  }
  return found;
}

async function valueFrom(field: Field, value: unknown): Promise<unknown> {
  if (Array.isArray(value)) return Promise.all(value.map((one) => valueFrom(field, one)));
  if (typeof value === 'string') return idOf(targetOf(field, field.target?.[0]), value);
  if (typeof value !== 'object' || value === null || 'id' in value) return value;
  const [[name, key]] = Object.entries(value as Record<string, string>);
  return { type: name, id: await idOf(targetOf(field, name), key) };
}

async function idOf(type: RecordType | undefined, key: string): Promise<number> {
  const column = type && columnOf(type);
  const row = column === undefined ? undefined : await database().get<{ id: number }>(`SELECT "id" FROM "${type?.table}" WHERE "${column}" = ?`, [key]);
  if (!row) throw new NotHere(key);
  return Number(row.id);
}

/** The record's filled fields, every reference by its key; what is computed or empty is left out. */
export async function toNatural(type: RecordType, record: StoredRecord): Promise<Values> {
  const found: Values = {};
  for (const field of type.fields) {
    const part = type.parts.find((one) => one.field.name === field.name);
    const value = record[field.name];
    if (part) found[field.name] = await Promise.all(((value ?? []) as Line[]).map((line) => rowTo(part.fields, line)));
    else Object.assign(found, await rowTo([field], { [field.name]: value }));
  }
  return found;
}

async function rowTo(fields: readonly Field[], row: Readonly<Values>): Promise<Values> {
  const found: Values = {};
  for (const field of fields) {
    const value = row[field.name];
    const empty = value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
    if (empty || field.computed || field.type === 'files') continue;
    found[field.name] = isReference(field) ? await valueTo(field, value) : value;
  }
  return found;
}

async function valueTo(field: Field, value: unknown): Promise<unknown> {
  if (Array.isArray(value)) return Promise.all(value.map((one) => valueTo(field, one)));
  const { id, type: name } = value as Reference;
  const type = targetOf(field, name ?? field.target?.[0]);
  const column = type && columnOf(type);
  const row = column === undefined ? undefined : await database().get<{ key: unknown }>(`SELECT "${column}" AS "key" FROM "${type?.table}" WHERE "id" = ?`, [id]);
  const key = String(row?.key ?? id);
  return name === undefined ? key : { [name]: key };
}

/** The column by which a record is called: the first unique text, else what stands in its title. */
function columnOf(type: RecordType): string | undefined {
  if (type.store === 'people') return 'username';
  const field = type.fields.find((one) => one.unique && one.type === 'text') ?? type.fields.find(({ name }) => name === type.title);
  return field?.column ?? (type.number ? systemFields.number.column : undefined);
}

const isReference = ({ type }: Field) => type === 'ref' || type === 'refs' || type === 'user' || type === 'users';

function targetOf(field: Field, name: string | undefined): RecordType | undefined {
  return field.type.startsWith('user') ? model().types.find(({ store }) => store === 'people') : typeByName(name ?? '');
}

/** Whoever is called so. @throws NotHere */
export function personCalled(username: string) {
  const person = people().byUsername(username);
  if (!person) throw new NotHere(username);
  return person;
}
