/** The second lock: no door of Strapi's changes a record of ours; the same sentence at each of them, and nothing changed. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { forEachDatabase, useServer } from '../support/boot';
import { cast } from '../support/cast';
import { newRequisition } from '../support/new-requisition';
import { root } from '../support/place';
import { secrets } from '../support/product';

const run = promisify(execFile);

forEachDatabase((database) => {
  const server = useServer(database);

  /** Runs a script on the server's data while the server is down; gives the JSON that it prints. */
  const printedBy = async (script: string, ...words: string[]): Promise<Record<string, string>> => {
    await server().kill();
    const { stdout } = await run(process.execPath, [join(root, 'test/support', script), ...words], {
      cwd: root, env: { ...process.env, ...secrets, ...server().place, NODE_PATH: join(root, 'cms/node_modules'), NODE_ENV: 'production', CINNABAR_BOOT: 'active', CINNABAR_MODE: 'demo' }, timeout: 100_000,
    });
    await server().restart();
    return JSON.parse(stdout.split('\n').find((line) => line.startsWith('{')) ?? '{}') as Record<string, string>;
  };

  test('documents() and db.query are refused, every verb, for a document, its lines and master data', async () => {
    const assistant = await server().as(cast.assistant);
    const draft = await assistant.post('/api/requisitions', await newRequisition(assistant));
    const before = await assistant.act('requisitions', draft, 'submit');
    const doors = await printedBy('strapi-doors.cjs', String(draft.id));
    expect(Object.keys(doors).length).toBeGreaterThan(30);
    const governed = '单据离开草稿后只能通过流程操作更改。';
    const onlyHere = '此类数据只能通过 Cinnabar 的表单和流程更改。';
    for (const [door, said] of Object.entries(doors)) {
      const noDoor = /documents\.(publish|unpublish|discardDraft)$/.test(door) && said.endsWith('is not a function');
      expect([door, noDoor ? 'no such door' : said]).toEqual([door, noDoor ? 'no such door' : door.startsWith('customer') ? onlyHere : governed]);
    }
    const after = await (await server().as(cast.assistant)).get(`/api/requisitions/${draft.id}`);
    expect(after).toEqual({ ...before, actions: after.actions });
  });

  test('a hook of Strapi’s that asks the database inside a write of ours sees that write, and undoes it when it throws', async () => {
    expect(await printedBy('strapi-hook.cjs')).toEqual({
      byQuery: true, byKnex: true, nested: 'rolled back', saved: 'done', after: true, refused: 'the hook says no', kept: true, again: 'done',
    });
  });

  test('Strapi’s own REST is not there', async () => {
    const administrator = await server().as(cast.administrator);
    const [{ id }] = await server().sql<{ id: number }>(`SELECT "id" FROM "definition_types" WHERE "key" = 'requisition'`);
    for (const path of [`/api/rt-${id}`, `/api/rt-${id}s`, `/api/rt-${id}-rows`, '/api/users', '/api/users-permissions/roles', '/api/upload', '/api/auth/local/register', '/content-manager/collection-types']) {
      for (const method of ['GET', 'POST', 'PUT', 'DELETE']) {
        const { status } = await administrator.request(method, path, method === 'GET' ? undefined : { data: {} });
        expect([method, path, status]).toEqual([method, path, path.startsWith('/api') || method !== 'GET' ? 404 : expect.any(Number)]);
      }
    }
  });
});
