/** Marks what happens inside a write of the store, so that the lock on every other door can tell it from one of Strapi's. */
import { AsyncLocalStorage } from 'node:async_hooks';

const open = new AsyncLocalStorage<true>();

/** Runs work as a write of ours. */
export function writing<T>(work: () => Promise<T>): Promise<T> {
  return open.run(true, work);
}

/** Whether the code that asks runs inside a write of ours. */
export function isOurWrite(): boolean {
  return open.getStore() === true;
}
