/** Publishes a version with one field more, behind the product's back as a designer would leave it, and waits until it serves. */
import Sqlite from 'better-sqlite3';
import { join } from 'node:path';
import pg from 'pg';
import { withOneMore } from './generate-packs.mjs';

const changed = 'made/made-1/schema.json';

/** @returns seconds from the signal to the new version's first answer, the new worker's boot, and the most memory both workers held together */
export async function publishOneField(product, { url, data }) {
  const sql = url ? await openPostgres(url) : openSqlite(join(data, 'cinnabar.sqlite'));
  const [row] = await sql.ask('SELECT "n", "files" FROM "definition_versions" WHERE "state" = \'active\'');
  const n = Number(row.n) + 1;
  const files = JSON.parse(row.files);
  files[changed] = withOneMore(files[changed]);
  await sql.ask('INSERT INTO "definition_versions" ("n", "state", "origin", "at", "note", "files") VALUES ($1, \'booting\', \'designer\', $2, \'One field more\', $3)', [n, new Date().toISOString(), JSON.stringify(files)]);
  await sql.end();
  const began = performance.now();
  product.child.kill('SIGHUP');
  let memory = 0;
  while ((await version(product.address)) !== n) {
    memory = Math.max(memory, product.memory().reduce((sum, { now }) => sum + now, 0));
    if (performance.now() - began > 180_000) throw new Error(`Version ${n} does not serve:\n${product.log()}`);
    await new Promise((resolve) => { setTimeout(resolve, 50); });
  }
  const [, cpu, statements] = /Version \d+ is booted after .*?([\d.]+) s of CPU, (\d+) statements(?![^]*is booted)/.exec(product.log()) ?? [];
  return { seconds: (performance.now() - began) / 1000, memory, cpu: Number(cpu), statements: Number(statements) };
}

async function version(address) {
  const answer = await fetch(`${address}/readyz`, { headers: { connection: 'close' } }).catch(() => undefined);
  return answer?.ok ? (await answer.json()).version : undefined;
}

function openSqlite(file) {
  const database = new Sqlite(file, { timeout: 20_000 });
  return {
    ask: async (text, bound = []) => {
      const statement = database.prepare(text.replace(/\$\d+/g, '?'));
      return statement.reader ? statement.all(...bound) : statement.run(...bound);
    },
    end: async () => database.close(),
  };
}

async function openPostgres(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return { ask: async (text, bound = []) => (await client.query(text, bound)).rows, end: () => client.end() };
}
