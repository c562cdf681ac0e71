/** Reads everybody from the database: the users with their fields of the people type, and who holds which role. Two statements. */
import type { Sql } from '../../foundation/database';
import { languages, type Language } from '../../foundation/language';
import type { Field, Model } from '../model';
import type { Person } from './person';

const preferences = ['each', 'digest', 'none'] as const;

/** Everybody, blocked people among them, by id. */
export async function loadPeople(sql: Sql, model: Model): Promise<Person[]> {
  const fields = new Map(model.types.find((type) => type.store === 'people')?.fields.map((field) => [field.key, field]));
  const rolesById = new Map(model.roles.map((role) => [role.id, role]));
  const held = await rolesOf(sql, fields.get('roles'));
  const keys = ['name', 'department', 'manager', 'region', 'dealer', 'standIn', 'standInFrom', 'standInUntil', 'language', 'mailPreference'];
  const chosen = keys.flatMap((key) => {
    const field = fields.get(key);
    return field ? [`"${field.column}" AS "${key}"`] : [];
  });
  const rows = await sql.all(`SELECT ${['"id"', '"username"', '"email"', '"blocked"', ...chosen].join(', ')} FROM "up_users" ORDER BY "id"`);
  return rows.map((row) => {
    const id = Number(row.id);
    const roles = (held.get(id) ?? []).flatMap((role) => rolesById.get(role) ?? []);
    return {
      id,
      username: text(row.username) ?? '',
      name: text(row.name) ?? text(row.username) ?? '',
      email: text(row.email) ?? '',
      language: languages.find((one) => one === row.language) ?? ('zh-Hans' satisfies Language),
      roles: roles.map((role) => role.name),
      roleIds: roles.map((role) => role.id),
      departmentId: number(row.department),
      managerId: number(row.manager),
      dealerId: number(row.dealer),
      region: text(row.region),
      outside: roles.some((role) => role.outside),
      blocked: Boolean(row.blocked),
      standInId: number(row.standIn),
      standInFrom: text(row.standInFrom),
      standInUntil: text(row.standInUntil),
      mailPreference: preferences.find((one) => one === row.mailPreference) ?? 'each',
    };
  });
}

async function rolesOf(sql: Sql, field: Field | undefined): Promise<Map<number, number[]>> {
  const held = new Map<number, number[]>();
  if (!field?.link) return held;
  const rows = await sql.all<{ owner_id: number; target_id: number }>(`SELECT "owner_id", "target_id" FROM "${field.link}" ORDER BY "owner_id", "position"`);
  for (const { owner_id: owner, target_id: role } of rows) held.set(Number(owner), [...(held.get(Number(owner)) ?? []), Number(role)]);
  return held;
}

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null);
const number = (value: unknown) => (value === null || value === undefined ? null : Number(value));
