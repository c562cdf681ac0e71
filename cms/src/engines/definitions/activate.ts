/** Makes a booted version the one that serves. */
import { now } from '../../foundation/clock';
import { database } from '../../foundation/database';
import { mark } from '../../foundation/marks';

/**
 * To be called by the worker that booted it, once it listens. One that was active already, or was overtaken meanwhile, stays as it is.
 * @throws when it was given up: it must not serve
 */
export async function activate(n: number): Promise<void> {
  await database().transaction(async (tx) => {
    const row = await tx.get<{ state: string }>('SELECT "state" FROM "definition_versions" WHERE "n" = ?', [n]);
    if (row?.state === 'failed') throw new Error(`Version ${n} was given up while it was being started.`);
    if (row?.state !== 'booting') return;
    // Those that waited before it are part of it.
    await tx.run(`UPDATE "definition_versions" SET "state" = 'superseded' WHERE "state" = 'active' OR ("state" = 'booting' AND "n" < ?)`, [n]);
    await tx.run(`UPDATE "definition_versions" SET "state" = 'active', "cause" = NULL, "activated_at" = ? WHERE "n" = ?`, [now().toISOString(), n]);
    await mark(tx, 'definitions');
  });
}
