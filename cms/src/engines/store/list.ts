/** A page of a list and how many rows there are: two statements, whatever the page. */
import { database, type Bound } from '../../foundation/database';
import { phrase } from '../../foundation/language';
import { malformed, notFound } from '../../foundation/refusal';
import { before, isWithheld, type Person } from '../access';
import type { RecordType } from '../model';
import { codecs } from './codec';
import { columnsOf } from './columns';
import { joinedLabel } from './label';
import { filterSql } from './list-filter';
import { projectionOf } from './projection';
import type { StoredRecord } from './record';
import { mayRead } from './rights';
import { rowRule } from './scope';
import { searchSql } from './search-condition';
import { sentences } from './sentences';
import { allOf, at, quoted, type Piece } from './sql';
import { keepTotal, keptTotal, totalKey } from './totals';

export interface ListQuery {
  /** Keys of the dialect, without `q`. */
  filter?: Readonly<Record<string, unknown>>;
  /** First and last row, both inclusive. */
  range?: readonly [number, number];
  sort?: readonly [string, 'ASC' | 'DESC'];
  q?: string;
}

export interface Page { rows: StoredRecord[]; total: number }

/** From this many matches on it is cheaper to walk along the order and look who matches than to sort the matches. */
const manyMatches = 2_000;
const nobody: Page = { rows: [], total: 0 };

/** The rows a person may list. Refuses what the person may not filter, sort or search by as if it did not exist. */
export async function list(person: Person, type: RecordType, query: ListQuery): Promise<Page> {
  const rule = rowRule(person, type, 'list');
  if (!rule) throw notFound();
  const order = orderOf(person, type, query.sort ?? type.list.sort);
  const filter = filterSql(person, type, query.filter ?? {});
  const search = query.q?.trim() ? searchSql(person, type, query.q) : undefined;
  if (!filter || search === null) return nobody;

  const given = [filter, rule].filter(({ sql }) => sql !== 'TRUE');
  const [first, last] = query.range ?? [0, 24];
  const page = (where: Piece) => pageOf(person, type, where, order, first, last);
  if (!search) {
    const [total, rows] = await Promise.all([count(type, countSql(type, allOf(given))), page(allOf(given))]);
    return { rows, total };
  }
  const total = await count(type, given.length > 0 ? countSql(type, allOf([search.picked, ...given])) : { sql: `SELECT count(*) AS "n" FROM (${search.ids.sql}) AS "s"`, bound: search.ids.bound });
  if (total <= first) return { rows: [], total };
  return { rows: await page(allOf([total > manyMatches ? search.walked : search.picked, ...given])), total };
}

const countSql = (type: RecordType, where: Piece): Piece => (
  { sql: `SELECT count(*) AS "n" FROM ${quoted(type.table)} AS "t" WHERE ${where.sql}`, bound: where.bound });

async function count(type: RecordType, { sql, bound }: Piece): Promise<number> {
  const key = totalKey(sql, bound);
  const kept = keptTotal(type.id, key);
  if (kept !== undefined) return kept;
  const total = Number((await database().get<{ n: number }>(sql, bound))?.n ?? 0);
  keepTotal(type.id, key, total);
  return total;
}

/** How rows stand in order: what is sorted by, and what has to be joined for it. */
export interface Order extends Piece { join: Piece }

/** The ids of the page come first, from an index; only its rows are then read whole. */
async function pageOf(person: Person, type: RecordType, where: Piece, { sql: order, bound: ordered, join }: Order, first: number, last: number): Promise<StoredRecord[]> {
  const { dialect } = database();
  const projection = projectionOf(type, before(person, type, 0), dialect);
  const table = `${quoted(type.table)} AS "t"${join.sql}`;
  const ids = `SELECT ${at('t', 'id')} FROM ${table} WHERE ${where.sql} ORDER BY ${order} LIMIT ? OFFSET ?`;
  const bound: Bound[] = [...projection.bound, ...join.bound, ...join.bound, ...where.bound, ...ordered, last - first + 1, first, ...ordered];
  const rows = await database().all(`SELECT ${projection.select} FROM ${table} WHERE ${at('t', 'id')} IN (${ids}) ORDER BY ${order}`, bound);
  return rows.map((row) => {
    const record = {} as StoredRecord;
    projection.decode(row, record);
    return withoutWithheld(person, type, record);
  });
}

/** Without what a step hides, in the rows that are at one for the person; elsewhere in the list they read it. */
function withoutWithheld(person: Person, type: RecordType, record: StoredRecord): StoredRecord {
  const { fields, records } = person.withheld?.get(type.id) ?? {};
  if (records?.has(record.id)) for (const field of fields ?? []) delete record[field];
  return record;
}

/** What a step hides from the person orders nothing: the ids do. Empty values come first going up and last going down, text in the order of code points, on both databases; the id decides between equals. */
export function orderOf(person: Person, type: RecordType, [name, direction]: readonly [string, 'ASC' | 'DESC']): Order {
  const column = columnsOf(type).get(name);
  if (column && isWithheld(person, type, name) && mayRead(before(person, type, 0), type, name)) return orderOf(person, type, ['id', direction]);
  if (!column || !mayRead(person, type, name)) throw malformed(phrase(sentences.unknownField, { field: name }));
  const codec = codecs[column.type];
  if (!codec.sorts) throw malformed(phrase(sentences.unsortable, { field: name }));
  const { dialect } = database();
  const labelled = column.type === 'ref' || column.type === 'user';
  const { label: key, join } = labelled ? joinedLabel(column, person, dialect) : { label: { sql: at('t', column.column), bound: [] }, join: { sql: '', bound: [] } };
  const collated = dialect === 'postgres' && (codec.textual || labelled) ? `${key.sql} COLLATE "C"` : key.sql;
  const nulls = dialect === 'postgres' ? ` NULLS ${direction === 'ASC' ? 'FIRST' : 'LAST'}` : '';
  const byId = name === 'id' ? '' : `, ${at('t', 'id')} ${direction}`;
  return { sql: `${collated} ${direction}${nulls}${byId}`, bound: key.bound, join };
}
