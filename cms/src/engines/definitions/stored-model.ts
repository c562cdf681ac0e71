/** A version's model as the tables hold it, only read: nothing is given an id here. */
import type { Sql } from '../../foundation/database';
import { compile, model, type Files, type Ids, type Model } from '../model';
import { idsOf, type GivenRows } from './given-ids';

/** The ids given so far. */
export async function storedIds(sql: Sql): Promise<Ids> {
  return idsOf({
    types: await sql.all<GivenRows['types'][number]>('SELECT "id", "key" FROM "definition_types"'),
    roles: await sql.all<GivenRows['roles'][number]>('SELECT "id", "name" FROM "roles"'),
    fields: await sql.all<GivenRows['fields'][number]>('SELECT "id", "type_id", "key", "kind" FROM "definition_fields"'),
    columns: await sql.all<GivenRows['columns'][number]>('SELECT "field_id", "generation", "kind" FROM "definition_columns"'),
  });
}

/**
 * The active version's model.
 * @throws where no version was ever active, or an id is missing.
 */
export async function storedModel(sql: Sql): Promise<Model> {
  const version = await sql.get<{ n: number; files: string }>(`SELECT "n", "files" FROM "definition_versions" WHERE "state" = 'active'`);
  if (!version) throw new Error('There is no active version: the product was never started on this database.');
  return compile(JSON.parse(version.files) as Files, await storedIds(sql), version.n);
}

/**
 * The active version's model, also in a process that serves another one: a worker that is being replaced still answers who is connected to it, and
 * what it decides about definitions has to hold for those that serve.
 */
export async function modelInForce(sql: Sql): Promise<Model> {
  const active = await sql.get<{ n: number }>(`SELECT "n" FROM "definition_versions" WHERE "state" = 'active'`);
  return active?.n === model().version ? model() : storedModel(sql);
}
