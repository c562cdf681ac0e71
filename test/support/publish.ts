/** Publishing through the designer's API, as the panel does it. */
import { connection } from './connection';
import type { Server } from './boot';
import type { Client } from './client';
import { until } from './place';

export type Files = Record<string, any>;

/** Changes the client's draft and publishes it; does not wait until the version serves. */
export async function publishChange(client: Client, change: (files: Files) => void, rules?: object): Promise<{ version: number; structural: boolean }> {
  const { rev: read, files } = await client.get('/api/design/draft');
  const before = structuredClone(files) as Files;
  change(files as Files);
  const changed = Object.keys({ ...before, ...files }).filter((path) => JSON.stringify(before[path]) !== JSON.stringify(files[path]));
  const { rev } = await client.put('/api/design/draft', { rev: read, files: Object.fromEntries(changed.map((path) => [path, files[path] ?? null])) });
  return client.post('/api/design/publish', { rev, note: 'A test', rules }, { status: 202 });
}

/** Publishes an older version again. */
export async function restore(client: Client, version: number): Promise<{ version: number; structural: boolean }> {
  return client.post(`/api/design/versions/${version}/restore`, {}, { status: 202 });
}

/** Waits until the version serves; asked over new connections. */
export async function serves(server: Pick<Server, 'address'>, client: Client, version: number): Promise<void> {
  await until(async () => {
    const { state, cause } = await client.get(`/api/design/versions/${version}`);
    if (state === 'failed') throw new Error(`Version ${version} failed: ${cause}`);
    return state !== 'booting' && (await connection(server.address)('GET', '/readyz')).body.version >= version;
  }, `version ${version} to serve`, 120_000);
}
