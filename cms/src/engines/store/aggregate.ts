/** Groups and sums a type's rows as far as a person may see them: what reports are made of. One statement, and one more per kind of reference for its labels. */
import { dayOf, now, timeZone, today } from '../../foundation/clock';
import { database, type Bound, type Dialect } from '../../foundation/database';
import type { Person } from '../access';
import { addDays, compileToSql, startOfDay, type RuleGroup } from '../conditions';
import { typeById, type Field, type FieldType, type RecordType } from '../model';
import { codecs } from './codec';
import { columnsOf, columnsOfPart, type Column } from './columns';
import { labelAt } from './label';
import { person as personReference } from './projection';
import type { CellValue } from './record';
import { mayRead } from './rights';
import { conditionScope, rowRule } from './scope';
import { allOf, at, quoted, type Piece } from './sql';
import { targetsOf } from './targets';

/** What rows are grouped by: a path (`customer`, `customer.region`, `lines.product`), or a period of a date, or how many days ago it was. */
export interface GroupKey { name: string; path: string; per?: 'day' | 'month' | 'year'; ages?: readonly number[] }
export interface Figure { name: string; does: 'count' | 'sum' | 'mean' | 'min' | 'max'; path?: string }
export interface Aggregation { /** Rows are those of this lines field. */ part?: string; when?: RuleGroup; by: readonly GroupKey[]; figures: readonly Figure[]; most: number }
export type AggregateRow = Record<string, CellValue>;

/** The field at a path as far as the person may read it; undefined otherwise. System fields have no `field`. */
export function fieldAtPath(person: Person, type: RecordType, path: string, part?: string): { type: FieldType; field?: Field } | undefined {
  return placeOf(person, type, path, part)?.column;
}

/** The groups, at most `most` + 1. A person who may not list the type gets none; paths must be readable (see fieldAtPath). */
export async function aggregate(person: Person, type: RecordType, { part, when, by, figures, most }: Aggregation): Promise<AggregateRow[]> {
  const rule = rowRule(person, type, 'list');
  if (!rule) return [];
  const { dialect } = database();
  const joins = new Joins(person, dialect);
  const lines = part === undefined ? undefined : type.parts.find(({ field }) => field.name === part);
  const place = (path: string) => {
    const found = placeOf(person, type, path, part);
    if (!found) throw new Error(`${type.name} has no ${path} for a report.`);
    return { column: found.column, sql: joins.reach(found) };
  };
  const keys = by.map((key) => ({ key, ...place(key.path) })).map((one) => ({ ...one, piece: keySql(one.key, one.column, one.sql, dialect) }));
  const several = keys.flatMap(({ column, sql }, i) => (column.type === 'ref' && column.target.length > 1 ? [{ i, sql: `${sql.slice(0, -1)}_type"` }] : []));
  const sums = figures.map((figure) => ({ figure, ...(figure.path === undefined ? { column: undefined, sql: '*' } : place(figure.path)) }));
  const condition = when ? compileToSql(when, conditionScope(type, person)) : allOf([]);
  const where = allOf([rule, condition].filter(({ sql }) => sql !== 'TRUE'));
  const selected = [...keys.map(({ piece }, i) => `${piece.sql} AS "k${i}"`), ...several.map(({ i, sql }) => `${sql} AS "t${i}"`), ...sums.map(({ figure, sql }, i) => `${figureSql(figure, sql)} AS "f${i}"`)];
  const grouped = keys.length > 0 ? ` GROUP BY ${[...keys, ...several].map((_, i) => String(i + 1)).join(', ')}` : '';
  const table = `${quoted(type.table)} AS "t"${lines ? ` JOIN ${quoted(lines.table)} AS "l" ON ${at('l', 'parent_id')} = ${at('t', 'id')}` : ''}${joins.sql}`;
  const bound: Bound[] = [...keys.flatMap(({ piece }) => piece.bound), ...joins.bound, ...where.bound];
  const rows = await database().all(`SELECT ${selected.join(', ')} FROM ${table} WHERE ${where.sql}${grouped} LIMIT ${most + 1}`, bound);

  const labels = await Promise.all(keys.map(async ({ key, column }, i) => (key.per || key.ages ? undefined : labelsOf(person, column, rows.map((row) => [row[`k${i}`], row[`t${i}`]])))));
  return rows.map((row) => Object.fromEntries([
    ...keys.map(({ key, column }, i): [string, CellValue] => [key.name, keyValue(key, column, row[`k${i}`], row[`t${i}`], labels[i])]),
    ...sums.map(({ figure, column }, i): [string, CellValue] => [figure.name, figureValue(figure, column, row[`f${i}`])]),
  ]));
}

interface Place { alias: 't' | 'l'; through?: Column; column: Column; target?: RecordType }

function placeOf(person: Person, type: RecordType, path: string, part?: string): Place | undefined {
  const [first, ...rest] = path.split('.');
  const lines = part !== undefined && first === part ? type.parts.find(({ field }) => field.name === part) : undefined;
  const names = lines ? rest : [first, ...rest];
  const columns = lines ? columnsOfPart(lines) : columnsOf(type);
  const alias = lines ? 'l' : 't';
  const column = columns.get(names[0]);
  if (!column || column.link || names.length > 2 || !mayRead(person, type, lines ? `${first}.${names[0]}` : names[0])) return undefined;
  if (names.length === 1) return { alias, column };
  const [target, ...others] = targetsOf(column);
  const inner = target && others.length === 0 ? columnsOf(target).get(names[1]) : undefined;
  return inner && !inner.link && mayRead(person, target, names[1]) ? { alias, through: column, column: inner, target } : undefined;
}

