/** Publishing as an administrator does: the draft changed, checked and published, its version waited for. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Server } from './boot';
import type { Client } from './client';
import { root, until } from './place';

/** Path -> file, as the draft has them. */
export type Files = Record<string, any>;

/** A text that is the same in every language. */
export const label = (text: string) => ({ 'zh-Hans': text, en: text, ko: text });

/** Changes the caller's draft; gives its rev. */
export async function draft(client: Client, change: (files: Files) => void): Promise<number> {
  const { rev: before, files } = await client.get('/api/design/draft');
  const old = structuredClone(files) as Files;
  change(files as Files);
  const paths = [...new Set([...Object.keys(old), ...Object.keys(files as Files)])].filter((path) => JSON.stringify(old[path]) !== JSON.stringify(files[path]));
  const { rev } = await client.put('/api/design/draft', { rev: before, files: Object.fromEntries(paths.map((path) => [path, files[path] ?? null])) });
  return rev as number;
}

export interface Published { n: number; structural: boolean }

/** Changes the caller's draft and publishes it; gives the version once it serves. */
export async function publish(server: Server, client: Client, change: (files: Files) => void, rules?: object): Promise<Published> {
  return publishDraft(server, client, await draft(client, change), rules);
}

/** Publishes the draft as it is. */
export async function publishDraft(server: Server, client: Client, rev: number, rules?: object): Promise<Published> {
  const { version, structural } = await client.post('/api/design/publish', { rev, note: 'A test', rules }, { status: 202 });
  await serves(server, client, version as number);
  return { n: version as number, structural: structural as boolean };
}

/** Restores a version and waits until what it became serves. */
export async function restore(server: Server, client: Client, n: number): Promise<Published> {
  const { version, structural } = await client.post(`/api/design/versions/${n}/restore`, {}, { status: 202 });
  await serves(server, client, version as number);
  return { n: version as number, structural: structural as boolean };
}

/** Waits until a version serves, on whichever connection one asks; fails when it failed. */
export async function serves(server: Server, client: Client, n: number): Promise<void> {
  const version = async () => Number((await client.request('GET', '/api/tasks?range=[0,0]')).headers.get('x-schema-version'));
  let alone = 0;
  await until(async () => {
    const { state, cause } = await client.get(`/api/design/versions/${n}`);
    if (state === 'failed') throw new Error(`Version ${n} failed: ${cause}`);
    if (state !== 'active') return false;
    // While workers are swapped a connection that was kept may still reach the one before: more are asked than were kept.
    const answers = await Promise.all(Array.from({ length: 32 }, version));
    alone = answers.every((one) => one === n) ? alone + 1 : 0;
    return alone >= 2;
  }, `version ${n} to serve`, 150_000);
}

/** What `npm run verify` says of the server's data. */
export function verify(server: Server): string {
  const env = { ...process.env, ...server.place, CINNABAR_MODE: 'demo', DATABASE_URL: server.place.DATABASE_URL ?? '' };
  try {
    return execFileSync(process.execPath, [join(root, 'cms/dist/src/verify.js')], { env, encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    return String((error as { stderr?: unknown }).stderr);
  }
}
