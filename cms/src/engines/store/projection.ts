/** Which columns a reader gets of a type's rows, and how a row of the driver becomes a record. Worked out once per type and set of roles. */
import type { Bound, Dialect, Row } from '../../foundation/database';
import type { Language } from '../../foundation/language';
import { can, people, system, type Person } from '../access';
import { model, typeById, type Part, type RecordType } from '../model';
import { codecs } from './codec';
import { columnsOf, columnsOfPart, type Column } from './columns';
import { keptFor } from './kept-for';
import { labelOf, labelThrough } from './label';
import type { CellValue, Reference, RoleReference } from './record';
import { mayRead, rightsKey, type Reader } from './rights';
import { at, quoted, type Piece } from './sql';
import { targetsOf } from './targets';

export interface Projection {
  /** The select list over alias `t`. */
  select: string;
  bound: readonly Bound[];
  /** Writes the fields of a row into the record. */
  decode(row: Row, record: Record<string, unknown>): void;
}

type Step = (row: Row, record: Record<string, unknown>) => void;

const kept = new WeakMap<RecordType | Part, Map<string, Projection | 'personal'>>();

/** The columns of a record's own row that the reader may read. */
export function projectionOf(type: RecordType, reader: Reader, dialect: Dialect): Projection {
  return keep(type, reader, dialect, () => [...columnsOf(type).values()].filter((column) => mayRead(reader, type, column.name)));
}

/** The columns of a part's rows that the reader may read. */
export function partProjectionOf(type: RecordType, part: Part, reader: Reader, dialect: Dialect): Projection {
  return keep(part, reader, dialect, () => [...columnsOfPart(part).values()].filter((column) => mayRead(reader, type, `${part.field.name}.${column.name}`)));
}

/** People with the same roles share a projection, unless a label in it depends on who asks (a row rule on what is referred to): then it is theirs alone. */
function keep(of: RecordType | Part, reader: Reader, dialect: Dialect, columns: () => Column[]): Projection {
  let known = kept.get(of);
  if (!known) kept.set(of, known = new Map<string, Projection | 'personal'>());
  const key = `${languageOf(reader)} ${dialect} ${rightsKey(reader)}`;
  let found = known.get(key);
  if (!found) known.set(key, found = reader && columns().some((column) => isPersonal(column, reader)) ? 'personal' : project(columns(), reader, dialect));
  if (found !== 'personal') return found;
  const make = () => project(columns(), reader, dialect);
  return reader ? keptFor(reader, of, `projection ${dialect}`, make) : make();
}

/** Whether the label behind a reference is shown to the reader on some rows only, or has such a label in it. */
function isPersonal(column: Column, reader: Person): boolean {
  if (column.type !== 'ref' && column.type !== 'refs') return false;
  return targetsOf(column).some((target) => typeof can(reader, target, 'read') !== 'boolean'
    || [...target.subtitle, target.title].some((name) => {
      const inner = columnsOf(target).get(name);
      return inner?.type === 'ref' && targetsOf(inner).some((behind) => typeof can(reader, behind, 'read') !== 'boolean');
    }));
}

const languageOf = (reader: Reader): Language => reader?.language ?? 'zh-Hans';