/** The tables behind references, each joined once, only rows that the person may see. */
class Joins {
  sql = '';
  readonly bound: Bound[] = [];
  readonly #made = new Map<string, string>();

  constructor(private readonly person: Person, private readonly dialect: Dialect) {}

  reach({ alias, through, column, target }: Place): string {
    if (!through || !target) return at(alias, column.column);
    const key = `${alias}.${through.column}`;
    let joined = this.#made.get(key);
    if (joined === undefined) {
      joined = `j${this.#made.size}`;
      this.#made.set(key, joined);
      const rule = rowRule(through.type === 'user' ? null : this.person, target, 'read', joined, this.dialect) ?? { sql: 'FALSE', bound: [] };
      this.sql += ` LEFT JOIN ${quoted(target.table)} AS "${joined}" ON ${at(joined, 'id')} = ${at(alias, through.column)} AND ${rule.sql}`;
      this.bound.push(...rule.bound);
    }
    return at(joined, column.column);
  }
}

const periods = { day: ['%Y-%m-%d', 'YYYY-MM-DD', 10], month: ['%Y-%m', 'YYYY-MM', 7], year: ['%Y', 'YYYY', 4] } as const;

function keySql({ per, ages }: GroupKey, column: Column, sql: string, dialect: Dialect): Piece {
  if (ages) {
    const bounds = ages.map((days) => addDays(today(), -days));
    return { sql: `(CASE WHEN ${sql} IS NULL THEN NULL ${bounds.map((_, i) => `WHEN ${sql} >= ? THEN ${i}`).join(' ')} ELSE ${ages.length} END)`, bound: bounds };
  }
  if (!per) return { sql, bound: [] };
  const [sqlite, postgres, length] = periods[per];
  if (column.type === 'date') return { sql: dialect === 'sqlite' ? `substr(${sql}, 1, ${length})` : `to_char(${sql}, '${postgres}')`, bound: [] };
  if (dialect === 'postgres') return { sql: `to_char(${sql} AT TIME ZONE '${timeZone}', '${postgres}')`, bound: [] };
  const offset = Math.round((Date.parse(`${dayOf(now())}T00:00:00Z`) - startOfDay(dayOf(now()), timeZone)) / 1000);
  return { sql: `strftime('${sqlite}', ${sql} / 1000 + ${offset}, 'unixepoch')`, bound: [] };
}

function figureSql({ does }: Figure, sql: string): string {
  switch (does) {
    case 'count': return 'COUNT(*)';
    case 'mean': return `CAST(ROUND(AVG(${sql})) AS bigint)`;
    case 'sum': return `CAST(COALESCE(SUM(${sql}), 0) AS bigint)`;
    default: return `${does.toUpperCase()}(${sql})`;
  }
}

function figureValue({ does }: Figure, column: Column | undefined, raw: unknown): CellValue {
  if (does === 'count' || !column) return Number(raw ?? 0);
  return raw === null || raw === undefined ? null : codecs[column.type].decode(raw);
}

function keyValue({ per, ages }: GroupKey, column: Column, raw: unknown, type: unknown, labels: ReadonlyMap<string, string> | undefined): CellValue {
  if (raw === null || raw === undefined) return null;
  if (ages) return Number(raw);
  if (per) return String(raw);
  if (column.type === 'user') return personReference(Number(raw));
  if (column.type === 'ref') {
    const target = type === null || type === undefined ? undefined : typeById(Number(type))?.name;
    return { id: Number(raw), label: labels?.get(`${target ?? ''} ${Number(raw)}`) ?? `#${Number(raw)}`, ...(target && { type: target }) };
  }
  return codecs[column.type].decode(raw);
}

/** Labels by `<type, where there are several> <id>`. */
async function labelsOf(person: Person, column: Column, raw: readonly (readonly [unknown, unknown])[]): Promise<Map<string, string> | undefined> {
  if (column.type !== 'ref') return undefined;
  const found = new Map<string, string>();
  for (const target of targetsOf(column)) {
    const several = column.target.length > 1;
    const ids = [...new Set(raw.filter(([id, type]) => id !== null && id !== undefined && (!several || Number(type) === target.id)).map(([id]) => Number(id)))];
    for (const { id, label } of await labelsAmong(person, target, ids)) if (label) found.set(`${several ? target.name : ''} ${id}`, label);
  }
  return found;
}

async function labelsAmong(person: Person, target: RecordType, ids: readonly number[]): Promise<{ id: number; label: string | null }[]> {
  const { dialect } = database();
  const rule = rowRule(person, target, 'read', 'n', dialect);
  if (!rule || ids.length === 0) return [];
  const label = labelAt(target, 'n', person, dialect);
  const found: { id: number; label: string | null }[] = [];
  for (let from = 0; from < ids.length; from += 500) {
    const some = ids.slice(from, from + 500);
    found.push(...await database().all<{ id: number; label: string | null }>(
      `SELECT ${at('n', 'id')} AS "id", ${label.sql} AS "label" FROM ${quoted(target.table)} AS "n" WHERE ${at('n', 'id')} IN (${some.map(() => '?').join(', ')}) AND ${rule.sql}`,
      [...label.bound, ...some, ...rule.bound]));
  }
  return found;
}
