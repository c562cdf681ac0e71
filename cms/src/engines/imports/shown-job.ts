/** An import as its person or an administrator sees it. */
import { database, type Bound } from '../../foundation/database';
import type { Labels, Language } from '../../foundation/language';
import { notFound } from '../../foundation/refusal';
import { isAdministrator, people, type Person } from '../access';
import { typeById } from '../model';
import { columnsOf, messageOf, type FileRow, type JobRow } from './job';
import type { RowProblem } from './row-problem';

/** The file of errors has them all. */
const mostErrors = 1_000;
const mostJobs = 200;

/** @throws 404 for what is not there or somebody else's. */
export async function jobOf(person: Person, id: number): Promise<JobRow> {
  const job = await database().get<JobRow>('SELECT * FROM "jobs" WHERE "id" = ?', [id]);
  if (!job || (Number(job.person_id) !== person.id && !isAdministrator(person))) throw notFound();
  return job;
}

/** Newest first: one's own, an administrator's are everybody's; what was only tried is not among them. @param typeId of one type alone */
export async function jobsOf(person: Person, language: Language, typeId?: number): Promise<object[]> {
  const where = ['"dry_run" = 0', ...(isAdministrator(person) ? [] : ['"person_id" = ?']), ...(typeId === undefined ? [] : ['"type_id" = ?'])];
  const bound: Bound[] = [...(isAdministrator(person) ? [] : [person.id]), ...(typeId === undefined ? [] : [typeId])];
  const jobs = await database().all<JobRow>(`SELECT * FROM "jobs" WHERE ${where.join(' AND ')} ORDER BY "id" DESC LIMIT ${mostJobs}`, bound);
  return jobs.map((job) => figures(job, language));
}

/** With the errors of its rows, and what could not be taken back. */
export async function shownJob(job: JobRow, language: Language): Promise<object> {
  const wrong = await database().all<Pick<FileRow, 'problems'>>(`SELECT "problems" FROM "job_rows" WHERE "job_id" = ? AND "problems" IS NOT NULL ORDER BY "n" LIMIT ${mostErrors}`, [job.id]);
  const left = await database().all<Pick<FileRow, 'n' | 'record_id' | 'kept'>>(`SELECT "n", "record_id", "kept" FROM "job_rows" WHERE "job_id" = ? AND "kept" IS NOT NULL ORDER BY "n" LIMIT ${mostErrors}`, [job.id]);
  return {
    ...figures(job, language),
    columns: columnsOf(job),
    errors: wrong.flatMap(({ problems }) => JSON.parse(problems ?? '[]') as RowProblem[]).map(({ row, field, message }) => ({ row, field, message: message[language] })),
    left: left.map(({ n, record_id: id, kept }) => ({ row: n, id: Number(id), message: (JSON.parse(kept ?? '{}') as Labels)[language] })),
  };
}

function figures(job: JobRow, language: Language): object {
  const type = typeById(Number(job.type_id));
  return {
    id: Number(job.id), kind: 'import', state: job.state, phase: job.phase, done: job.done, total: job.total, created: job.created, updated: job.updated, failed: job.failed, kept: job.kept,
    plural: type?.plural ?? null, label: type?.label ?? null, fileName: job.file_name, dryRun: Boolean(job.dry_run), key: job.key_name, message: messageOf(job.message)?.[language] ?? null,
    by: { id: Number(job.person_id), label: people().byId(Number(job.person_id))?.name ?? `#${job.person_id}` }, at: job.at, endedAt: job.ended_at,
    undoable: job.state === 'done' && !job.dry_run,
  };
}