function project(columns: readonly Column[], reader: Reader, dialect: Dialect): Projection {
  const select: string[] = [];
  const bound: Bound[] = [];
  const steps: Step[] = [];
  const take = (sql: string, alias: string) => select.push(`${sql} AS ${quoted(alias)}`);
  columns.forEach((column, index) => {
    const { name } = column;
    const value = `c${index}`;
    if (column.link) {
      const links = linksOf(column, reader, dialect);
      take(links.sql, value);
      bound.push(...links.bound);
      steps.push((row, record) => { record[name] = (JSON.parse(String(row[value] ?? '[]')) as [number, number | null, string | null][]).map((link) => linked(column, link, reader)); });
      return;
    }
    take(at('t', column.column), value);
    if (column.type === 'ref') {
      const label = labelThrough(column, 't', reader, dialect);
      take(label.sql, `l${index}`);
      bound.push(...label.bound);
      const several = column.target.length > 1;
      if (several) take(at('t', `${column.column}_type`), `t${index}`);
      steps.push((row, record) => { record[name] = row[value] === null ? null : pointer(Number(row[value]), row[`l${index}`], several ? Number(row[`t${index}`]) : undefined); });
    } else if (column.type === 'user') {
      steps.push((row, record) => { record[name] = row[value] === null ? null : person(Number(row[value])); });
    } else if (column.type === 'role') {
      steps.push((row, record) => { record[name] = row[value] === null ? null : role(Number(row[value]), languageOf(reader)); });
    } else {
      const { decode } = codecs[column.type];
      const empty = emptyOf(column);
      steps.push((row, record) => {
        const raw = row[value];
        record[name] = raw === null || raw === undefined ? (Array.isArray(empty) ? [] : empty) : decode(raw);
      });
    }
  });
  return { select: select.join(', '), bound, decode: (row, record) => { for (const step of steps) step(row, record); } };
}

/** Lists are never null; a row that was there before versions were kept is at its first. */
function emptyOf(column: Column): CellValue {
  if (column.type === 'files' || column.type === 'enums') return [];
  return column.name === 'version' && !column.field ? 1 : null;
}

/** Aggregates the links of one row: `[[target, target's type, label], …]` in their order. */
function linksOf(column: Column, reader: Reader, dialect: Dialect): Piece {
  const label = column.type === 'refs' ? linkLabel(column, reader, dialect) : { sql: 'NULL', bound: [] };
  const entry = `${at('k', 'target_id')}, ${at('k', 'target_type')}, ${label.sql}`;
  const list = dialect === 'sqlite'
    ? `json_group_array(json_array(${entry}) ORDER BY ${at('k', 'position')})`
    : `json_agg(json_build_array(${entry}) ORDER BY ${at('k', 'position')})::text`;
  return {
    sql: `(SELECT ${list} FROM ${quoted(column.link as string)} AS "k" WHERE ${at('k', 'owner_id')} = ${at('t', 'id')})`,
    bound: label.bound,
  };
}

function linkLabel(column: Column, reader: Reader, dialect: Dialect): Piece {
  const targets = targetsOf(column);
  if (targets.length === 0) return { sql: 'NULL', bound: [] };
  if (column.target.length < 2) return labelOf(targets[0], at('k', 'target_id'), reader, dialect);
  const labels = targets.map((target) => labelOf(target, at('k', 'target_id'), reader, dialect));
  return {
    sql: `(CASE ${at('k', 'target_type')} ${labels.map(({ sql }, index) => `WHEN ${targets[index].id} THEN ${sql}`).join(' ')} END)`,
    bound: labels.flatMap((label) => label.bound),
  };
}

function linked(column: Column, [id, type, label]: [number, number | null, string | null], reader: Reader): Reference | RoleReference {
  if (column.type === 'users') return person(id);
  if (column.type === 'roles') return role(id, languageOf(reader));
  return pointer(id, label, type ?? undefined);
}

/** A reference; one whose record may not be seen shows its number only. */
function pointer(id: number, label: unknown, type?: number): Reference {
  const shown = typeof label === 'string' && label !== '' ? label : `#${id}`;
  return type === undefined ? { id, label: shown } : { id, label: shown, type: typeById(type)?.name ?? '' };
}

/** A reference to a person, by name. */
export function person(id: number): Reference {
  return { id, label: (id === system.id ? system : people().byId(id))?.name ?? `#${id}` };
}

/** A reference to a role, in a language. */
export function role(id: number, language: Language): RoleReference {
  const found = model().roles.find((one) => one.id === id);
  return { id, name: found?.name ?? '', label: found?.label[language] ?? `#${id}` };
}
