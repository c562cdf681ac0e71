/** Checks a body that a person sent: what it changes, and everything that is wrong with it, before anything is written. */
import { database, type Sql } from '../../foundation/database';
import { phrase } from '../../foundation/language';
import { malformed, type FieldErrors } from '../../foundation/refusal';
import { fieldRights, type Person } from '../access';
import type { RecordType } from '../model';
import { bodyFiles } from './body-files';
import { checkLines, type CheckedLines, type Split } from './check-lines';
import { checkRow, type RowRights } from './check-row';
import { isEmpty } from './check-value';
import { columnsOf, columnsOfPart } from './columns';
import { compute } from './compute';
import { defaultOf } from './defaults';
import { findDuplicates } from './duplicates';
import { LookUp } from './look-up';
import { person as personReference } from './projection';
import type { CellValue, Changes, Line, LineInput, StoredRecord } from './record';
import { missing } from './required';
import { askForReferences, resolveReferences } from './resolve-references';
import { sameValue } from './same-value';
import { sentences } from './sentences';
import { askForTaken, takeOver } from './take-over';

export interface ValidationOptions {
  /** The record as it is; absent for a new one. */
  stored?: StoredRecord;
  /** Names the person may write here (`paymentMethod`, `lines.lot`), in place of the person's general rights. */
  writable?: ReadonlySet<string>;
  /** Lines fields whose rows may be given as several. */
  splits?: Readonly<Record<string, Split>>;
  /** Where to look things up; outside of a transaction by default. */
  sql?: Sql;
}

export interface ValidatedInput {
  /** What `insert` or `update` takes: only what differs from the stored record; for a new one also defaults. */
  changes: Changes;
  errors: FieldErrors;
}

/** What a whole record sent back carries besides its fields. */
const ignored: ReadonlySet<string> = new Set(['actions', 'fields', 'version', 'system']);
const givenBySystem: ReadonlySet<string> = new Set(['state', 'owner', 'attachments']);
const writtenSystem: ReadonlySet<string> = new Set(['remarks', 'attachments']);

/** Unknown keys, and fields the person may not read, are refused at once (400); everything else comes back in `errors`. One statement at most. */
export async function validateInput(person: Person, type: RecordType, body: unknown, options: ValidationOptions = {}): Promise<ValidatedInput> {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw malformed(sentences.bodyNotObject);
  const given = body as Record<string, unknown>;
  const { stored, sql = database() } = options;
  const rights = rightsOf(person, type, options.writable);
  const start: Record<string, unknown> = stored ?? freshRecord(type, given, person);

  const parts = type.parts.filter((part) => Object.hasOwn(given, part.field.name) && rights.readable(part.field.name));
  const own = Object.fromEntries(Object.entries(given).filter(([name]) => !parts.some((part) => part.field.name === name)));
  const row = checkRow(columnsOf(type), own, start, rights, ignored);
  const lines = parts.map((part) => {
    const { name } = part.field;
    return checkLines(part, given[name], (stored?.[name] ?? []) as Line[], under(rights, name), rights.writable(name), person, options.splits?.[name]);
  });
  const unknown = [...row.unknown, ...lines.flatMap((checked) => checked.unknown)];
  if (unknown.length > 0) throw malformed(phrase(sentences.unknownField, { field: unknown[0] }), unknownErrors(unknown));

  const errors: FieldErrors = { ...row.errors, ...Object.assign({}, ...lines.map((checked) => checked.errors)) as FieldErrors };
  Object.assign(errors, await bodyFiles(sql, type, row.changed, stored?.id ?? null, person));
  const changes: Record<string, CellValue | LineInput[]> = stored ? { ...row.changed } : { ...filled(start), ...row.changed };
  const whole: Record<string, unknown> = { ...start, ...row.changed };
  await lookUpAll(person, type, row.changed, whole, lines, sql, errors);
  for (const field of type.fields) if (field.takes && !sameValue(whole[field.name], start[field.name])) changes[field.name] = whole[field.name] as CellValue;

  for (const checked of lines) whole[checked.part.field.name] = checked.lines.map((line) => line.row);
  for (const part of type.parts) whole[part.field.name] ??= [];
  compute(type, whole, stored);
  for (const { part, lines: rows } of lines) {
    const { name } = part.field;
    if (linesDiffer(rows.map((line) => line.row), (stored?.[name] ?? []) as Line[])) changes[name] = rows.map((line) => line.row);
    for (const line of rows) {
      if (line.index < 0) continue;
      Object.assign(errors, { ...missing(type, part.fields, line.row, person, under(rights, name).writable, `${name}.${line.index}.`), ...errors });
    }
  }
  const settled = new Set(lines.filter((checked) => Object.keys(checked.errors).length > 0).map(({ part }) => part.field.name));
  Object.assign(errors, { ...missing(type, type.fields, whole, person, (name) => rights.writable(name) && !settled.has(name)), ...errors });
  for (const [name, value] of Object.entries(row.computed)) {
    if (!isEmpty(value) && !sameComputed(value, start[name]) && !sameComputed(value, whole[name])) errors[name] = sentences.systemValue;
  }
  if (type.duplicates.length > 0 && person.id > 0 && Object.keys(changes).length > 0) Object.assign(errors, { ...await findDuplicates(sql, person, type, whole, stored), ...errors });
  return { changes, errors };
}

