/** Takes an import back because somebody asks: begun here, done by the loop. */
import { database } from '../../foundation/database';
import { Refusal } from '../../foundation/refusal';
import type { JobRow } from './job';
import { sentences } from './sentences';
import { wakeImports } from './wake';

/** @throws 409 where it did not finish, is undone already, or its rows are forgotten. */
export async function undoJob({ id }: JobRow): Promise<void> {
  await database().transaction(async (tx) => {
    const { changes } = await tx.run(
      `UPDATE "jobs" SET "state" = 'queued', "phase" = 'undoing', "after_record" = 0, "done" = "total", "kept" = 0, "ended_at" = NULL, "owner" = NULL, "lease_until" = NULL
       WHERE "id" = ? AND "state" = 'done' AND "dry_run" = 0 AND EXISTS (SELECT 1 FROM "job_rows" WHERE "job_id" = "jobs"."id")`, [id]);
    if (changes === 0) throw new Refusal(409, sentences.notUndoable);
    tx.afterCommit(wakeImports);
  });
}
