/** Publishing a version: a new worker beside the old one, nobody notices, and a version that does not boot changes nothing. */
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootServer, type Server } from '../support/boot';
import { connection } from '../support/connection';
import { until } from '../support/place';

const schema = 'organisation/carrier/schema.json';
const text = (label: string) => ({ type: 'text', label: { 'zh-Hans': label, en: label, ko: label } });

describe('a version that waits', () => {
  let server: Server;
  beforeAll(async () => { server = await bootServer(); });
  afterAll(() => server?.stop());

  /** Leaves a version in the database as an administrator's publish does, and tells the supervisor. */
  function publish(change: (files: Record<string, any>) => void): number {
    const database = new Sqlite(join(server.data, 'cinnabar.sqlite'), { timeout: 20_000 });
    const { n, files } = database.prepare(`SELECT "n", "files" FROM "definition_versions" WHERE "state" = 'active'`).get() as { n: number; files: string };
    const { last } = database.prepare('SELECT max("n") AS "last" FROM "definition_versions"').get() as { last: number };
    const next = JSON.parse(files) as Record<string, any>;
    change(next);
    database.prepare(`INSERT INTO "definition_versions" ("n", "state", "origin", "at", "note", "files") VALUES (?, 'booting', 'designer', ?, '', ?)`)
      .run(last + 1, new Date().toISOString(), JSON.stringify(next));
    database.close();
    server.signal('SIGHUP');
    expect(n).toBeLessThanOrEqual(last);
    return last + 1;
  }

  /** Over a new connection: one from before may lead to the worker that goes. */
  const serving = async () => (await connection(server.address)('GET', '/readyz')).body.version as number;
  const stateOf = async (n: number) => (await server.sql<{ state: string; cause: string | null }>('SELECT "state", "cause" FROM "definition_versions" WHERE "n" = ?', [n]))[0];

  it('serves after a swap that no request notices, its data as it was', async () => {
    const assistant = await server.as('market-assistant');
    const before = await assistant.request('GET', '/api/carriers');
    let swapped = false;
    const answers: number[] = [];
    const reading = (async () => { while (!swapped) answers.push((await assistant.request('GET', '/api/carriers')).status); })();
    const n = publish((files) => {
      files[schema].attributes.fax = text('Fax');
      files[schema].attributes.contact.name = 'person';
      files[schema].list.columns = ['title', 'person', 'fax'];
    });
    await until(async () => (await serving()) === n, `version ${n} to serve`);
    swapped = true;
    await reading;
    expect(new Set(answers)).toEqual(new Set([200]));
    const after = await assistant.request('GET', '/api/carriers');
    const renamed = (before.body as { contact: unknown }[]).map(({ contact, ...row }) => ({ ...row, person: contact, fax: null }));
    expect(after.body).toEqual(renamed);
    expect(after.headers.get('x-schema-version')).toBe(String(n));
    expect((await stateOf(n)).state).toBe('active');
  });

  it('is published on what serves now, even by a request that still reaches the worker before', async () => {
    const administrator = await server.as('administrator');
    const first = await serving();
    const draft = async (change: (file: any) => void) => {
      const { rev, files } = await administrator.get('/api/design/draft');
      change(files[schema]);
      return (await administrator.put('/api/design/draft', { rev, files: { [schema]: files[schema] } })).rev as number;
    };
    const serves = async (n: number) => until(async () => (await serving()) === n && (await stateOf(n)).state === 'active', `version ${n} to serve`);
    const retype = async () => {
      const rev = await draft((file) => {
        file.attributes.regions.type = 'int';
        delete file.attributes.regions.maxLength;
      });
      return administrator.post('/api/design/publish', { rev, note: '', rules: { [`${schema}#attributes.regions`]: 'empty' } }, { status: 202 });
    };

    const labels = connection(server.address, administrator.token);
    expect((await labels('GET', '/api/design/draft')).status).toBe(200);
    await serves((await retype()).version as number);
    const rev = await draft((file) => { file.label.en = 'Haulier'; });
    // What became empty a moment ago can be converted: only the worker before would ask again.
    const renamed = await labels('POST', '/api/design/publish', { rev, note: '' });
    expect(renamed).toMatchObject({ status: 202, body: { structural: false } });
    await serves(renamed.body.version as number);

    const back = connection(server.address, administrator.token);
    expect((await back('GET', '/api/design/draft')).status).toBe(200);
    await serves((await administrator.post(`/api/design/versions/${first}/restore`, {}, { status: 202 })).version as number);
    // To the worker before it looks like its own tables.
    const again = await back('POST', `/api/design/versions/${renamed.body.version}/restore`, {});
    expect(again).toMatchObject({ status: 202, body: { structural: true } });
    await serves(again.body.version as number);
    await serves((await administrator.post(`/api/design/versions/${first}/restore`, {}, { status: 202 })).version as number);
  }, 300_000);

  it('is failed, with the reason, when it does not boot; the one before serves on', async () => {
    const before = await serving();
    const n = publish((files) => { files[schema].attributes.total = { ...text('Total'), type: 'money', computed: 'nothing*' }; });
    await until(async () => (await stateOf(n)).state === 'failed', `version ${n} to fail`);
    const administrator = await server.as('administrator');
    expect((await administrator.get(`/api/design/versions/${n}`)).cause).toMatch(/^此版本无法启动，原版本继续运行。原因：organisation\/carrier\/schema.json#attributes.total: .*nothing/);
    expect(await serving()).toBe(before);
    expect((await (await server.as('market-assistant')).request('GET', '/api/carriers')).status).toBe(200);
  });
});
