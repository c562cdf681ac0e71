/** A list from beginning to end, for an export: its ids at one moment, then its rows some at a time, each asked for again with the person's rights. */
import { database } from '../../foundation/database';
import { notFound } from '../../foundation/refusal';
import type { Person } from '../access';
import type { RecordType } from '../model';
import { filterSql } from './list-filter';
import { orderOf, type ListQuery } from './list';
import { partProjectionOf, projectionOf } from './projection';
import type { Line, StoredRecord } from './record';
import { rowRule } from './scope';
import { searchSql } from './search-condition';
import { allOf, at, quoted, type Piece } from './sql';

/** The rows that the person sees in lists and may take away. @throws 404 where there are none by right */
function takeable(person: Person, type: RecordType): Piece {
  const { dialect } = database();
  const rules = [rowRule(person, type, 'list', 't', dialect), rowRule(person, type, 'export', 't', dialect)];
  if (rules.some((rule) => !rule)) throw notFound();
  return allOf(rules.filter((rule) => rule !== undefined).filter(({ sql }) => sql !== 'TRUE'));
}

/** Ids of every row that the query finds, in its order. Refuses a query as `list` does. */
export async function exportIds(person: Person, type: RecordType, query: Omit<ListQuery, 'range'>): Promise<number[]> {
  const order = orderOf(person, type, query.sort ?? type.list.sort);
  const filter = filterSql(person, type, query.filter ?? {});
  const rule = takeable(person, type);
  const search = query.q?.trim() ? searchSql(person, type, query.q) : undefined;
  if (!filter || search === null) return [];
  const where = allOf([filter, ...(search ? [search.picked] : []), rule]);
  const rows = await database().all<{ id: number }>(
    `SELECT ${at('t', 'id')} AS "id" FROM ${quoted(type.table)} AS "t"${order.join.sql} WHERE ${where.sql} ORDER BY ${order.sql}`,
    [...order.join.bound, ...where.bound, ...order.bound]);
  return rows.map(({ id }) => Number(id));
}

/** The rows with these ids as the person reads them, in this order; what is gone or out of sight by now is left out. @param parts lines fields to be read along */
export async function exportRows(person: Person, type: RecordType, ids: readonly number[], parts: ReadonlySet<string>): Promise<StoredRecord[]> {
  const { dialect } = database();
  const rule = takeable(person, type);
  const among = dialect === 'sqlite' ? 'IN (SELECT CAST("value" AS integer) FROM json_each(?))' : '= ANY(CAST(? AS text[])::int[])';
  const wanted = ids.map(String);
  const projection = projectionOf(type, person, dialect);
  const found = new Map<number, StoredRecord>();
  const rows = await database().all(
    `SELECT ${at('t', 'id')} AS "row_id", ${projection.select} FROM ${quoted(type.table)} AS "t" WHERE ${at('t', 'id')} ${among} AND ${rule.sql}`, [...projection.bound, wanted, ...rule.bound]);
  for (const row of rows) {
    const record = {} as StoredRecord;
    projection.decode(row, record);
    found.set(Number(row.row_id), record);
  }
  for (const part of type.parts.filter(({ field }) => parts.has(field.name))) {
    for (const record of found.values()) record[part.field.name] = [];
    const lines = partProjectionOf(type, part, person, dialect);
    const select = [`${at('t', 'id')} AS "line_id", ${at('t', 'parent_id')} AS "line_of"`, lines.select].filter(Boolean).join(', ');
    for (const row of await database().all(`SELECT ${select} FROM ${quoted(part.table)} AS "t" WHERE ${at('t', 'parent_id')} ${among} ORDER BY ${at('t', 'position')}, ${at('t', 'id')}`, [...lines.bound, wanted])) {
      const line: Line = { id: Number(row.line_id) };
      lines.decode(row, line);
      (found.get(Number(row.line_of))?.[part.field.name] as Line[] | undefined)?.push(line);
    }
  }
  return ids.flatMap((id) => found.get(id) ?? []);
}
