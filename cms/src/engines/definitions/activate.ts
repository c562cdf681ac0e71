/** Makes a booted version the one that serves. */
import { now } from '../../foundation/clock';
import { database } from '../../foundation/database';
import { mark } from '../../foundation/marks';

/** To be called by the worker that booted it, once it listens. */
export async function activate(n: number): Promise<void> {
  await database().transaction(async (tx) => {
    const row = await tx.get<{ state: string }>('SELECT "state" FROM "definition_versions" WHERE "n" = ?', [n]);
    if (row?.state === 'active') return;
    await tx.run(`UPDATE "definition_versions" SET "state" = 'superseded' WHERE "state" = 'active'`);
    await tx.run(`UPDATE "definition_versions" SET "state" = 'active', "cause" = NULL, "activated_at" = ? WHERE "n" = ?`, [now().toISOString(), n]);
    await mark(tx, 'definitions');
  });
}
