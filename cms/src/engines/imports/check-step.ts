/** One step of checking: some records are judged, nothing of them is written. */
import { now } from '../../foundation/clock';
import { database } from '../../foundation/database';
import { phrase } from '../../foundation/language';
import { advance } from './claim';
import type { FileRow, JobRow } from './job';
import { judgeRecord, judgeTwice, judgeUnique, type Judged, type SeenValues } from './judge-record';
import { planRecords, type Work } from './plan-records';
import type { RowProblem } from './row-problem';
import { sentences } from './sentences';

const together = 40;

/** @returns the job as it is afterwards; undefined where somebody else has it */
export async function checkStep(work: Work, seen: SeenValues): Promise<JobRow | undefined> {
  const { job } = work;
  const rows = await database().all<FileRow>('SELECT * FROM "job_rows" WHERE "job_id" = ? AND "record_no" > ? AND "record_no" <= ? ORDER BY "n"', [job.id, job.after_record, job.after_record + together]);
  if (rows.length === 0) return checked(job);
  const judged: Judged[] = [];
  for (const record of await planRecords(work, rows)) judged.push(await judgeRecord(work, record));
  await judgeUnique(work, judged, seen);
  judgeTwice(work, judged, seen);
  const wrong = new Map<number, RowProblem[]>();
  for (const problem of judged.flatMap(({ problems }) => problems)) wrong.set(problem.row, [...(wrong.get(problem.row) ?? []), problem]);
  const good = judged.filter(({ problems }) => problems.length === 0);
  const next: Partial<JobRow> = {
    after_record: job.after_record + together,
    done: job.done + rows.length,
    created: job.created + good.filter(({ record }) => record.id === undefined).length,
    updated: job.updated + good.filter(({ record }) => record.id !== undefined).length,
    failed: job.failed + wrong.size,
  };
  const taken = await database().transaction(async (tx) => {
    if (!await advance(tx, job, next)) return false;
    for (const [n, problems] of wrong) await tx.run('UPDATE "job_rows" SET "problems" = ? WHERE "job_id" = ? AND "n" = ?', [JSON.stringify(problems), job.id, n]);
    return true;
  });
  return taken ? { ...job, ...next } : undefined;
}

/** Everything is judged: the end of a try, or of a file with something wrong in it; else the writing begins. */
async function checked(job: JobRow): Promise<JobRow | undefined> {
  const ends: Partial<JobRow> = { ended_at: now().toISOString() };
  const next: Partial<JobRow> = job.dry_run ? { ...ends, state: 'done' }
    : job.failed > 0 ? { ...ends, state: 'failed', created: 0, updated: 0, message: JSON.stringify(phrase(sentences.rowsWrong, { count: job.failed })) }
      : { phase: 'writing', after_record: 0, done: 0, created: 0, updated: 0 };
  return await database().transaction((tx) => advance(tx, job, next)) ? { ...job, ...next } : undefined;
}

/** Checking begins anew where it was broken off: what the file said before is known to nobody any more. */
export async function beginChecking(job: JobRow): Promise<JobRow | undefined> {
  if (job.after_record === 0) return job;
  const next: Partial<JobRow> = { after_record: 0, done: 0, created: 0, updated: 0, failed: 0 };
  const taken = await database().transaction(async (tx) => {
    if (!await advance(tx, job, next)) return false;
    await tx.run('UPDATE "job_rows" SET "problems" = NULL WHERE "job_id" = ? AND "problems" IS NOT NULL', [job.id]);
    return true;
  });
  return taken ? { ...job, ...next } : undefined;
}
