/** What is wrong with a record of a file: in its cells, by the same judges that a POST or a PUT meets, and beside the other records. */
import { phrase } from '../../foundation/language';
import { Refusal, type FieldErrors } from '../../foundation/refusal';
import { duplicateKeys, holdersOfValues, type Changes } from '../store';
import { database } from '../../foundation/database';
import { judgeChange, judgeNew } from '../workflow';
import type { PlannedRecord, Work } from './plan-records';
import type { RowProblem } from './row-problem';
import { sentences } from './sentences';

/** Unique values of the file so far -> the row that has them. */
export type SeenValues = Map<string, number>;

export interface Judged { record: PlannedRecord; problems: RowProblem[]; changes: Changes }

/** Cells first, then the record as a whole; a field that is wrong in its cell is not complained about twice. */
export async function judgeRecord({ person, type, key }: Work, record: PlannedRecord): Promise<Judged> {
  const problems = [...record.problems];
  let changes: Changes = {};
  try {
    const judged = record.id === undefined ? await judgeNew(person, type, record.body) : await judgeChange(person, type, record.id, record.body);
    changes = judged.changes;
    const wrong = new Set(record.problems.map(({ row, field }) => `${row} ${field}`));
    const emptied = new Set(record.problems.map(({ field }) => field?.split('.')[0]));
    problems.push(...problemsOf(record, judged.errors).filter(({ row, field }) => !(field !== null && record.later.has(field)) && !wrong.has(`${row} ${field}`) && !(field !== null && !field.includes('.') && emptied.has(field))));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    // A record that the person does not see has the key: then it is taken.
    if (error.status === 404 && key) problems.push({ row: record.rows[0], field: key.path, message: phrase(sentences.taken, { field: key.label }) });
    else problems.push(...refusalOf(record, error));
  }
  return { record, problems, changes };
}

/** A refusal as problems of the record's rows. */
export function refusalOf(record: PlannedRecord, { text, extra }: Refusal): RowProblem[] {
  const named = problemsOf(record, extra.errors ?? {});
  return named.length > 0 ? named : [{ row: record.rows[0], field: null, message: text }];
}

function problemsOf({ rows, lines }: PlannedRecord, errors: FieldErrors): RowProblem[] {
  return Object.entries(errors).map(([name, message]) => {
    const [part, index, column] = name.split('.');
    return column === undefined ? { row: rows[0], field: part, message } : { row: lines[part]?.[Number(index)] ?? rows[0], field: `${part}.${column}`, message };
  });
}

/** Unique values that another row of the file or another record has. */
export async function judgeUnique({ type, key }: Work, judged: readonly Judged[], seen: SeenValues): Promise<void> {
  for (const field of type.fields.filter(({ unique, link }) => unique && !link)) {
    const given = judged.flatMap(({ record, changes, problems }) => {
      const value = changes[field.name] ?? (key?.name === field.name ? record.body[field.name] : undefined);
      return isScalar(value) ? [{ record, value, problems }] : [];
    });
    const holders = await holdersOfValues(database(), type, field.name, given.map(({ value }) => value));
    for (const { record, value, problems } of given) {
      const [row] = record.rows;
      const first = seen.get(`${field.name} ${value}`);
      const holder = holders.get(String(value));
      if (problems.some((problem) => problem.field === field.name)) continue;
      if (first !== undefined) problems.push({ row, field: field.name, message: phrase(sentences.twiceInFile, { row: first, field: field.label }) });
      else if (holder !== undefined && holder !== record.id) problems.push({ row, field: field.name, message: phrase(sentences.taken, { field: field.label }) });
      if (first === undefined) seen.set(`${field.name} ${value}`, row);
    }
  }
}

/** What must not be twice by the type's own word, within the file; against the records that are there it was judged with each record. */
export function judgeTwice({ type, fields }: Work, judged: readonly Judged[], seen: SeenValues): void {
  for (const { record, changes, problems } of judged) {
    for (const { guard, key, place } of duplicateKeys(type, changes)) {
      const [part, index, column] = place.split('.');
      const path = column === undefined ? part : `${part}.${column}`;
      const row = (column === undefined ? undefined : record.lines[part]?.[Number(index)]) ?? record.rows[0];
      const first = seen.get(`${guard} ${key}`);
      const label = fields.find((field) => field?.path === path)?.label;
      if (first === undefined) seen.set(`${guard} ${key}`, row);
      else if (label && !problems.some((problem) => problem.row === row && problem.field === path)) problems.push({ row, field: path, message: phrase(sentences.twiceInFile, { row: first, field: label }) });
    }
  }
}

const isScalar = (value: unknown): value is string | number | boolean => typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
