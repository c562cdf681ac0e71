/** Gives ids to the types, fields and roles of a version that have none yet. An id is never given twice, nor to another key. */
import type { Knex } from 'knex';
import { readPackFiles, type Files, type Ids } from '../model';

const batch = 200;

/** @returns the ids of everything the files name */
export async function giveIds(knex: Knex, files: Files): Promise<Ids> {
  const { types, roles } = readPackFiles(files);
  return knex.transaction(async (trx) => {
    const typeIds = await give(trx, 'definition_types', 'key', types.map(({ key }) => key));
    const roleIds = await give(trx, 'roles', 'name', roles.flatMap((file) => Object.keys(file.roles)));
    const wanted = types.flatMap(({ key, schema }) => Object.entries(schema.attributes).flatMap(([name, file]) => [
      { type: key, key: name, kind: file.type },
      ...Object.entries(file.attributes ?? {}).map(([column, of]) => ({ type: key, key: `${name}.${column}`, kind: of.type })),
    ]));
    const known = await fieldIds(trx);
    const missing = wanted
      .map(({ type, key, kind }) => ({ type_id: of(typeIds, type), key, kind }))
      .filter(({ type_id, key }) => !known.has(`${type_id}/${key}`));
    await trx.batchInsert('definition_fields', missing, batch);
    const fields = missing.length ? await fieldIds(trx) : known;
    return {
      type: (key) => of(typeIds, key),
      field: (type, key) => of(fields, `${of(typeIds, type)}/${key}`),
      role: (name) => of(roleIds, name),
    };
  });
}

async function give(trx: Knex.Transaction, table: string, column: string, names: string[]): Promise<Map<string, number>> {
  const read = async () => new Map((await trx(table).select('id', column)).map((row: Record<string, unknown>) => [String(row[column]), Number(row.id)]));
  const known = await read();
  const missing = names.filter((name) => !known.has(name));
  await trx.batchInsert(table, missing.map((name) => ({ [column]: name })), batch);
  return missing.length ? read() : known;
}

async function fieldIds(trx: Knex.Transaction): Promise<Map<string, number>> {
  const rows = await trx('definition_fields').select<{ id: number; type_id: number; key: string }[]>('id', 'type_id', 'key');
  return new Map(rows.map((row) => [`${row.type_id}/${row.key}`, Number(row.id)]));
}

function of(ids: Map<string, number>, key: string): number {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`No id was given to ${key}.`);
  return id;
}
