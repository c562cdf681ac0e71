/** Reads one record with its lines: as a person sees it, or whole and locked for a write. */
import { database, type Dialect, type Row, type Sql, type Transaction } from '../../foundation/database';
import type { Person } from '../access';
import type { Part, RecordType } from '../model';
import { partProjectionOf, projectionOf, type Projection } from './projection';
import type { Line, LoadedRecord, StoredRecord, SystemPart } from './record';
import { mayRead, type Reader } from './rights';
import { rowRule } from './scope';
import { at, quoted } from './sql';

/** The record as the person sees it, or null where there is none that the person may see. One statement, and one per lines field. */
export async function read(person: Person, type: RecordType, id: number, sql: Sql = database()): Promise<StoredRecord | null> {
  const rule = rowRule(person, type, 'read', 't', sql.dialect);
  if (!rule) return null;
  const projection = projectionOf(type, person, sql.dialect);
  const condition = rule.sql === 'TRUE' ? '' : ` AND ${rule.sql}`;
  const row = await sql.get(
    `SELECT ${projection.select} FROM ${quoted(type.table)} AS "t" WHERE ${at('t', 'id')} = ?${condition}`,
    [...projection.bound, id, ...rule.bound]);
  if (!row) return null;
  const record = {} as StoredRecord;
  projection.decode(row, record);
  for (const part of type.parts) {
    if (mayRead(person, type, part.field.name)) record[part.field.name] = await readLines(sql, type, part, id, person);
  }
  return record;
}

/** Whether what the person reads of a type's records is all of them, as `load` gives them: then a loaded one need not be read again. */
export function readsWhole(person: Person, type: RecordType, dialect: Dialect): boolean {
  if (rowRule(person, type, 'read', 't', dialect)?.sql !== 'TRUE' || hasRoles(type)) return false;
  const same = (mine: Projection, whole: Projection) => mine.bound.length === 0 && mine.select === whole.select;
  return same(projectionOf(type, person, dialect), projectionOf(type, null, dialect)) && type.parts.every((part) =>
    mayRead(person, type, part.field.name) && same(partProjectionOf(type, part, person, dialect), partProjectionOf(type, part, null, dialect)));
}

/** Names of roles come in the reader's language. */
function hasRoles(type: RecordType): boolean {
  return [...type.fields, ...type.parts.flatMap(({ fields }) => fields)].some((field) => field.type === 'role' || field.type === 'roles');
}

/** The whole record with what the engines keep on its row, locked until the end of the transaction; null where there is none. */
export function load(tx: Transaction, type: RecordType, id: number): Promise<LoadedRecord | null> {
  return whole(tx, type, id, tx.dialect === 'postgres' ? ' FOR UPDATE OF "t"' : '');
}

/** The same for looking only: not locked. */
export function peek(sql: Sql, type: RecordType, id: number): Promise<LoadedRecord | null> {
  return whole(sql, type, id, '');
}

async function whole(tx: Sql, type: RecordType, id: number, lock: string): Promise<LoadedRecord | null> {
  const projection = projectionOf(type, null, tx.dialect);
  const row = await tx.get(
    `SELECT ${projection.select}${systemSelect(type)} FROM ${quoted(type.table)} AS "t" WHERE ${at('t', 'id')} = ?${lock}`,
    [...projection.bound, id]);
  if (!row) return null;
  const record = { system: systemPart(row) } as LoadedRecord;
  projection.decode(row, record);
  for (const part of type.parts) record[part.field.name] = await readLines(tx, type, part, id, null);
  return record;
}

/** The rows of one lines field, in their order. */
async function readLines(sql: Sql, type: RecordType, part: Part, parent: number, reader: Reader): Promise<Line[]> {
  const projection = partProjectionOf(type, part, reader, sql.dialect);
  const select = [`${at('t', 'id')} AS "id"`, projection.select].filter(Boolean).join(', ');
  const rows = await sql.all(
    `SELECT ${select} FROM ${quoted(part.table)} AS "t" WHERE ${at('t', 'parent_id')} = ? ORDER BY ${at('t', 'position')}, ${at('t', 'id')}`,
    [...projection.bound, parent]);
  return rows.map((row) => {
    const line: Line = { id: Number(row.id) };
    projection.decode(row, line);
    return line;
  });
}

const systemColumns = { flowVersion: 'flow_version', round: 'round', headSeq: 'head_seq', headHash: 'head_hash', fingerprint: 'fingerprint' } as const;

function systemSelect(type: RecordType): string {
  if (type.ledger) return '';
  return Object.values(systemColumns).map((column) => `, ${at('t', column)} AS ${quoted(`s_${column}`)}`).join('');
}

function systemPart(row: Row): SystemPart {
  const value = (column: string) => row[`s_${column}`] ?? null;
  const hash = (column: string) => (value(column) === null ? null : String(value(column)));
  return {
    flowVersion: value('flow_version') === null ? null : Number(value('flow_version')),
    round: Number(value('round') ?? 0),
    headSeq: Number(value('head_seq') ?? 0),
    headHash: hash('head_hash'),
    fingerprint: hash('fingerprint'),
  };
}
