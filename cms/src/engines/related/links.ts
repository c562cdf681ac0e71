/** Which records made which: the links that effects have written, around a set of records. One statement. */
import type { Bound, Sql } from '../../foundation/database';
import type { Labels } from '../../foundation/language';
import { typeById } from '../model';
import { byType, type Place, type Tie } from './graph';

interface LinkRow { from_type: number; from_id: number; to_type: number; to_id: number; effect: string; action: string }

export async function linksAround(sql: Sql, places: readonly Place[]): Promise<Tie[]> {
  const bound: Bound[] = [];
  const sides = ['from', 'to'].flatMap((side) => [...byType(places)].map(([typeId, ids]) => {
    bound.push(typeId, ...ids);
    return `("${side}_type" = ? AND "${side}_id" IN (${ids.map(() => '?').join(', ')}))`;
  }));
  const rows = await sql.all<LinkRow>(`SELECT "from_type", "from_id", "to_type", "to_id", "effect", "action" FROM "record_links" WHERE ${sides.join(' OR ')} ORDER BY "id" LIMIT 1000`, bound);
  return rows.map((row) => ({
    from: { typeId: row.from_type, id: row.from_id }, to: { typeId: row.to_type, id: row.to_id }, label: labelOf(row),
  }));
}

/** What the action that made the link is called. */
function labelOf({ from_type: typeId, action, effect }: LinkRow): Labels {
  const named = typeById(typeId)?.flow?.transitions.find(({ name }) => name === action)?.label;
  return named ?? { 'zh-Hans': effect, en: effect, ko: effect };
}
