/** Records whose field points to a record. */
import type { Bound, Sql } from '../../foundation/database';
import type { RecordType } from '../model';

/** The condition on rows of `type` that point to a record of `to`; undefined where there is no such field. */
export function pointsTo(type: RecordType, fieldName: string, to: RecordType, id: number): { where: string; bound: Bound[] } | undefined {
  const field = type.fields.find(({ name }) => name === fieldName);
  if (!field) return undefined;
  if (field.link) return { where: `"id" IN (SELECT "owner_id" FROM "${field.link}" WHERE "target_id" = ?)`, bound: [id] };
  const several = (field.target?.length ?? 0) > 1;
  return { where: `"${field.column}" = ?${several ? ` AND "${field.column}_type" = ?` : ''}`, bound: several ? [id, to.id] : [id] };
}

/** Their ids, ascending. */
export async function idsPointingTo(sql: Sql, type: RecordType, fieldName: string, to: RecordType, id: number): Promise<number[]> {
  const points = pointsTo(type, fieldName, to, id);
  if (!points) return [];
  return (await sql.all<{ id: number }>(`SELECT "id" FROM "${type.table}" WHERE ${points.where} ORDER BY "id"`, points.bound)).map((row) => row.id);
}
