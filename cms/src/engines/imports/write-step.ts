/** One step of writing: some records and the note that they are written are one transaction, so that no stop makes anything happen twice. */
import { now } from '../../foundation/clock';
import { database, type Transaction } from '../../foundation/database';
import { failpoint } from '../../foundation/failpoint';
import { phrase } from '../../foundation/language';
import { Refusal } from '../../foundation/refusal';
import { createInside, saveInside } from '../workflow';
import { advance } from './claim';
import type { FileRow, JobRow } from './job';
import { refusalOf } from './judge-record';
import { planRecords, pointsToOwn, type PlannedRecord, type Work } from './plan-records';
import { sentences } from './sentences';

/** A document's own steps are counted by transaction, and a record that others of the file point to has to be there first: then each has its own. */
const together = ({ job, type }: Work) => (type.flow || pointsToOwn(job, type) ? 1 : 25);

/** Tells which record was refused. */
class Refused extends Error {
  constructor(readonly record: PlannedRecord, readonly refusal: Refusal) { super(refusal.message); }
}

/** @returns the job as it is afterwards; undefined where somebody else has it */
export async function writeStep(work: Work): Promise<JobRow | undefined> {
  const { job } = work;
  const last = job.after_record + together(work);
  const rows = await database().all<FileRow>('SELECT * FROM "job_rows" WHERE "job_id" = ? AND "record_no" > ? AND "record_no" <= ? ORDER BY "n"', [job.id, job.after_record, last]);
  if (rows.length === 0) {
    const end: Partial<JobRow> = { state: 'done', ended_at: now().toISOString() };
    return await database().transaction((tx) => advance(tx, job, end)) ? { ...job, ...end } : undefined;
  }
  const planned = await planRecords(work, rows);
  const next: Partial<JobRow> = {
    after_record: last, done: job.done + rows.length,
    created: job.created + planned.filter(({ id }) => id === undefined).length, updated: job.updated + planned.filter(({ id }) => id !== undefined).length,
  };
  try {
    const taken = await database().transaction(async (tx) => {
      if (!await advance(tx, job, next)) return false;
      for (const record of planned) await write(tx, work, record);
      return true;
    });
    failpoint('import-written');
    return taken ? { ...job, ...next } : undefined;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return turnBack(job, error);
  }
}

async function write(tx: Transaction, { job, person, type }: Work, record: PlannedRecord): Promise<void> {
  const note = `${job.file_name} #${job.id}`;
  try {
    // A name that was found when the file was checked may mean nothing by now.
    if (record.problems.length > 0) throw new Refusal(422, record.problems[0].message);
    const { id, version, before } = record.id === undefined
      ? { ...await createInside(tx, person, type, record.body, note), before: null }
      : changed(await saveInside(tx, person, type, record.id, record.body, note));
    await tx.run('UPDATE "job_rows" SET "record_id" = ?, "version" = ?, "before" = ? WHERE "job_id" = ? AND "n" = ?', [id, version, before, job.id, record.rows[0]]);
  } catch (error) {
    throw error instanceof Refusal ? new Refused(record, error) : error;
  }
}

const changed = ({ record: { id, version }, before }: Awaited<ReturnType<typeof saveInside>>) => ({ id, version, before: JSON.stringify(before) });

/** What the check let pass was refused after all: somebody was faster. Everything goes back. */
async function turnBack(job: JobRow, { record, refusal }: Refused): Promise<JobRow | undefined> {
  const problems = refusalOf(record, refusal);
  const next: Partial<JobRow> = {
    phase: 'reverting', after_record: job.after_record, failed: 1,
    message: JSON.stringify(phrase(sentences.stopped, { row: record.rows[0], why: problems[0].message })),
  };
  const taken = await database().transaction(async (tx) => {
    if (!await advance(tx, job, next)) return false;
    await tx.run('UPDATE "job_rows" SET "problems" = ? WHERE "job_id" = ? AND "n" = ?', [JSON.stringify(problems), job.id, record.rows[0]]);
    return true;
  });
  return taken ? { ...job, ...next } : undefined;
}
