/** What a type needs in the database beyond the tables that Strapi makes: indexes, unique indexes and guards, each with a name that says what it is. */
import { createHash } from 'node:crypto';
import type { Dialect } from '../../foundation/database';
import { fieldsOfRule, scaled } from '../conditions';
import type { Field, RecordType } from '../model';
import { codecs } from './codec';
import { columnsOf, columnsOfPart, type Column } from './columns';
import { quoted } from './sql';
import { targetsOf } from './targets';

/** One thing in the database; its name changes with its content, so that what is there by name is there as wanted. */
export interface Stored { name: string; create: string }

const scales: Partial<Record<Field['type'], number>> = { int: 0, decimal: 6, money: 2, percent: 2 };

/** Everything that is wanted for a type. */
export function storagePlan(type: RecordType, dialect: Dialect): Stored[] {
  if (type.store === 'people') return [...uniques(type), ...links(type)];
  if (type.store !== 'own') return [];
  return [...indexes(type, dialect), ...uniques(type), ...guards(type, dialect), ...links(type), ...(dialect === 'postgres' ? foreignKeys(type) : [])];
}

function indexes(type: RecordType, dialect: Dialect): Stored[] {
  const index = (table: string, ...keys: string[]) => indexOf(table, keys, dialect);
  const columns = columnsOf(type);
  const order = columns.get(type.list.sort[0]);
  const sorted = order && !order.link && codecs[order.type].sorts && order.type !== 'ref' && order.type !== 'user' ? key(order, dialect) : quoted('created_at') + nulls(dialect);
  const covering = [quoted('id'), quoted('owner_id'), quoted('department_id'), ...(type.flow ? [quoted('state')] : []), ...ruleColumns(type)];
  const distinct = (keys: string[]) => keys.filter((one, position) => keys.findIndex((other) => base(other) === base(one)) === position);
  const wanted = [
    distinct([sorted, ...covering]),
    distinct([quoted('owner_id'), sorted, quoted('id')]),
    [quoted('department_id')],
    ...(type.flow ? [distinct([quoted('state'), sorted, ...covering])] : []),
    ...(base(sorted) === quoted('created_at') ? [] : [[quoted('created_at') + nulls(dialect), quoted('id')]]),
    ...[...columns.values()].filter(({ field, link }) => field && !link && (field.filter || isReference(field)))
      .map((column) => distinct(column.field?.filter ? [key(column, dialect), sorted, quoted('id')] : [quoted(column.column)])),
  ];
  const parts = type.parts.flatMap((part) => [
    index(part.table, quoted('parent_id'), quoted('position')),
    ...part.fields.filter(isReference).map((field) => index(part.table, quoted(field.column))),
  ]);
  return [...wanted.map((keys) => index(type.table, ...keys)), ...parts];
}

const isReference = ({ type }: Field) => type === 'ref' || type === 'user' || type === 'role';
const nulls = (dialect: Dialect) => (dialect === 'postgres' ? ' NULLS FIRST' : '');
const base = (indexKey: string) => indexKey.split(' ')[0];
const key = (column: Column, dialect: Dialect) => `${quoted(column.column)}${dialect === 'postgres' && codecs[column.type].textual ? ' COLLATE "C"' : ''}${nulls(dialect)}`;

/** Columns that the row rules of the type look at: with them in the index a page is picked without reading rows. */
function ruleColumns(type: RecordType): string[] {
  const rules = Object.values(type.access.roles).flatMap(({ rows }) => (rows ? fieldsOfRule(rows) : []));
  return [...new Set(rules)].flatMap((name) => {
    const column = columnsOf(type).get(name);
    return column && !column.link ? [quoted(column.column)] : [];
  });
}

function uniques(type: RecordType): Stored[] {
  const unique = (column: string): Stored => ({
    name: `ux_${type.table}_${column}`,
    create: `CREATE UNIQUE INDEX IF NOT EXISTS ${quoted(`ux_${type.table}_${column}`)} ON ${quoted(type.table)} (${quoted(column)})`,
  });
  return [
    ...type.fields.filter((field) => field.unique && !field.link && codecs[field.type].sorts).map((field) => unique(field.column)),
    ...(type.number ? [unique('number')] : []),
  ];
}

