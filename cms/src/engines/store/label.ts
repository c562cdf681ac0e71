/** The label of a referenced record in SQL: its subtitle and title, as far as the reader may see them. */
import type { Dialect } from '../../foundation/database';
import type { RecordType } from '../model';
import { columnsOf, type Column } from './columns';
import { mayRead, type Reader } from './rights';
import { rowRule } from './scope';
import { at, quoted, type Piece } from './sql';
import { targetsOf } from './targets';

/** A label may name one reference of the record in its turn (a requisition's customer). */
const deepest = 2;

/** A scalar subselect for the label of the record of `target` with the id that `id` gives; NULL where the reader may not see it. */
export function labelOf(target: RecordType, id: string, reader: Reader, dialect: Dialect, depth = 1): Piece {
  const alias = `n${depth}`;
  const rule = rowRule(reader, target, 'read', alias, dialect);
  if (!rule) return { sql: 'NULL', bound: [] };
  const label = labelAt(target, alias, reader, dialect, depth);
  const seen = rule.sql === 'TRUE' ? '' : ` AND ${rule.sql}`;
  return {
    sql: `(SELECT ${label.sql} FROM ${quoted(target.table)} AS "${alias}" WHERE ${at(alias, 'id')} = ${id}${seen})`,
    bound: [...label.bound, ...rule.bound],
  };
}

/** The label of the row that stands under an alias. */
export function labelAt(type: RecordType, alias: string, reader: Reader, dialect: Dialect, depth = 1): Piece {
  const names = type.store === 'people' ? [type.title] : [...type.subtitle, type.title];
  const pieces = names.flatMap((name) => {
    const column = columnsOf(type).get(name);
    const shown = type.store === 'people' || mayRead(reader, type, name);
    return column && shown ? textOf(column, alias, reader, dialect, depth) ?? [] : [];
  });
  if (pieces.length === 0) return { sql: 'NULL', bound: [] };
  const last = pieces.length - 1;
  const sql = pieces.map((piece, position) => (position < last ? `COALESCE(${piece.sql} || ' ', '')` : `COALESCE(${piece.sql}, '')`)).join(' || ');
  return { sql: last > 0 ? `TRIM(${sql})` : pieces[0].sql, bound: pieces.flatMap(({ bound }) => bound) };
}

function textOf(column: Column, alias: string, reader: Reader, dialect: Dialect, depth: number): Piece | undefined {
  if (column.link) return undefined;
  if (column.type !== 'ref' && column.type !== 'user') return { sql: `CAST(${at(alias, column.column)} AS text)`, bound: [] };
  return depth < deepest ? labelThrough(column, alias, reader, dialect, depth + 1) : undefined;
}

/** The label behind a reference column of the row under an alias. People's names are no secret of any type. */
export function labelThrough(column: Column, alias: string, reader: Reader, dialect: Dialect, depth = 1): Piece {
  const id = at(alias, column.column);
  const targets = targetsOf(column);
  if (column.target.length < 2) return targets.length > 0 ? labelOf(targets[0], id, column.type === 'user' ? null : reader, dialect, depth) : { sql: 'NULL', bound: [] };
  const cases = targets.map((target) => ({ target, label: labelOf(target, id, reader, dialect, depth) }));
  if (cases.length === 0) return { sql: 'NULL', bound: [] };
  return {
    sql: `(CASE ${at(alias, `${column.column}_type`)} ${cases.map(({ target, label }) => `WHEN ${target.id} THEN ${label.sql}`).join(' ')} END)`,
    bound: cases.flatMap(({ label }) => label.bound),
  };
}

/**
 * The label behind a reference column for ordering a whole list by it: joins, so that the database need not ask once per row.
 * @returns what to append to `FROM … AS "t"`, and the label over it
 */
export function joinedLabel(column: Column, reader: Reader, dialect: Dialect): { join: Piece; label: Piece } {
  const several = column.target.length > 1;
  const seen = column.type === 'user' ? null : reader;
  const joins = targetsOf(column).flatMap((target, index) => {
    const alias = `o${index}`;
    const rule = rowRule(seen, target, 'read', alias, dialect);
    if (!rule) return [];
    const ofType = several ? ` AND ${at('t', `${column.column}_type`)} = ${target.id}` : '';
    const visible = rule.sql === 'TRUE' ? '' : ` AND ${rule.sql}`;
    return [{
      join: { sql: ` LEFT JOIN ${quoted(target.table)} AS "${alias}" ON ${at(alias, 'id')} = ${at('t', column.column)}${ofType}${visible}`, bound: rule.bound },
      label: labelAt(target, alias, seen, dialect),
      there: `${at(alias, 'id')} IS NOT NULL`,
    }];
  });
  return {
    join: { sql: joins.map(({ join }) => join.sql).join(''), bound: joins.flatMap(({ join }) => join.bound) },
    label: {
      sql: joins.length === 0 ? 'NULL' : `(CASE ${joins.map(({ there, label }) => `WHEN ${there} THEN ${label.sql}`).join(' ')} END)`,
      bound: joins.flatMap(({ label }) => label.bound),
    },
  };
}
