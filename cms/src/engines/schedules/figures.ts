/** A figure that a draft takes from other records: counted or summed by the database, or a field of the first record that fits. */
import type { Sql } from '../../foundation/database';
import { system } from '../access';
import { compileToSql } from '../conditions';
import { model, type FigureFile, type RecordType } from '../model';
import { aggregate, conditionScope, read, type RecordValue } from '../store';
import { withWords, type Words } from './words';

/** Null where the type's pack is off. */
export async function figureOf(sql: Sql, { type: key, lines, does, path, when }: FigureFile, words: Words): Promise<RecordValue> {
  const type = model().types.find((one) => one.key === key);
  if (!type) return null;
  const rule = when && withWords(when, words);
  if (does === 'take') return taken(sql, type, path ?? type.title, rule);
  const [row] = await aggregate(system, type, { part: lines, when: rule, by: [], figures: [{ name: 'figure', does, path }], most: 1 });
  return row?.figure ?? null;
}

async function taken(sql: Sql, type: RecordType, path: string, rule: FigureFile['when']): Promise<RecordValue> {
  const where = rule ? compileToSql(rule, conditionScope(type, system, { dialect: sql.dialect })) : { sql: 'TRUE', bound: [] };
  const first = await sql.get<{ id: number }>(`SELECT "t"."id" AS "id" FROM "${type.table}" AS "t" WHERE ${where.sql} ORDER BY "t"."id" LIMIT 1`, where.bound);
  return first ? (await read(system, type, first.id, sql))?.[path] ?? null : null;
}
