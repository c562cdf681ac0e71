/** The designer over HTTP: drafts, checks, publishing without a new worker and with one, versions, and what stays out. */
import { describe, expect, it } from 'vitest';
import { forEachDatabase, useServer, type Server } from '../support/boot';
import { stranger, type Client } from '../support/client';
import { until } from '../support/place';

type Files = Record<string, any>;

const carrier = 'organisation/carrier/schema.json';
const label = (text: string) => ({ 'zh-Hans': text, en: text, ko: text });

/** Changes the caller's draft and publishes it; gives the version once it serves. */
export async function publish(server: Server, client: Client, change: (files: Files) => void, rules?: object): Promise<{ n: number; structural: boolean }> {
  const draft = await client.get('/api/design/draft');
  const before = structuredClone(draft.files) as Files;
  change(draft.files as Files);
  const files = Object.fromEntries([...new Set([...Object.keys(before), ...Object.keys(draft.files as Files)])]
    .filter((path) => JSON.stringify(before[path]) !== JSON.stringify(draft.files[path])).map((path) => [path, draft.files[path] ?? null]));
  const { rev } = await client.put('/api/design/draft', { rev: draft.rev, files });
  const { version, structural } = await client.post('/api/design/publish', { rev, note: 'A test', rules }, { status: 202 });
  await serves(server, client, version as number);
  return { n: version as number, structural: structural as boolean };
}

async function serves(server: Server, client: Client, n: number): Promise<void> {
  await until(async () => {
    const { state, cause } = await client.get(`/api/design/versions/${n}`);
    if (state === 'failed') throw new Error(`Version ${n} failed: ${cause}`);
    return state === 'active' && ((await (await fetch(`${server.address}/readyz`)).json()) as { version: number }).version === n;
  }, `version ${n} to serve`);
}

const workerOf = (server: Server) => [...server.log(100_000).matchAll(/Version \d+ is booted/g)].length;

forEachDatabase((database) => {
  describe('the designer', () => {
    const server = useServer(database);
    const admin = () => server().as('administrator');

    it('is reached by administrators only', async () => {
      expect((await stranger(server().address).request('GET', '/api/design/draft')).status).toBe(401);
      const assistant = await server().as('market-assistant');
      for (const [method, path] of [['GET', 'draft'], ['PUT', 'draft'], ['POST', 'check'], ['POST', 'publish'], ['GET', 'versions'], ['GET', 'trash'], ['GET', 'explain'], ['GET', 'log']]) {
        expect((await assistant.request(method, `/api/design/${path}`, method === 'GET' ? undefined : {})).status, path).toBe(403);
      }
    });

    it('changes labels, lists and choices at once, in the worker that is there', async () => {
      const boots = workerOf(server());
      const client = await admin();
      const since = performance.now();
      const { structural } = await publish(server(), client, (files) => {
        files[carrier].attributes.contact.label = label('Contact person');
        files[carrier].list.columns = ['title', 'phone'];
      });
      expect(structural).toBe(false);
      const assistant = await server().as('market-assistant');
      const meta = await assistant.get('/api/meta');
      expect(performance.now() - since).toBeLessThan(5_000);
      const type = meta.types.find(({ name }: any) => name === 'carrier');
      expect(type.fields.find(({ name }: any) => name === 'contact').label.en).toBe('Contact person');
      expect(workerOf(server())).toBe(boots);
    });

    it('renames without touching a value; old names are still understood', async () => {
      const client = await admin();
      const assistant = await server().as('market-assistant');
      const before = (await assistant.request('GET', '/api/carriers?range=[0,99]'));
      const old = Number(before.headers.get('x-schema-version'));
      const draft = await client.get('/api/design/draft');
      const renamed = await client.post('/api/design/draft/rename', { rev: draft.rev, type: 'organisation/carrier', field: 'contact', name: 'person' });
      const { version, structural } = await client.post('/api/design/publish', { rev: renamed.rev, note: '' }, { status: 202 });
      expect(structural).toBe(false);
      await serves(server(), client, version as number);
      const after = await assistant.get('/api/carriers?range=[0,99]');
      expect(after).toEqual(before.body.map(({ contact, ...row }: any) => ({ ...row, person: contact })));

      const someone = (before.body as any[]).find(({ contact }) => contact);
      const filter = encodeURIComponent(JSON.stringify({ contact: someone.contact }));
      const found = await assistant.request('GET', `/api/carriers?filter=${filter}&sort=["contact","ASC"]`, undefined, { 'x-schema-version': String(old) });
      expect(found.status).toBe(200);
      expect(found.body.map(({ id }: any) => id)).toContain(someone.id);
    });

    it('changes a type with its values, leaves what cannot be where it was, and brings everything back', async () => {
      const client = await admin();
      const keeper = client;
      const start = (await client.get('/api/design/versions'))[0].n as number;
      const shown = async () => (await keeper.get('/api/carriers?range=[0,99]')) as any[];
      const before = await shown();
      const { structural } = await publish(server(), client, (files) => {
        files[carrier].attributes.regions.type = 'int';
        delete files[carrier].attributes.regions.maxLength;
      }, { [`${carrier}#attributes.regions`]: 'empty' });
      expect(structural).toBe(true);
      const number = await shown();
      expect(number.map(({ regions: _regions, ...row }) => row)).toEqual(before.map(({ regions: _regions, ...row }) => row));
      expect(number.every(({ regions }) => regions === null || typeof regions === 'number')).toBe(true);

      const { version } = await client.post(`/api/design/versions/${start}/restore`, { note: 'Back' }, { status: 202 });
      await serves(server(), client, version as number);
      expect(await shown()).toEqual(before);
    });

    it('retires a field everywhere at once, keeps its key and its data, and restores both', async () => {
      const client = await admin();
      const before = (await client.get('/api/carriers?range=[0,99]')) as any[];
      const start = (await client.get('/api/design/versions'))[0].n as number;
      const retired = await publish(server(), client, (files) => {
        delete files[carrier].attributes.phone;
        files[carrier].list.columns = files[carrier].list.columns.filter((name: string) => name !== 'phone');
      });
      expect(retired.structural).toBe(false);
      expect((await client.get('/api/carriers'))[0]).not.toHaveProperty('phone');
      expect((await client.request('GET', '/api/carriers?filter={"phone":"1"}')).status).toBe(400);
      expect((await client.get('/api/design/trash')).map(({ field }: any) => field)).toContain('phone');

      const draft = await client.get('/api/design/draft');
      draft.files[carrier].attributes.phone = { type: 'text', label: label('Another') };
      const { rev } = await client.put('/api/design/draft', { rev: draft.rev, files: { [carrier]: draft.files[carrier] } });
      expect((await client.post('/api/design/check', {})).errors.map(({ code }: any) => code)).toContain('key-used');
      const refused = await client.request('POST', '/api/design/publish', { rev, note: '' });
      expect(refused.status).toBe(422);
      await client.delete('/api/design/draft');

      const { version } = await client.post(`/api/design/versions/${start}/restore`, {}, { status: 202 });
      await serves(server(), client, version as number);
      expect(await client.get('/api/carriers?range=[0,99]')).toEqual(before);
      expect((await client.get('/api/design/trash')).map(({ field }: any) => field)).not.toContain('phone');
    });
  });
});
