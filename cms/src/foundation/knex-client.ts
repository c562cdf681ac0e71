/** The inside of knex, which it does not type, as far as it is used here. */
import type { Knex } from 'knex';

export interface Client {
  config: { client: string };
  /** What the driver is given to connect; `filename` on SQLite. */
  connectionSettings: Readonly<Record<string, unknown>>;
  acquireConnection(): Promise<unknown>;
  releaseConnection(connection: unknown): unknown;
}

/** The client of a knex instance; of a transaction, the one that gives the transaction's own connection. */
export const clientOf = (knex: Knex): Client => knex.client as Client;

/** Whether the instance speaks to SQLite. */
export const isSqlite = (knex: Knex): boolean => clientOf(knex).config.client === 'better-sqlite3';
