/** What a draft will be: its values from the record it is for, days and figures; whether there is such a record already, and whether it is wanted at all. */
import { dayOf, now, timeZone, today } from '../../foundation/clock';
import type { Bound, Transaction } from '../../foundation/database';
import { people, system, type Person } from '../access';
import { dayNamed, evaluate } from '../conditions';
import { kindsOf, type FilledFile, type RecordType, type ScheduleFile } from '../model';
import { codecs, columnsOf, read, type Changes, type Line, type StoredRecord } from '../store';
import { drafted, filledBy, mappedValues, personMeant } from '../workflow';
import { figureOf } from './figures';
import { subjectType } from './known';
import type { Words } from './words';

/** A draft that is ready to be written, or why none is. */
export interface Filled { outcome: 'made' | 'there' | 'none'; changes: Changes; owner?: Person; there?: number; label: string }

type Mapping = Readonly<Record<string, FilledFile>>;
interface Source { type: RecordType; record: StoredRecord }

/**
 * @param id of the record or person that it is for, 0 = of none
 * @param nominal the schedule's day; days in values are seen from it
 * @throws 422 where a value does not fit its field
 */
export async function fillIn(tx: Transaction, type: RecordType, schedule: ScheduleFile, id: number, nominal: string): Promise<Filled> {
  const subject = subjectType(schedule);
  const record = subject && await read(system, subject, id, tx);
  if (subject && !record) return { outcome: 'none', changes: {}, label: '' };
  const source = { type: subject ?? type, record: record ?? blank() };
  const label = record && subject ? String(record[subject.title] ?? '') : '';
  const words: Words = { day: nominal, subject: (path) => (path === '' ? record && { id: record.id } : record?.[path]) };
  const values = await valuesOf(tx, type, source, schedule.fields, words);
  for (const [part, rows] of Object.entries(schedule.lines ?? {})) values[part] = await Promise.all(rows.map((row) => valuesOf(tx, type, source, row, words)));
  const changes = await drafted(tx, type, values, writableOf(type));
  const owner = await ownerOf(tx, schedule, source, id);
  const draft = { ...blank(), ...changes, owner: owner ? { id: owner.id, label: owner.name } : null } as StoredRecord;
  Object.assign(changes, await filledBy(tx, type, draft, schedule.fill ?? []));
  const whole = { ...draft, ...changes } as StoredRecord;
  if (schedule.only && !evaluate(schedule.only, whole, { me: system, today: today(), timeZone, kindOf: kindsOf(type) })) return { outcome: 'none', changes, owner, label };
  const there = schedule.once && await same(tx, type, whole, schedule.once, schedule.within);
  return { outcome: there === undefined ? 'made' : 'there', changes, owner, there, label };
}

async function valuesOf(tx: Transaction, type: RecordType, source: Source, mapping: Mapping, words: Words): Promise<Record<string, unknown>> {
  const values: Record<string, unknown> = {};
  for (const [name, from] of Object.entries(mapping)) {
    if (typeof from === 'object' && 'figure' in from) values[name] = fitting(type, name, await figureOf(tx, from.figure, words));
    else if (typeof from === 'object' && 'day' in from) values[name] = dayNamed(from.day, words.day);
    else if (typeof from === 'object' && '$' in from && from.$ === 'today') values[name] = words.day;
    else if (typeof from === 'string' && source.type.parts.some(({ field }) => from.startsWith(`${field.name}.`))) values[name] = ofFirstLine(source.record, from);
    else Object.assign(values, await mappedValues({ sql: tx, person: system, ...source }, { [name]: from }));
  }
  return values;
}

/** A moment in a field of days is its day. */
function fitting(type: RecordType, name: string, value: unknown): unknown {
  const field = type.fields.find((one) => one.name === name);
  return field?.type === 'date' && typeof value === 'string' && value.length > 10 ? dayOf(new Date(value)) : value;
}

/** `lines.product`: of the first line. */
function ofFirstLine(record: StoredRecord, path: string): unknown {
  const [part, column] = path.split('.');
  return ((record[part] ?? []) as Line[])[0]?.[column] ?? null;
}

/** A schedule fills in what people do not write themselves, too. */
const writableOf = (type: RecordType): ReadonlySet<string> => new Set([
  ...type.fields.map(({ name }) => name), ...type.parts.flatMap(({ field, fields }) => fields.map(({ name }) => `${field.name}.${name}`)), 'remarks',
]);

async function ownerOf(tx: Transaction, { owner, for: whom }: ScheduleFile, { type, record }: Source, id: number): Promise<Person | undefined> {
  if (owner !== undefined) return personMeant(tx, type, record, owner);
  if (whom && 'roles' in whom) return people().byId(id);
  return people().byId(record.owner?.id ?? 0);
}

/** The record that has the same values in these fields and was not cancelled, if there is one. */
export async function same(tx: Transaction, type: RecordType, values: StoredRecord, fields: readonly string[], within?: number): Promise<number | undefined> {
  const columns = fields.flatMap((name) => columnsOf(type).get(name) ?? []).filter(({ link }) => !link);
  const bound: Bound[] = [];
  const tests = columns.map(({ name, column, type: kind }) => {
    const value = values[name] ?? null;
    if (value === null) return `"${column}" IS NULL`;
    bound.push(codecs[kind].encode(value, tx.dialect));
    return `"${column}" = ?`;
  });
  if (within !== undefined) {
    tests.push('"created_at" >= ?');
    bound.push(codecs.datetime.encode(new Date(now().getTime() - within * 86_400_000).toISOString(), tx.dialect));
  }
  if (type.flow) tests.push(`"state" NOT IN ('cancelled', 'rejected')`);
  const found = await tx.get<{ id: number }>(`SELECT "id" FROM "${type.table}" WHERE ${tests.join(' AND ')} ORDER BY "id" LIMIT 1`, bound);
  return found?.id;
}

function blank(): StoredRecord {
  const at = now().toISOString();
  return { id: 0, number: null, state: null, version: 0, owner: null, department: null, createdAt: at, updatedAt: at, submittedAt: null, closedAt: null, remarks: null, attachments: [] };
}
