/** Gives ids to the types, fields and roles of a version that have none yet, and a column of its own to each type that a field has had. An id is never given twice, nor to another key. */
import type { Knex } from 'knex';
import { readPackFiles, type Files, type Ids } from '../model';
import { idsOf, type GivenRows } from './given-ids';

const batch = 200;

/** @returns the ids of everything the files name */
export async function giveIds(knex: Knex, files: Files): Promise<Ids> {
  const { types, roles } = readPackFiles(files);
  return knex.transaction(async (trx) => {
    await give(trx, 'definition_types', 'key', types.map(({ key }) => key));
    await give(trx, 'roles', 'name', roles.flatMap((file) => Object.keys(file.roles)));
    const wanted = types.flatMap(({ key, schema }) => Object.entries(schema.attributes).flatMap(([name, file]) => [
      { type: key, key: name, kind: file.type },
      ...Object.entries(file.attributes ?? {}).map(([column, of]) => ({ type: key, key: `${name}.${column}`, kind: of.type })),
    ]));
    let given = await givenRows(trx);
    const typeIds = new Map(given.types.map(({ key, id }) => [key, id]));
    const known = new Set(given.fields.map((field) => `${field.type_id}/${field.key}`));
    const missing = wanted
      .map(({ type, key, kind }) => ({ type_id: typeIds.get(type) as number, key, kind }))
      .filter(({ type_id, key }) => !known.has(`${type_id}/${key}`));
    await trx.batchInsert('definition_fields', missing, batch);
    if (missing.length) given = await givenRows(trx);
    const columns = missingColumns(given, typeIds, wanted);
    await trx.batchInsert('definition_columns', columns, batch);
    if (columns.length) given = await givenRows(trx);
    return idsOf(given);
  });
}

/** A field whose type was changed gets a column for the new type; the one it had stays, with what is in it. */
function missingColumns(given: GivenRows, typeIds: ReadonlyMap<string, number>, wanted: readonly { type: string; key: string; kind: string }[]) {
  const fields = new Map(given.fields.map((field) => [`${field.type_id}/${field.key}`, field]));
  return wanted.flatMap(({ type, key, kind }) => {
    const field = fields.get(`${typeIds.get(type)}/${key}`);
    if (!field || field.kind === kind) return [];
    const others = given.columns.filter((column) => column.field_id === field.id);
    if (others.some((column) => column.kind === kind)) return [];
    return [{ field_id: field.id, generation: Math.max(1, ...others.map(({ generation }) => generation)) + 1, kind }];
  });
}

async function give(trx: Knex.Transaction, table: string, column: string, names: string[]): Promise<void> {
  const rows = await trx(table).select(column);
  const known = new Set(rows.map((row: Record<string, unknown>) => String(row[column])));
  await trx.batchInsert(table, names.filter((name) => !known.has(name)).map((name) => ({ [column]: name })), batch);
}

async function givenRows(trx: Knex.Transaction): Promise<GivenRows> {
  return {
    types: await trx('definition_types').select('id', 'key'),
    roles: await trx('roles').select('id', 'name'),
    fields: await trx('definition_fields').select('id', 'type_id', 'key', 'kind'),
    columns: await trx('definition_columns').select('field_id', 'generation', 'kind'),
  };
}