function rightsOf(person: Person, type: RecordType, writable: ReadonlySet<string> | undefined): RowRights {
  const rights = fieldRights(person, type);
  const write = writable ?? rights.write;
  const columns = columnsOf(type);
  const mayWrite = (name: string) => write.has(name) && (columns.get(name)?.field !== undefined || !columns.has(name) || writtenSystem.has(name));
  return { readable: (name) => rights.read.has(name) || (writable?.has(name) ?? false), writable: mayWrite };
}

function under(rights: RowRights, part: string): RowRights {
  return { readable: (name) => rights.readable(`${part}.${name}`), writable: (name) => rights.writable(`${part}.${name}`) };
}

/** A new record before anything is filled in: what the system gives, and the defaults of fields that the body does not name. */
function freshRecord(type: RecordType, given: Readonly<Record<string, unknown>>, person: Person): Record<string, unknown> {
  const system = { state: type.flow?.states[0].name ?? null, owner: person.id > 0 ? personReference(person.id) : null, attachments: [] };
  const fields = type.fields.filter((field) => field.type !== 'lines').map((field) => (
    [field.name, given[field.name] === undefined ? defaultOf(field, person) : null] as const));
  return { ...system, ...Object.fromEntries(fields) };
}

function filled(start: Readonly<Record<string, unknown>>): Record<string, CellValue> {
  return Object.fromEntries(Object.entries(start).filter(([name, value]) => value !== null && !givenBySystem.has(name))) as Record<string, CellValue>;
}

/** Labels, existence, visibility and values taken over, for the record and all its lines, in one statement. */
async function lookUpAll(
  person: Person, type: RecordType, changed: Record<string, CellValue>, whole: Record<string, unknown>, parts: readonly CheckedLines[], sql: Sql, errors: FieldErrors,
) {
  const lookUp = new LookUp(person);
  askForReferences(columnsOf(type), changed, lookUp);
  askForTaken(type.fields, whole as Record<string, CellValue>, lookUp);
  for (const { part, lines } of parts) {
    for (const line of lines) {
      askForReferences(columnsOfPart(part), line.changed, lookUp);
      if (line.isNew || Object.keys(line.changed).length > 0) askForTaken(part.fields, line.row, lookUp);
    }
  }
  await lookUp.run(sql);
  Object.assign(errors, resolveReferences(columnsOf(type), changed, lookUp, person));
  takeOver(type.fields, whole as Record<string, CellValue>, lookUp);
  for (const { part, lines } of parts) {
    for (const line of lines) {
      const wrong = resolveReferences(columnsOfPart(part), line.changed, lookUp, person);
      for (const [name, error] of Object.entries(wrong)) errors[`${part.field.name}.${line.index}.${name}`] = error;
      takeOver(part.fields, line.row, lookUp);
    }
  }
}

function linesDiffer(rows: readonly LineInput[], stored: readonly Line[]): boolean {
  if (rows.length !== stored.length) return true;
  return rows.some((row, index) => {
    const before = stored[index];
    return row.id !== before.id || Object.keys(row).some((name) => !sameValue(row[name] ?? null, before[name] ?? null));
  });
}

/** `"12.5"`, `12.5` and `"12.50"` are the same number. */
function sameComputed(given: unknown, value: unknown): boolean {
  const number = typeof given === 'string' || typeof given === 'number' ? Number(given) : Number.NaN;
  return value !== null && value !== undefined && number === Number(value);
}

function unknownErrors(names: readonly string[]): FieldErrors {
  return Object.fromEntries(names.map((name) => [name, phrase(sentences.unknownField, { field: name })]));
}
