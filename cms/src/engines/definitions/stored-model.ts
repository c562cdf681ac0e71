/** The active version's model, only read: for checks that run beside the product and must not change anything. */
import type { Sql } from '../../foundation/database';
import { compile, type Files, type Model } from '../model';

/** @throws where no version was ever active, or an id is missing. */
export async function storedModel(sql: Sql): Promise<Model> {
  const version = await sql.get<{ n: number; files: string }>(`SELECT "n", "files" FROM "definition_versions" WHERE "state" = 'active'`);
  if (!version) throw new Error('There is no active version: the product was never started on this database.');
  const types = new Map((await sql.all<{ id: number; key: string }>('SELECT "id", "key" FROM "definition_types"')).map(({ id, key }) => [key, id]));
  const roles = new Map((await sql.all<{ id: number; name: string }>('SELECT "id", "name" FROM "roles"')).map(({ id, name }) => [name, id]));
  const rows = await sql.all<{ id: number; type_id: number; key: string }>('SELECT "id", "type_id", "key" FROM "definition_fields"');
  const fields = new Map(rows.map(({ id, type_id: type, key }) => [`${type}/${key}`, id]));
  const given = (ids: Map<string, number>, key: string) => {
    const id = ids.get(key);
    if (id === undefined) throw new Error(`No id was given to ${key}.`);
    return id;
  };
  return compile(JSON.parse(version.files) as Files, {
    type: (key) => given(types, key),
    field: (type, key) => given(fields, `${given(types, type)}/${key}`),
    role: (name) => given(roles, name),
  }, version.n);
}
