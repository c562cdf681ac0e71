/** Twenty publications while people work: no request fails, nothing that was acknowledged is lost, and nobody sees what was before it. */
import { describe, expect, it } from 'vitest';
import { forEachDatabase, useServer } from '../support/boot';
import { connection } from '../support/connection';
import { publishChange, restore, serves, type Files } from '../support/publish';
import { verify } from '../support/tamper';
import { startTraffic } from '../support/traffic';

const folder = 'organisation/carrier';
const schema = `${folder}/schema.json`;
const label = (text: string) => ({ 'zh-Hans': text, en: text, ko: text });
const regions = (type: string) => (files: Files) => {
  files[schema].attributes.regions = { type, label: files[schema].attributes.regions.label, ...(type === 'text' && { maxLength: 200 }) };
};
/** Values that are none of the new type are left out. */
const empty = { [`${schema}#attributes.regions`]: 'empty' };

/** What is published, whether it needs new tables, and whether the next one comes before it serves. */
const changes: { change: (files: Files) => void; rules?: object; structural: boolean; hurried?: boolean }[] = [
  { change: (files) => { files[schema].label.en = 'Haulier'; }, structural: false },
  { change: (files) => { files[schema].attributes.contact.label = label('Contact person'); }, structural: false },
  { change: (files) => { files[schema].attributes.fax = { type: 'text', label: label('Fax') }; }, structural: true, hurried: true },
  { change: (files) => { files[schema].attributes.level = { type: 'enum', label: label('Level'), values: { high: label('High'), low: label('Low') } }; }, structural: true, hurried: true },
  { change: (files) => { files[schema].attributes.fax.label.en = 'Telefax'; }, structural: true },
  { change: (files) => { files[schema].list.columns = ['title', 'fax', 'regions']; }, structural: false },
  { change: regions('int'), rules: empty, structural: true },
  { change: (files) => { files[schema].attributes.level.values.middle = label('Middle'); }, structural: false },
  { change: (files) => { files[schema].attributes.phone.help = label('With the area code'); }, structural: false },
  { change: (files) => { files[`${folder}/access.json`].roles['market-assistant'] = { may: ['list', 'read'] }; }, structural: false },
  {
    change: (files) => { delete files[schema].attributes.fax; files[schema].list.columns = ['title', 'regions']; }, structural: false,
  },
  { change: (files) => { files[schema].attributes.fax = { type: 'text', label: { ...label('Fax'), en: 'Telefax' } }; }, structural: true },
  { change: (files) => { files[schema].attributes.stops = { type: 'lines', label: label('Stops'), attributes: { town: { type: 'text', label: label('Town') } } }; }, structural: true, hurried: true },
  { change: regions('text'), structural: true },
  { change: (files) => { files[schema].attributes.stops.label.en = 'Halts'; }, structural: false },
  { change: (files) => { delete files[schema].attributes.stops; }, structural: false },
  { change: (files) => { files[schema].order = 51; }, structural: false },
  { change: (files) => { files[schema].attributes.title.help = label('As on the waybill'); }, structural: false },
];

forEachDatabase((database) => {
  describe('publishing under load', () => {
    const server = useServer(database);

    it('twenty changes fail no request and lose no write', async () => {
      const client = await server().as('administrator');
      const start = (await client.get('/api/design/versions'))[0].n as number;
      // A panel that was loaded with the first version and is never reloaded.
      const traffic = await startTraffic(client, start);
      const kinds: boolean[] = [];
      let last: number;
      try {
        const draft = await client.get('/api/design/draft');
        const { rev } = await client.post('/api/design/draft/rename', { rev: draft.rev, type: folder, field: 'contact', name: 'person' });
        last = (await client.post('/api/design/publish', { rev, note: '' }, { status: 202 })).version as number;
        await serves(server(), client, last);
        for (const { change, rules, hurried } of changes) {
          const { version, structural } = await publishChange(client, change, rules);
          kinds.push(structural);
          if (!hurried) await serves(server(), client, version);
        }
        last = (await restore(client, start)).version;
        await serves(server(), client, last);
      } finally {
        await traffic.stop();
      }
      const { failed, stale, written, requests, longest } = traffic;
      const fresh = connection(server().address, client.token);
      const lost: string[] = [];
      for (const [id, value] of written) {
        const { body } = await fresh('GET', `/api/carriers/${id}`);
        if (body.regions !== value) lost.push(`carrier ${id}: ${body.regions}, acknowledged ${value}`);
      }
      console.log(`${database}: 20 publications, ${requests} requests, ${failed.length} failed, ${lost.length} writes lost, ${stale.length} stale reads, longest pause ${Math.round(longest)} ms`);
      expect({ failed, lost, stale }).toEqual({ failed: [], lost: [], stale: [] });
      expect(last - start).toBe(20);
      expect(kinds).toEqual(changes.map(({ structural }) => structural));
      expect(await verify(server())).toMatchObject({ code: 0 });
    }, 400_000);
  });
});
