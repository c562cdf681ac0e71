/** One step of taking back, from the last record to the first: what is as the import left it goes, what somebody has touched stays and is listed. */
import { now } from '../../foundation/clock';
import { database, type Transaction } from '../../foundation/database';
import { Refusal } from '../../foundation/refusal';
import { system, type Person } from '../access';
import type { RecordType } from '../model';
import type { Changes } from '../store';
import { takeBackChange, takeBackNew } from '../workflow';
import { advance } from './claim';
import type { FileRow, JobRow } from './job';

const together = 25;

/** @param person whose import it is; the system where they are gone */
export async function revertStep(job: JobRow, type: RecordType, person: Person | undefined): Promise<JobRow | undefined> {
  const rows = await database().all<FileRow>(`SELECT * FROM "job_rows" WHERE "job_id" = ? AND "record_id" IS NOT NULL AND "kept" IS NULL ORDER BY "n" DESC LIMIT ${together}`, [job.id]);
  if (rows.length === 0) {
    const end: Partial<JobRow> = { state: job.phase === 'undoing' ? 'undone' : 'failed', ended_at: now().toISOString(), ...(job.phase === 'reverting' && { created: 0, updated: 0 }) };
    return await database().transaction((tx) => advance(tx, job, end)) ? { ...job, ...end } : undefined;
  }
  const by = person ?? system;
  const next: Partial<JobRow> = { done: Math.max(0, job.done - rows.length) };
  try {
    const taken = await database().transaction(async (tx) => {
      if (!await advance(tx, job, next)) return false;
      for (const row of rows) await takeBack(tx, job, type, by, row);
      return true;
    });
    return taken ? { ...job, ...next } : undefined;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
  // One of them has to stay: each for itself.
  let kept = 0;
  for (const row of rows) {
    try {
      await database().transaction((tx) => takeBack(tx, job, type, by, row));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      kept += 1;
      await database().transaction((tx) => tx.run('UPDATE "job_rows" SET "kept" = ? WHERE "job_id" = ? AND "n" = ?', [JSON.stringify(error.text), job.id, row.n]));
    }
  }
  const after = { ...next, kept: job.kept + kept };
  return await database().transaction((tx) => advance(tx, job, after)) ? { ...job, ...after } : undefined;
}

async function takeBack(tx: Transaction, job: JobRow, type: RecordType, person: Person, { n, record_id: id, version, before }: FileRow): Promise<void> {
  if (before === null) await takeBackNew(tx, person, type, Number(id), Number(version));
  else await takeBackChange(tx, person, type, Number(id), Number(version), JSON.parse(before) as Changes);
  await tx.run('UPDATE "job_rows" SET "record_id" = NULL WHERE "job_id" = ? AND "n" = ?', [job.id, n]);
}