/** The version counts from 1 and numbers keep their bounds, whoever writes. SQLite cannot add a CHECK to a table that is there: triggers do it. */
function guards(type: RecordType, dialect: Dialect): Stored[] {
  const own = guard(type.table, [`"version" >= 1`, ...type.fields.flatMap(bounds)], dialect);
  return [...own, ...type.parts.flatMap((part) => guard(part.table, part.fields.flatMap(bounds), dialect))];
}

function bounds({ type, column, min, max }: Field): string[] {
  const scale = scales[type];
  if (scale === undefined) return [];
  const low = min === undefined ? undefined : scaled(min, scale)?.floor;
  const high = max === undefined ? undefined : scaled(max, scale)?.floor;
  return [
    ...(low === undefined ? [] : [`${quoted(column)} >= ${low}`]),
    ...(high === undefined ? [] : [`${quoted(column)} <= ${high}`]),
  ];
}

function guard(table: string, conditions: string[], dialect: Dialect): Stored[] {
  if (conditions.length === 0) return [];
  const body = conditions.join(' AND ');
  if (dialect === 'postgres') {
    const name = `ck_${table}_${short(body)}`;
    return [{
      name,
      create: `ALTER TABLE ${quoted(table)} ADD CONSTRAINT ${quoted(name)} CHECK (${body}) NOT VALID`,
    }];
  }
  return (['INSERT', 'UPDATE'] as const).map((event) => {
    const name = `tg_${table}_${short(`${event} ${body}`)}`;
    const held = conditions.map((condition) => `NEW.${condition}`).join(' AND ');
    return {
      name,
      create: `CREATE TRIGGER IF NOT EXISTS ${quoted(name)} BEFORE ${event} ON ${quoted(table)} WHEN NOT (${held}) BEGIN SELECT RAISE(ABORT, 'value out of bounds'); END`,
    };
  });
}

/** References to one type; SQLite cannot add them to a table that is there. Rows from before are not looked at again. */
function foreignKeys(type: RecordType): Stored[] {
  const own = [...columnsOf(type).values()].map((column) => ({ column, table: type.table }));
  const lines = type.parts.flatMap((part) => [...columnsOfPart(part).values()].map((column) => ({ column, table: part.table })));
  return [
    ...[...own, ...lines].flatMap(({ column, table }) => {
      const [target, ...others] = column.type === 'ref' || column.type === 'user' ? targetsOf(column) : [];
      return target && others.length === 0 && column.target.length < 2 && !target.ledger ? [foreignKey(table, column.column, target.table)] : [];
    }),
    ...type.parts.map((part) => foreignKey(part.table, 'parent_id', type.table)),
  ];
}

function foreignKey(table: string, column: string, target: string): Stored {
  const name = `fk_${table}_${short(`${column} ${target}`)}`;
  return { name, create: `ALTER TABLE ${quoted(table)} ADD CONSTRAINT ${quoted(name)} FOREIGN KEY (${quoted(column)}) REFERENCES ${quoted(target)} ("id") NOT VALID` };
}

function links(type: RecordType): Stored[] {
  return type.fields.flatMap(({ link }) => (link ? linkTable(link) : []));
}

/** The table of a many-valued reference, with its index. */
export function linkTable(link: string): Stored[] {
  const reverse = `ix_${link}_target`;
  return [
    {
      name: link,
      create: `CREATE TABLE IF NOT EXISTS ${quoted(link)} ("owner_id" integer NOT NULL, "position" integer NOT NULL, "target_id" integer NOT NULL, "target_type" integer, PRIMARY KEY ("owner_id", "position"))`,
    },
    {
      name: reverse,
      create: `CREATE INDEX IF NOT EXISTS ${quoted(reverse)} ON ${quoted(link)} ("target_id", "owner_id")`,
    },
  ];
}

function indexOf(table: string, keys: readonly string[], dialect: Dialect): Stored {
  const name = `ix_${table}_${short(`${dialect} ${keys.join()}`)}`;
  return {
    name,
    create: `CREATE INDEX IF NOT EXISTS ${quoted(name)} ON ${quoted(table)} (${keys.join(', ')})`,
  };
}

const short = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 8);
