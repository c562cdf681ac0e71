/** On PostgreSQL only one process at a time boots and changes tables, on however many hosts; SQLite has one writer anyway. */
import type { Knex } from 'knex';
import { Client } from 'pg';
import { clientOf, isSqlite } from '../../foundation/knex-client';

/** Any number, the same in every process of the product. */
const key = 727_001;

/** Waits for the lock; gives back how to let go of it. Letting go twice does no harm. */
export async function takeBootLock(knex: Knex): Promise<() => Promise<void>> {
  if (isSqlite(knex)) return () => Promise.resolve();
  const client = new Client(clientOf(knex).connectionSettings);
  await client.connect();
  await client.query('SELECT pg_advisory_lock($1)', [key]);
  let held = true;
  return async () => {
    if (held) await client.end();
    held = false;
  };
}
