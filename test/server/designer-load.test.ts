/** Publishing while people work: no request fails, nothing that was acknowledged is lost, whatever is published. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { forEachDatabase, useServer } from '../support/boot';
import { connection } from '../support/connection';
import { root, until } from '../support/place';

const folder = 'organisation/carrier';
const schema = `${folder}/schema.json`;
const label = (text: string) => ({ 'zh-Hans': text, en: text, ko: text });

forEachDatabase((database) => {
  describe('publishing under load', () => {
    const server = useServer(database);

    it('fails no request and loses no write through labels, renames, new fields, a change of type and the way back', async () => {
      const client = await server().as('administrator');
      const writer = client;
      const start = (await client.get('/api/design/versions'))[0].n as number;
      let working = true;
      const failed: string[] = [];
      const written = new Map<number, string>();
      let longest = 0;
      const timed = async <T>(work: () => Promise<T>) => {
        const since = performance.now();
        const result = await work();
        longest = Math.max(longest, performance.now() - since);
        return result;
      };
      const unanswered = (error: unknown) => { failed.push(`no answer: ${String(error)}`); };
      const made: number[] = [];
      for (let i = 0; i < 6; i += 1) made.push((await writer.post('/api/carriers', { title: `Load ${i}`, regions: String(i) })).id as number);

      /** A panel that was loaded with the first version and is not reloaded: it goes on with the old names. */
      const old = { 'x-schema-version': String(start) };
      const writing = (async () => {
        for (let i = 100; working; i += 1) {
          const id = made[i % made.length];
          const seen = await timed(() => writer.request('GET', `/api/carriers/${id}`));
          const answer = await timed(() => writer.request('PUT', `/api/carriers/${id}`, { version: seen.body.version, regions: String(i), contact: `c${i}` }, old));
          if (answer.status === 200) written.set(id, String(i));
          else failed.push(`PUT ${answer.status} ${JSON.stringify(answer.body)}`);
          await new Promise((resolve) => setTimeout(resolve, 60));
        }
      })().catch(unanswered);
      const reading = (async () => {
        while (working) {
          for (const path of ['/api/carriers?range=[0,49]', '/api/meta', '/api/requisitions']) {
            const answer = await timed(() => writer.request('GET', path));
            if (answer.status !== 200) failed.push(`GET ${path} ${answer.status}`);
          }
          await new Promise((resolve) => setTimeout(resolve, 60));
        }
      })().catch(unanswered);

      const publish = async (change: (files: any) => void, rules?: object) => {
        const draft = await client.get('/api/design/draft');
        change(draft.files);
        const { rev } = await client.put('/api/design/draft', { rev: draft.rev, files: { [schema]: draft.files[schema] } });
        return serves((await client.post('/api/design/publish', { rev, note: '', rules }, { status: 202 })).version);
      };
      const serves = async (n: number) => {
        await until(async () => {
          const { state, cause } = await client.get(`/api/design/versions/${n}`);
          if (state === 'failed') throw new Error(String(cause));
          return state === 'active' && ((await (await fetch(`${server().address}/readyz`)).json())).version === n;
        }, `version ${n} to serve`);
        return n;
      };
      let numbers: ReadonlyMap<number, string>;
      try {
        await publish((files) => { files[schema].label.en = 'Haulier'; });
        const draft = await client.get('/api/design/draft');
        const { rev } = await client.post('/api/design/draft/rename', { rev: draft.rev, type: folder, field: 'contact', name: 'person' });
        await serves((await client.post('/api/design/publish', { rev, note: '' }, { status: 202 })).version as number);
        await publish((files) => { files[schema].attributes.fax = { type: 'text', label: label('Fax') }; });
        await publish((files) => {
          files[schema].attributes.regions.type = 'int';
          delete files[schema].attributes.regions.maxLength;
        }, { [`${schema}#attributes.regions`]: 'empty' });
        numbers = new Map(written);
        await publish((files) => { files[schema].attributes.fax.label.en = 'Telefax'; });
        await serves((await client.post(`/api/design/versions/${start}/restore`, {}, { status: 202 })).version as number);
      } finally {
        working = false;
        await Promise.all([writing, reading]);
      }

      expect(failed).toEqual([]);
      expect(numbers.size).toBe(made.length);
      const fresh = connection(server().address, client.token);
      for (const [id, value] of written) expect((await fresh('GET', `/api/carriers/${id}`)).body.regions, `carrier ${id}`).toBe(value);
      console.log(`${database}: 0 failed, 0 lost, longest answer ${Math.round(longest)} ms`);

      const env = { ...process.env, ...server().place, CINNABAR_MODE: 'demo', DATABASE_URL: server().place.DATABASE_URL ?? '' };
      expect(execFileSync(process.execPath, [join(root, 'cms/dist/src/verify.js')], { env, encoding: 'utf8' })).toContain('as it was written');
    }, 180_000);
  });
});
