/** Finds records by what people call them: number, code, title, or the label that lists show; only among those that the person may see. */
import type { Bound, Sql } from '../../foundation/database';
import { people, type Person } from '../access';
import type { RecordType } from '../model';
import { codecs } from './codec';
import { columnsOf, type Column } from './columns';
import { keysOf } from './known';
import { labelAt } from './label';
import { mayRead } from './rights';
import { rowRule } from './scope';
import { at, quoted } from './sql';

/** More of one name than this are not told apart anyway. */
const mostOfOne = 2;

/** @returns for each text the ids of the records that it names; a key that only one can have wins over a title that several may bear */
export async function findByTexts(sql: Sql, person: Person, type: RecordType, texts: readonly string[]): Promise<Map<string, number[]>> {
  if (type.store === 'people') return findPeople(texts);
  const found = new Map<string, number[]>();
  const rule = rowRule(person, type, 'read', 't', sql.dialect);
  if (!rule) return found;
  const search = async (left: readonly string[], expression: string, bound: readonly Bound[] = []) => {
    if (left.length === 0) return;
    const rows = await sql.all<{ id: number; key: string }>(
      `SELECT ${at('t', 'id')} AS "id", ${expression} AS "key" FROM ${quoted(type.table)} AS "t" WHERE ${expression} IN (${left.map(() => '?').join(', ')}) AND ${rule.sql} ORDER BY ${at('t', 'id')}`,
      [...bound, ...bound, ...left, ...rule.bound]);
    for (const { id, key } of rows) {
      const ids = found.get(key) ?? [];
      if (!ids.includes(Number(id)) && ids.length < mostOfOne) found.set(key, [...ids, Number(id)]);
    }
  };
  const unfound = () => texts.filter((text) => !found.has(text));
  for (const { column } of keysOf(type).filter(({ name }) => mayRead(person, type, name))) await search(unfound(), at('t', column));
  for (const { column } of titlesOf(type, person)) await search(unfound(), at('t', column));
  const label = labelAt(type, 't', person, sql.dialect);
  if (label.sql !== 'NULL') await search(unfound(), `CAST(${label.sql} AS text)`, label.bound);
  return found;
}

function titlesOf(type: RecordType, person: Person): Column[] {
  const keys = new Set(keysOf(type).map(({ name }) => name));
  return [type.title].flatMap((name) => {
    const column = columnsOf(type).get(name);
    return column && !keys.has(name) && !column.link && codecs[column.type].textual && mayRead(person, type, name) ? column : [];
  });
}

function findPeople(texts: readonly string[]): Map<string, number[]> {
  const everybody = people().all().filter(({ blocked }) => !blocked);
  return new Map(texts.flatMap((text) => {
    const named = people().byUsername(text) ?? people().byEmail(text);
    const ids = named ? [named.id] : everybody.filter(({ name }) => name === text).slice(0, mostOfOne).map(({ id }) => id);
    return ids.length > 0 ? [[text, ids] as const] : [];
  }));
}

/** Who has these values of a unique field already: value as a record carries it -> id, whether the person sees them or not. */
export async function holdersOfValues(sql: Sql, type: RecordType, name: string, values: readonly (string | number | boolean)[]): Promise<Map<string, number>> {
  const column = columnsOf(type).get(name);
  if (!column || values.length === 0) return new Map();
  const codec = codecs[column.type];
  const rows = await sql.all<{ id: number; key: unknown }>(
    `SELECT "id", ${quoted(column.column)} AS "key" FROM ${quoted(type.table)} WHERE ${quoted(column.column)} IN (${values.map(() => '?').join(', ')})`,
    values.map((value) => codec.encode(value, sql.dialect)));
  return new Map(rows.map(({ id, key }) => [String(codec.decode(key)), Number(id)]));
}
