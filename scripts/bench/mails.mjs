/** Mails a second: the product on a real PostgreSQL with one and with two workers, emptying its outbox into an SMTP server that only counts. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { SMTPServer } from 'smtp-server';
import { freePort, startPostgres } from '../prove/postgres.mjs';
import { start } from './product.mjs';

/** @returns workers -> mails a second, each drawn from a requisition with the reader's own rights. */
export async function mailsPerSecond(folder, count) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const post = await startSink();
  const postgres = await startPostgres(folder);
  const rates = {};
  try {
    for (const workers of [1, 2]) {
      const product = await start(join(folder, 'data'), await freePort(), { DATABASE_URL: postgres.url, SMTP_URL: `smtp://127.0.0.1:${post.port}`, WORKERS: String(workers) });
      try {
        rates[workers] = await empty(postgres.url, count);
      } finally {
        await product.stop();
      }
    }
    return rates;
  } finally {
    await postgres.stop();
    await post.stop();
  }
}

/** Fills the outbox at once and waits until nothing waits any more. */
async function empty(url, count) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows: [{ id }] } = await client.query(`SELECT "id" FROM "definition_types" WHERE "key" = 'requisition'`);
    const at = new Date().toISOString();
    const began = performance.now();
    await client.query(`INSERT INTO "outbox" ("event", "type_id", "record_id", "by_id", "to_state", "at", "recipient", "person_id", "thread", "due_at")
      SELECT 'cc', $1::bigint, "r"."id", 0, "r"."state", $2::text, 'person:' || "p"."id", "p"."id", $1::bigint || ':' || "r"."id", $2::text
      FROM "rt_${id}" AS "r", "up_users" AS "p", generate_series(1, 100) WHERE "p"."username" IN ('market-supervisor', 'finance', 'administrator', 'general-manager') AND "r"."number" IS NOT NULL LIMIT ${count}`, [id, at]);
    for (;;) {
      const { rows: [{ left }] } = await client.query(`SELECT COUNT(*)::int AS "left" FROM "outbox" WHERE "state" = 'waiting'`);
      if (left === 0) return count / ((performance.now() - began) / 1000);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  } finally {
    await client.end();
  }
}

async function startSink() {
  const port = await freePort();
  const server = new SMTPServer({
    authOptional: true, disabledCommands: ['AUTH'], hideSTARTTLS: true,
    onData: (stream, _session, done) => { stream.resume().on('end', () => done()); },
  });
  await new Promise((resolve) => { server.listen(port, '127.0.0.1', resolve); });
  return { port, stop: () => new Promise((resolve) => { server.close(resolve); }) };
}
