/** Whoever has the database's password: changes rows behind the product's back, its triggers switched off. And the command that finds it out. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import pg from 'pg';
import type { Server } from './boot';
import { root } from './place';

/** Writes to the server's database: `?` placeholders, double-quoted identifiers. Rejects where the database refuses. */
export async function write(server: Server, text: string, bound: unknown[] = []): Promise<void> {
  if (!server.place.DATABASE_URL) {
    const database = new Sqlite(join(server.data, 'cinnabar.sqlite'), { timeout: 10_000 });
    try {
      database.prepare(text).run(...bound);
    } finally {
      database.close();
    }
    return;
  }
  const client = new pg.Client({ connectionString: server.place.DATABASE_URL });
  await client.connect();
  try {
    let n = 0;
    await client.query(text.replace(/\?/g, () => `$${(n += 1)}`), bound);
  } finally {
    await client.end();
  }
}

/** Takes the guard off an append-only table, as only an attacker would. */
export async function unguard(server: Server, table: string): Promise<void> {
  if (server.place.DATABASE_URL) return write(server, `ALTER TABLE "${table}" DISABLE TRIGGER USER`);
  await write(server, `DROP TRIGGER IF EXISTS "${table}_no_update"`);
  await write(server, `DROP TRIGGER IF EXISTS "${table}_no_delete"`);
}

/** `npm run verify` on the server's data: how it ended and what it said. */
export function verify(server: Server): Promise<{ code: number | null; said: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, 'cms/dist/src/verify.js')], {
      cwd: root, env: { PATH: process.env.PATH, DATABASE_URL: '', ...server.place }, stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => { said += chunk.toString(); });
    child.on('close', (code) => resolve({ code, said }));
  });
}
