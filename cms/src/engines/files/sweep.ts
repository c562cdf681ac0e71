/** Takes away what nobody uses: uploads that no record took within a day, and bytes that no row names any more. */
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { now } from '../../foundation/clock';
import { dataFolder } from '../../foundation/settings';
import type { Database } from '../../foundation/database';
import { blobPath } from './blob';

const day = 24 * 60 * 60 * 1000;
let sweptAt = 0;

/** Called after uploads; works at most once an hour and never in the way of anybody. */
export function sweepNowAndThen(database: Database): void {
  if (now().getTime() - sweptAt < day / 24) return;
  sweptAt = now().getTime();
  sweep(database).catch((error: unknown) => console.error('Sweeping unused files failed:', error));
}

/** One sweep. */
export async function sweep(database: Database): Promise<void> {
  const before = new Date(now().getTime() - day);
  const gone = await database.transaction((tx) =>
    tx.all<{ sha256: string }>(`DELETE FROM "stored_files" WHERE "type_id" IS NULL AND "uploaded_at" < ? RETURNING "sha256"`, [before.toISOString()]));
  for (const sha256 of new Set(gone.map((row) => row.sha256))) {
    const used = await database.get(`SELECT "id" FROM "stored_files" WHERE "sha256" = ? LIMIT 1`, [sha256]);
    if (!used) await removeIfOld(blobPath(sha256), before);
  }
  const incoming = join(dataFolder, 'files', 'incoming');
  for (const name of await readdir(incoming).catch(() => [])) await removeIfOld(join(incoming, name), before);
}

async function removeIfOld(path: string, before: Date): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (found && found.mtime < before) await rm(path, { force: true });
}
