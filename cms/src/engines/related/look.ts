/** What a person sees of a set of records: number, state and title of those that are theirs to see. One statement. */
import type { Bound, Sql } from '../../foundation/database';
import { fieldRights, type Person } from '../access';
import { typeById, type RecordType } from '../model';
import { rowRule } from '../store';
import { byType, type GraphNode, type Place } from './graph';

interface SeenRow { type_id: number; id: number; number: string | null; state: string | null; title: string | null }

/** @returns a node per record that the person may see */
export async function look(sql: Sql, person: Person, places: readonly Place[]): Promise<(GraphNode & { place: Place })[]> {
  const parts = [...byType(places)].flatMap(([typeId, ids]) => {
    const type = typeById(typeId);
    const rule = type?.store === 'own' ? rowRule(person, type, 'read', 't', sql.dialect) : undefined;
    if (!type || !rule) return [];
    const bound: Bound[] = [...ids, ...rule.bound];
    return [{
      sql: `SELECT ${type.id} AS "type_id", "t"."id" AS "id", "t"."number" AS "number", "t"."state" AS "state", ${titleOf(person, type)} AS "title"
        FROM "${type.table}" AS "t" WHERE "t"."id" IN (${ids.map(() => '?').join(', ')}) AND ${rule.sql}`,
      bound,
    }];
  });
  if (parts.length === 0) return [];
  const rows = await sql.all<SeenRow>(parts.map((part) => part.sql).join(' UNION ALL '), parts.flatMap(({ bound }) => bound));
  return rows.flatMap((row) => {
    const type = typeById(row.type_id);
    return type ? [{ place: { typeId: row.type_id, id: row.id }, ...nodeOf(type, row) }] : [];
  });
}

function nodeOf(type: RecordType, { id, number, state, title }: SeenRow): GraphNode {
  const stateLabel = type.flow?.states.find(({ name }) => name === state)?.label ?? null;
  return { key: `${type.name}:${id}`, type: type.name, plural: type.plural, id, number, title, state, stateLabel, visible: true };
}

/** The field that names the record, where it is a text that the person may read. */
function titleOf(person: Person, type: RecordType): string {
  const field = type.fields.find(({ name, type: kind }) => name === type.title && (kind === 'text' || kind === 'longtext'));
  return field && fieldRights(person, type).read.has(field.name) ? `"t"."${field.column}"` : 'CAST(NULL AS text)';
}
