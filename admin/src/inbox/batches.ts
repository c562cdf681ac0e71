/** What can be decided for several tasks at once: each by the first way on that asks for nothing. Pure. */
import type { Me, Meta, MetaTransition, StoredRecord, Task } from '../meta/contract';
import type { Batch } from '../records/BulkDialog';
import { mayTry } from '../records/may-try';

/** The action that moves a task on without asking for anything; undefined where it has to be opened. */
export function wayOn(meta: Meta, task: Task): MetaTransition | undefined {
  const type = meta.types.find(({ plural }) => plural === task.plural);
  return type?.flow?.find((action) => action.from === task.state && !action.needs?.length && action.tone !== 'danger' && isTheirs(action, meta.me));
}

const isTheirs = (action: MetaTransition, me: Me) => !action.by.includes('system') && mayTry(action, me);

/** One batch for each type and action, with the records as they were just read. */
export function batchesOf(meta: Meta, tasks: readonly Task[], recordsOf: (plural: string) => readonly StoredRecord[]): Batch[] {
  const batches = new Map<string, Batch>();
  for (const task of tasks) {
    const type = meta.types.find(({ plural }) => plural === task.plural);
    const action = wayOn(meta, task);
    const record = recordsOf(task.plural).find(({ id }) => id === task.recordId);
    if (!type || !action || !record) continue;
    const key = `${task.plural} ${action.name}`;
    const batch = batches.get(key) ?? { type, action, records: [] };
    if (!batch.records.some(({ id }) => id === record.id)) batch.records.push(record);
    batches.set(key, batch);
  }
  return [...batches.values()];
}
