/** Which documents refer to which, around a set of records: every reference field of every type in one statement, as far as the person may read it. */
import type { Bound, Sql } from '../../foundation/database';
import { fieldRights, type Person } from '../access';
import { model, typeById, typeByName, type Field, type RecordType } from '../model';
import { byType, type Place, type Tie } from './graph';

/** A field that points from records of a type to others. */
interface Pointer { type: RecordType; field: Field; targets: readonly RecordType[]; table: string; owner: string; column: string; typeColumn: string | null }

interface PointerRow { from_type: number; from_id: number; to_type: number; to_id: number; field_id: number }

/** SQLite takes 500 parts of a compound SELECT. */
const mostParts = 400;
/** Of one field, the newest. */
const mostRows = 101;

/** What goes its way through a flow or a number series. Master data (customers, products) joins too much to explain anything. */
const isDocument = (type: RecordType | undefined): boolean => type?.store === 'own' && (type.flow !== undefined || type.number !== undefined);

/** @param root further record at which references count, whatever it is */
export async function referencesAround(sql: Sql, person: Person, places: readonly Place[], root: Place): Promise<Tie[]> {
  const pointers = pointersOf(person, (type) => isDocument(type) || type.id === root.typeId);
  const belongs = ({ typeId, id }: Place) => isDocument(typeById(typeId)) || (typeId === root.typeId && id === root.id);
  const ids = byType(places);
  const parts = pointers.flatMap((pointer) => partOf(pointer, ids) ?? []);
  const ties: Tie[] = [];
  for (let at = 0; at < parts.length; at += mostParts) {
    const some = parts.slice(at, at + mostParts);
    const rows = await sql.all<PointerRow>(some.map((part) => part.sql).join(' UNION ALL '), some.flatMap((part) => part.bound));
    for (const row of rows) {
      const label = pointers.find(({ field }) => field.id === row.field_id)?.field.label;
      const [from, to] = [{ typeId: row.to_type, id: row.to_id }, { typeId: row.from_type, id: row.from_id }];
      if (label && belongs(from) && belongs(to)) ties.push({ from, to, label });
    }
  }
  return ties;
}

function partOf({ type, field, targets, table, owner, column, typeColumn }: Pointer, ids: ReadonlyMap<number, readonly number[]>): { sql: string; bound: Bound[] } | undefined {
  const bound: Bound[] = [];
  const among = (name: string, list: readonly number[]) => {
    bound.push(...list);
    return `"${name}" IN (${list.map(() => '?').join(', ')})`;
  };
  const own = ids.get(type.id);
  const sides = [
    ...(own ? [among(owner, own)] : []),
    ...targets.flatMap((target) => {
      const pointed = ids.get(target.id);
      return pointed ? [`(${among(column, pointed)}${typeColumn ? ` AND "${typeColumn}" = ${target.id}` : ''})`] : [];
    }),
  ];
  if (sides.length === 0) return undefined;
  const select = `SELECT ${type.id} AS "from_type", "${owner}" AS "from_id", ${typeColumn ? `"${typeColumn}"` : targets[0].id} AS "to_type", "${column}" AS "to_id", ${field.id} AS "field_id"
    FROM "${table}" WHERE "${column}" IS NOT NULL AND (${sides.join(' OR ')}) ORDER BY "${owner}" DESC LIMIT ${mostRows}`;
  return { sql: `SELECT * FROM (${select}) AS "p${field.id}"`, bound };
}

function pointersOf(person: Person, counts: (type: RecordType) => boolean): Pointer[] {
  return model().types.filter((type) => type.store === 'own').flatMap((type) => {
    const readable = fieldRights(person, type).read;
    const own = type.fields.filter(({ name }) => readable.has(name)).flatMap((field) => pointerOf(type, field, type.table, 'id', counts) ?? []);
    const inLines = type.parts.flatMap((part) => part.fields
      .filter(({ name }) => readable.has(`${part.field.name}.${name}`))
      .flatMap((field) => pointerOf(type, field, part.table, 'parent_id', counts) ?? []));
    return counts(type) ? [...own, ...inLines] : [];
  });
}

function pointerOf(type: RecordType, field: Field, table: string, owner: string, counts: (type: RecordType) => boolean): Pointer | undefined {
  if (field.type !== 'ref' && field.type !== 'refs') return undefined;
  const all = (field.target ?? []).flatMap((name) => typeByName(name) ?? []);
  const targets = all.filter(counts);
  if (targets.length === 0) return undefined;
  if (field.link) return { type, field, targets, table: field.link, owner: 'owner_id', column: 'target_id', typeColumn: all.length > 1 ? 'target_type' : null };
  return { type, field, targets, table, owner, column: field.column, typeColumn: all.length > 1 ? `${field.column}_type` : null };
}
