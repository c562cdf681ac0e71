/** The ids that stand in the tables, as the compiler asks for them. */
import type { Ids } from '../model';

export interface GivenRows {
  types: { id: number; key: string }[];
  roles: { id: number; name: string }[];
  fields: { id: number; type_id: number; key: string; kind: string }[];
  columns: { field_id: number; generation: number; kind: string }[];
}

/** Asking for what was never given throws. */
export function idsOf({ types, roles, fields, columns }: GivenRows): Ids {
  const typeIds = new Map(types.map(({ id, key }) => [key, Number(id)]));
  const roleIds = new Map(roles.map(({ id, name }) => [name, Number(id)]));
  const byPath = new Map(fields.map((field) => [`${field.type_id}/${field.key}`, { id: Number(field.id), kind: field.kind }]));
  const generations = new Map(columns.map((column) => [`${column.field_id}/${column.kind}`, Number(column.generation)]));
  const fieldAt = (type: string, key: string) => given(byPath, `${given(typeIds, type)}/${key}`);
  return {
    type: (key) => given(typeIds, key),
    field: (type, key) => fieldAt(type, key).id,
    role: (name) => given(roleIds, name),
    generation: (type, key, kind) => {
      const field = fieldAt(type, key);
      return field.kind === kind ? 1 : generations.get(`${field.id}/${kind}`) ?? 1;
    },
  };
}

function given<T>(known: ReadonlyMap<string, T>, key: string): T {
  const found = known.get(key);
  if (found === undefined) throw new Error(`No id was given to ${key}.`);
  return found;
}
