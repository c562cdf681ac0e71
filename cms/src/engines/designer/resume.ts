/** Goes on with a version that waits when a worker begins to serve: its publisher may have ended before anybody heard of it, or it was published while another one booted. */
import { database } from '../../foundation/database';
import { activate, bootingRow, filesOf, follow, modelOf, servesAlso } from '../definitions';
import { model } from '../model';
import { ensureStorage } from '../store';
import { movesBetween } from './moves';
import { supervisor } from './tell-supervisor';

/** One that needs no new tables goes live here; any other is booted. */
export async function resumePublication(): Promise<void> {
  const waiting = await bootingRow(database());
  if (!waiting || waiting.n <= model().version) return;
  const next = await modelOf(await filesOf(database(), waiting.n) ?? {});
  if (!servesAlso(model(), next) || (await movesBetween(database(), model(), next)).length > 0) {
    supervisor().swap(waiting.n);
    return;
  }
  await ensureStorage(database(), next);
  await activate(waiting.n);
  await follow();
}
