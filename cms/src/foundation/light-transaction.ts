/** SQLite: the transaction under our own writes is two prepared statements; knex's object for it is made only when a hook of Strapi's asks something inside. */
import type { Core } from '@strapi/strapi';
import type Sqlite from 'better-sqlite3';
import { knex as makeKnex, type Knex } from 'knex';
import { begin, end } from './begin-immediate';
import { clientOf, type Client } from './knex-client';
import type { BeginTransaction } from './write-transaction';

const held = Symbol('connection');

/** What Strapi takes for a transaction of knex. */
type Light = Knex.Transaction & { [held]?: Sqlite.Database };

/** Begins transactions in Strapi's own context, as `strapi.db.transaction` does: who queries through Strapi inside shares them. Strapi's own stay knex's. */
export function lightTransactions(strapi: Core.Strapi): BeginTransaction {
  const { connection: knex } = strapi.db;
  const plain = knex.transaction.bind(knex) as (...given: unknown[]) => unknown;
  let ours = false;
  // Strapi asks knex for the transaction before it waits for anything: what is asked for meanwhile is ours.
  Object.defineProperty(knex, 'transaction', { configurable: true, value: (...given: unknown[]) => (ours ? open(clientOf(knex)) : plain(...given)) });
  return async <T>(work: Parameters<BeginTransaction>[0]) => {
    ours = true;
    const done = strapi.db.transaction(async ({ trx, onCommit }: { trx: Light; onCommit(callback: () => void): void }) =>
      work(trx[held] ?? await clientOf(trx).acquireConnection(), onCommit));
    ours = false;
    return await done as T;
  };
}

async function open(client: Client): Promise<Light> {
  const connection = await client.acquireConnection() as Sqlite.Database;
  try {
    await begin(connection);
    return lightOver(client, connection);
  } catch (error) {
    client.releaseConnection(connection);
    throw error;
  }
}

function lightOver(client: Client, connection: Sqlite.Database): Light {
  let completed = false;
  let whole: Knex | undefined;
  const complete = () => {
    completed = true;
    client.releaseConnection(connection);
  };
  const own = {
    isTransaction: true,
    [held]: connection,
    isCompleted: () => completed,
    commit: async () => {
      end(connection, 'commit');
      complete();
    },
    rollback: async () => {
      // SQLite has rolled back by itself where the disk was full.
      if (connection.inTransaction) end(connection, 'rollback');
      complete();
    },
    // It is awaited and must not look like a promise.
    then: undefined,
  };
  const rest = () => whole ??= knexOver(client, connection);
  return new Proxy(Object.assign(() => undefined, own), {
    get: (_, name) => (name in own ? own[name as keyof typeof own] : Reflect.get(rest(), name) as unknown),
    apply: (_, self, given: [string]) => Reflect.apply(rest(), self, given) as unknown,
  }) as unknown as Light;
}

/** A knex whose every query goes to the one connection. */
function knexOver(client: Client, connection: Sqlite.Database): Knex {
  const Base = client.constructor as new (config: object) => Client;
  class Borrowing extends Base {
    transacting = true;
    override acquireConnection = () => Promise.resolve(connection);
    override releaseConnection = () => Promise.resolve();
  }
  return makeKnex({ ...client.config, client: Borrowing as unknown as typeof Knex.Client, connection: undefined });
}
