/** Reads the records of some rows of a job: their bodies, which of them are there already, what is wrong in their cells. */
import { database } from '../../foundation/database';
import { phrase } from '../../foundation/language';
import type { Person } from '../access';
import type { RecordType } from '../model';
import { holdersOfValues } from '../store';
import type { NameFinder } from './find-names';
import { importFields, type ImportField } from './import-field';
import { columnsOf, type FileRow, type JobRow } from './job';
import { namesIn, readRecord, type ReadRecord } from './record-of-rows';
import { sentences } from './sentences';
import type { Cell } from '../sheets';

export interface PlannedRecord extends ReadRecord {
  no: number;
  /** Numbers of its rows in the sheet. */
  rows: number[];
  /** The record that it changes; undefined = a new one. */
  id?: number;
}

export interface Work { job: JobRow; person: Person; type: RecordType; fields: (ImportField | undefined)[]; key?: ImportField; finder: NameFinder }

/** Whether records of a job may point to others of it. */
export const pointsToOwn = (job: JobRow, type: RecordType): boolean => columnsOf(job).some(({ field }) => type.fields.some(({ name, target }) => name === field && target?.includes(type.name)));

/** What the records of a job are called in their file. */
export async function ownNames(job: JobRow, type: RecordType): Promise<Set<string>> {
  const called = columnsOf(job).flatMap(({ field }, column) => (type.fields.some(({ name, unique }) => name === field && (unique || name === type.title)) ? [column] : []));
  const rows = await database().all<Pick<FileRow, 'cells'>>('SELECT "cells" FROM "job_rows" WHERE "job_id" = ?', [job.id]);
  return new Set(rows.flatMap(({ cells }) => { const row = JSON.parse(cells) as Cell[]; return called.map((column) => String(row[column] ?? '').trim()).filter((text) => text !== ''); }));
}

/** What is needed for the work on a job, with the rights that its person has now. @param finder knows the names that were looked up before */
export function workOn(job: JobRow, person: Person, type: RecordType, finder: NameFinder): Work {
  const known = importFields(person, type);
  const fields = columnsOf(job).map(({ field }) => known.find(({ path }) => path === field));
  return { job, person, type, fields, key: known.find(({ path }) => path === job.key_name), finder };
}

export async function planRecords({ type, fields, key, finder }: Work, rows: readonly FileRow[]): Promise<PlannedRecord[]> {
  const groups = new Map<number, FileRow[]>();
  for (const row of rows) groups.set(row.record_no, [...(groups.get(row.record_no) ?? []), row]);
  const records = [...groups].map(([no, those]) => ({ no, rows: those.map(({ n, cells }) => ({ n, cells: JSON.parse(cells) as Cell[] })) }));
  await finder.learn(records.flatMap((record) => namesIn(record, fields)));
  const planned = records.map((record): PlannedRecord => ({ no: record.no, ...readRecord(record, fields, finder.find), rows: record.rows.map(({ n }) => n) }));
  if (!key) return planned;
  const keys = planned.flatMap(({ body }) => (body[key.name] === undefined ? [] : String(body[key.name])));
  const holders = await holdersOfValues(database(), type, key.name, keys);
  for (const record of planned) {
    const value = record.body[key.name];
    if (value !== undefined) record.id = holders.get(String(value));
    else if (!record.problems.some(({ field }) => field === key.path)) record.problems.push({ row: record.rows[0], field: key.path, message: phrase(sentences.keyMissing, { field: key.label }) });
  }
  return planned;
}
