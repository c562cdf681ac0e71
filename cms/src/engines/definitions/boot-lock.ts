/**
 * On PostgreSQL only one process at a time boots, from choosing its version until that version serves, on however many hosts: none can boot an older
 * one beside it. SQLite has one supervisor anyway.
 */
import type { Knex } from 'knex';
import { Client } from 'pg';
import { clientOf, isSqlite } from '../../foundation/knex-client';

/** Any number, the same in every process of the product. */
const key = 727_001;

/** Waits for the lock; gives back how to let go of it. Letting go twice does no harm. A further worker of a fleet that boots is covered by the first one's. */
export async function takeBootLock(knex: Knex): Promise<() => Promise<void>> {
  if (isSqlite(knex) || process.env.CINNABAR_BOOT_LOCK === 'held') return () => Promise.resolve();
  const client = new Client(clientOf(knex).connectionSettings);
  client.on('error', (error) => console.error(`The connection that holds the boot lock was lost: ${error.message}`));
  await client.connect();
  await client.query('SELECT pg_advisory_lock($1)', [key]);
  let held = true;
  return async () => {
    if (held) await client.end();
    held = false;
  };
}
