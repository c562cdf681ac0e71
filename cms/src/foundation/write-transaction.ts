/** What both databases share: one write transaction per async context on top of Strapi's, joined by whoever asks again, with work after the commit. */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Transaction } from './database';
import { clientOf } from './knex-client';

/** What Strapi hands to the work of a transaction. */
interface Opened { trx: Knex; onCommit(callback: () => void): void }
interface Open { tx: Transaction; done: boolean }

/** Makes the statements of one transaction over the driver's raw connection. */
export type Statements = (connection: unknown) => Omit<Transaction, 'afterCommit'>;

/**
 * Gives the `transaction` of a Database: Strapi's own transaction underneath, so that its hooks and queries inside see
 * and share it, our statements on the driver's connection of that transaction.
 */
export function writeTransactions(strapi: Core.Strapi, statements: Statements) {
  const context = new AsyncLocalStorage<Open>();

  return async function transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const open = context.getStore();
    if (open && !open.done) return work(open.tx);
    const result: T = await strapi.db.transaction(async ({ trx, onCommit }: Opened) => {
      const connection = await clientOf(trx).acquireConnection();
      const entry: Open = { done: false, tx: undefined as never };
      entry.tx = Object.assign(statements(connection), {
        afterCommit: (later: () => void | Promise<void>) => onCommit(() => context.exit(() => quietly(later))),
      });
      try {
        return await context.run(entry, () => work(entry.tx));
      } finally {
        entry.done = true;
      }
    });
    return result;
  };
}

function quietly(work: () => void | Promise<void>) {
  try {
    Promise.resolve(work()).catch((error: unknown) => console.error('Work after a commit failed:', error));
  } catch (error) {
    console.error('Work after a commit failed:', error);
  }
}
