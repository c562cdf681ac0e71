/** On PostgreSQL only one process at a time boots and changes tables, on however many hosts; SQLite has one writer anyway. */
import type { Knex } from 'knex';
import { Client } from 'pg';

/** Any number, the same in every process of the product. */
const key = 727_001;

/** Waits for the lock; gives back how to let go of it. Letting go twice does no harm. */
export async function takeBootLock(knex: Knex): Promise<() => Promise<void>> {
  if (knex.client.config.client === 'better-sqlite3') return () => Promise.resolve();
  const client = new Client(knex.client.connectionSettings as object);
  await client.connect();
  await client.query('SELECT pg_advisory_lock($1)', [key]);
  let held = true;
  return async () => {
    if (held) await client.end();
    held = false;
  };
}
