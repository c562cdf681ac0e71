/** What both databases share: one write transaction per async context on top of Strapi's, joined by whoever asks again, with work after the commit. */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Transaction } from './database';
import { clientOf } from './knex-client';

interface Open { tx: Transaction; done: boolean }

/** Begins a transaction that Strapi's hooks and queries inside see and share, does the work on the driver's connection of it, and commits or rolls back. */
export type BeginTransaction = <T>(work: (connection: unknown, onCommit: (callback: () => void) => void) => Promise<T>) => Promise<T>;

/** Makes the statements of one transaction over the driver's raw connection. */
export type Statements = (connection: unknown) => Omit<Transaction, 'afterCommit'>;

/** Transactions as Strapi begins them. */
export function strapiTransactions(strapi: Core.Strapi): BeginTransaction {
  return async <T>(work: Parameters<BeginTransaction>[0]) => await strapi.db.transaction(async ({ trx, onCommit }: { trx: Knex; onCommit(callback: () => void): void }) =>
    work(await clientOf(trx).acquireConnection(), onCommit)) as T;
}

/** Gives the `transaction` of a Database: joined by whoever asks for one inside, with our statements on its connection. */
export function writeTransactions(begin: BeginTransaction, statements: Statements) {
  const context = new AsyncLocalStorage<Open>();

  return async function transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const open = context.getStore();
    if (open && !open.done) return work(open.tx);
    return begin(async (connection, onCommit) => {
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
  };
}

function quietly(work: () => void | Promise<void>) {
  try {
    Promise.resolve(work()).catch((error: unknown) => console.error('Work after a commit failed:', error));
  } catch (error) {
    console.error('Work after a commit failed:', error);
  }
}
