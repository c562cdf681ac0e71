/** Lets Strapi's lifecycle hooks, webhooks and extensions see our writes as if they were its own. */
import type { Core } from '@strapi/strapi';
import type { Bound, Transaction } from '../../foundation/database';
import { uidOf } from '../definitions';
import type { RecordType } from '../model';
import { writing } from './our-write';
import type { StoredRecord } from './record';

type Action = 'Create' | 'Update' | 'Delete';

/** The columns of a row with what is bound for them; a hook that runs before the write may change them. */
export type PhysicalRow = Record<string, Bound>;

interface Hooked { params: { data?: PhysicalRow; where?: { id: number } }; result?: unknown }

const strapi = () => (globalThis as { strapi?: Core.Strapi }).strapi;
/** Strapi's own hook adds these by the names of its attributes; our times stand in their columns already. */
const ownTimes = ['createdAt', 'updatedAt'];
const told = { Create: 'entry.create', Update: 'entry.update', Delete: 'entry.delete' } as const;

/**
 * Runs a write between the hooks of Strapi and tells its event hub after the commit.
 * @param write does the write and gives the record as it is then
 */
export async function hooked<R extends StoredRecord>(tx: Transaction, type: RecordType, action: Action, event: Hooked, write: () => Promise<R>): Promise<R> {
  const instance = strapi();
  if (!instance) return writing(write);
  const uid = uidOf(type);
  const { lifecycles } = instance.db;
  return writing(async () => {
    const states = await lifecycles.run(`before${action}`, uid, event);
    for (const name of ownTimes) delete event.params.data?.[name];
    const record = await write();
    await lifecycles.run(`after${action}`, uid, { ...event, result: record }, states);
    tx.afterCommit(() => instance.eventHub.emit(told[action], { model: uid.split('.').at(-1), uid, entry: record }));
    return record;
  });
}
