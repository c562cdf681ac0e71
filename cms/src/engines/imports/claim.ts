/** Who works on an import: one process at a time, with a lease that ends when nothing is heard of it. */
import { now } from '../../foundation/clock';
import { database, type Bound, type Transaction } from '../../foundation/database';
import { claimName, isDead } from '../../foundation/process-name';
import type { JobRow } from './job';

const leaseMs = 60_000;
const lease = () => new Date(now().getTime() + leaseMs).toISOString();

/** The next import that waits, or that a process was at which is gone; undefined = there is nothing to do. */
export async function claimJob(): Promise<JobRow | undefined> {
  const open = await database().all<JobRow>(`SELECT * FROM "jobs" WHERE "state" IN ('queued', 'running') ORDER BY "id"`);
  const moment = now().toISOString();
  const free = open.find(({ owner, lease_until: until }) => owner === null || until === null || until <= moment || isDead(owner));
  if (!free) return undefined;
  return database().transaction((tx) => tx.get<JobRow>(
    `UPDATE "jobs" SET "owner" = ?, "lease_until" = ?, "state" = 'running' WHERE "id" = ? AND COALESCE("owner", '') = ? AND "state" IN ('queued', 'running') RETURNING *`,
    [claimName(), lease(), free.id, free.owner ?? '']));
}

/** Takes note of a piece of work in its transaction. @returns false where somebody else has the job by now: then the piece must not count */
export async function advance(tx: Transaction, job: JobRow, changes: Partial<JobRow>): Promise<boolean> {
  const set = { ...changes, lease_until: lease() };
  const { changes: rows } = await tx.run(
    `UPDATE "jobs" SET ${Object.keys(set).map((column) => `"${column}" = ?`).join(', ')} WHERE "id" = ? AND "owner" = ? AND "phase" = ? AND "after_record" = ? AND "state" = 'running'`,
    [...Object.values(set) as Bound[], job.id, job.owner, job.phase, job.after_record]);
  return rows === 1;
}

/** Lets go of a job that is not finished, for the next process. */
export async function release({ id, owner }: JobRow): Promise<void> {
  await database().transaction((tx) => tx.run('UPDATE "jobs" SET "owner" = NULL, "lease_until" = NULL WHERE "id" = ? AND "owner" = ?', [id, owner]));
}
