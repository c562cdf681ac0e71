/** What goes by the clock around a publication: the standby goes, and old names are forgotten, ten minutes later. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootServer, type Server } from '../support/boot';
import { newFolder, until } from '../support/place';
import { childrenOf } from '../support/processes';
import { serves } from '../support/publish';

const folder = 'organisation/carrier';

describe('ten minutes later', () => {
  const clockFolder = newFolder('clock');
  const clock = join(clockFolder, 'clock');
  let server: Server;
  beforeAll(async () => {
    writeFileSync(clock, '2026-11-21T02:00:00Z');
    server = await bootServer({ env: { CINNABAR_CLOCK_FILE: clock } });
  });
  afterAll(async () => {
    await server?.stop();
    rmSync(clockFolder, { recursive: true, force: true });
  });

  const processes = () => childrenOf(server.pid());
  const at = (time: string) => writeFileSync(clock, `2026-11-21T${time}Z`);

  it('leaves no standby behind ten minutes after the last use', async () => {
    const client = await server.as('administrator');
    await until(async () => (await client.get('/api/design/draft')) && processes().length === 2, 'a standby', 60_000);
    at('02:30:00');
    await until(async () => processes().length === 1, 'the standby to go', 30_000);
  }, 300_000);

  it('is understood by a page from before it for ten minutes, then asks the page to be loaded again', async () => {
    const client = await server.as('administrator');
    const old = { 'x-schema-version': String((await client.get('/api/design/versions'))[0].n) };
    const draft = await client.get('/api/design/draft');
    const { rev } = await client.post('/api/design/draft/rename', { rev: draft.rev, type: folder, field: 'contact', name: 'person' });
    const { version } = await client.post('/api/design/publish', { rev, note: '' }, { status: 202 });
    await serves(server, client, version as number);
    const [carrier] = await client.get('/api/carriers');
    const write = (contact: string) => client.request('PUT', `/api/carriers/${carrier.id}`, { version: carrier.version, contact }, old);
    expect(await write('by its old name')).toMatchObject({ status: 200, body: { person: 'by its old name' } });
    at('02:45:00');
    await until(async () => (await write('too late')).body.code === 'schema-changed', 'the old name to be forgotten', 10_000);
    expect((await write('too late')).body).toMatchObject({ code: 'schema-changed', message: expect.stringContaining('刷新') });
    expect((await client.get(`/api/carriers/${carrier.id}`)).person).toBe('by its old name');
    for (const path of ['/api/meta', '/api/auth/preferences']) expect((await client.request(path.includes('auth') ? 'POST' : 'GET', path, path.includes('auth') ? {} : undefined, old)).status, path).toBe(200);
  }, 300_000);
});
