/** A record at hand as a person would read it: without what is hidden from them, and with the labels that they see. */
import type { Sql } from '../../foundation/database';
import type { Person } from '../access';
import { typeByName, type Part, type RecordType } from '../model';
import { columnsOf, columnsOfPart, type Column } from './columns';
import { keptFor } from './kept-for';
import { labelThrough } from './label';
import { LookUp } from './look-up';
import type { Line, LoadedRecord, Reference, StoredRecord } from './record';
import { mayRead } from './rights';
import { targetsOf } from './targets';

/** The names a person reads of a row, and those among them whose labels they may see otherwise than the system does. */
interface View { names: readonly string[]; labelled: readonly Column[]; hasRoles: boolean }

/**
 * What `read` would give of a record that is as it stands in the database, whole and with every label.
 * The person may read the record: whoever asks has made sure. One statement where labels depend on who sees them, else none.
 * @returns undefined where only reading it can tell
 */
export async function asSeen(person: Person, type: RecordType, whole: Omit<LoadedRecord, 'system'>, sql: Sql): Promise<StoredRecord | undefined> {
  const own = viewOf(person, type, undefined, sql);
  const parts = type.parts.filter(({ field }) => mayRead(person, type, field.name)).map((part) => ({ part, view: viewOf(person, type, part, sql) }));
  if ([own, ...parts.map(({ view }) => view)].some(({ hasRoles }) => hasRoles)) return undefined;

  const record = only(own, whole) as StoredRecord;
  const rows: { view: View; values: Record<string, unknown> }[] = [{ view: own, values: record }];
  for (const { part: { field }, view } of parts) {
    const lines = (whole[field.name] as Line[]).map((line) => ({ id: line.id, ...only(view, line) }));
    record[field.name] = lines;
    for (const values of lines) rows.push({ view, values });
  }
  const lookUp = new LookUp(person);
  for (const { view, values } of rows) eachReference(view, values, (reference, target) => { lookUp.ask(target, reference.id); });
  await lookUp.run(sql);
  for (const { view, values } of rows) eachReference(view, values, (reference, target) => { reference.label = lookUp.found(target, reference.id)?.label || `#${reference.id}`; });
  return record;
}

function only({ names }: View, values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(names.map((name) => [name, values[name]]));
}

/** Visits copies of the references, put in the place of those that the row shares with the record at hand. */
function eachReference({ labelled }: View, values: Record<string, unknown>, visit: (reference: Reference, target: RecordType) => void): void {
  for (const column of labelled) {
    const value = values[column.name] as Reference | Reference[] | null;
    if (value === null) continue;
    const copies = [value].flat().map((reference) => ({ ...reference }));
    values[column.name] = Array.isArray(value) ? copies : copies[0];
    for (const copy of copies) {
      const target = copy.type === undefined ? targetsOf(column)[0] : typeByName(copy.type);
      if (target) visit(copy, target);
    }
  }
}

function viewOf(person: Person, type: RecordType, part: Part | undefined, { dialect }: Sql): View {
  return keptFor(person, part ?? type, `view ${dialect}`, () => {
    const prefix = part ? `${part.field.name}.` : '';
    const columns = [...(part ? columnsOfPart(part) : columnsOf(type)).values()].filter(({ name }) => mayRead(person, type, `${prefix}${name}`));
    const label = (column: Column, reader: Person | null) => labelThrough({ ...column, link: undefined }, 't', reader, dialect);
    const isPersonal = (column: Column) => {
      if (column.type !== 'ref' && column.type !== 'refs') return false;
      const mine = label(column, person);
      return mine.bound.length > 0 || mine.sql !== label(column, null).sql;
    };
    return {
      names: columns.map(({ name }) => name),
      labelled: columns.filter(isPersonal),
      hasRoles: columns.some((column) => column.type === 'role' || column.type === 'roles'),
    };
  });
}
