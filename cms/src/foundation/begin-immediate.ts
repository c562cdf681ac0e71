/** SQLite: write transactions take the write lock at their first statement (BEGIN IMMEDIATE) and wait for it without blocking the process. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import type Sqlite from 'better-sqlite3';

const longest = 20_000;
const deferred = new AsyncLocalStorage<true>();
const prepared = new WeakMap<Sqlite.Database, Record<'impatient' | 'take' | 'patient' | 'commit' | 'rollback', Sqlite.Statement>>();
const reads: ReadonlySet<string> = new Set(['findOne', 'findFirst', 'findMany', 'count']);

/** Knex's transaction, as far as it is changed here. */
interface Transactor { begin(connection: Sqlite.Database): Promise<unknown> }
interface Client { transaction(...args: unknown[]): Transactor }

/** Patches the begin of Strapi's knex client; its document service's reads stay deferred, because they never write. */
export function beginImmediate(strapi: Core.Strapi): void {
  const client = strapi.db.connection.client as Client;
  const make = client.transaction.bind(client);
  client.transaction = (...args) => {
    const transactor = make(...args);
    const plain = transactor.begin.bind(transactor);
    transactor.begin = (connection) => (deferred.getStore() ? plain(connection) : begin(connection));
    return transactor;
  };
}

/** To be called in `register`: marks the document service's read actions. */
export function keepReadsDeferred(strapi: Core.Strapi): void {
  strapi.documents.use((context, next) => (reads.has(context.action) ? deferred.run(true, next) : next()));
}

/** Ends what `begin` began. */
export function end(connection: Sqlite.Database, how: 'commit' | 'rollback'): void {
  statementsOf(connection)[how].run();
}

/** Tries at once, then every few milliseconds: another process that writes must not stop this one from reading. */
export async function begin(connection: Sqlite.Database): Promise<void> {
  const { impatient, take, patient } = statementsOf(connection);
  const until = performance.now() + longest;
  for (let pause = 1; ; pause = Math.min(pause * 2, 25)) {
    impatient.get();
    try {
      take.run();
      return;
    } catch (error) {
      if ((error as { code?: string }).code !== 'SQLITE_BUSY' || performance.now() > until) throw error;
    } finally {
      patient.get();
    }
    await wait(pause);
  }
}

function statementsOf(connection: Sqlite.Database) {
  const known = prepared.get(connection);
  if (known) return known;
  const patience = connection.pragma('busy_timeout', { simple: true }) as number;
  const made = {
    impatient: connection.prepare('PRAGMA busy_timeout = 0'),
    take: connection.prepare('BEGIN IMMEDIATE'),
    patient: connection.prepare(`PRAGMA busy_timeout = ${patience}`),
    commit: connection.prepare('COMMIT'),
    rollback: connection.prepare('ROLLBACK'),
  };
  prepared.set(connection, made);
  return made;
}
