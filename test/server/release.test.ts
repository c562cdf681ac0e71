/** A new release on an installation that was customised: what both sides changed apart is merged by itself, what they changed together waits for an administrator. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { forEachDatabase, useServer } from '../support/boot';
import { label, publish, publishDraft, serves, verify } from '../support/designer';
import { newFolder, root, until } from '../support/place';

const carrier = 'organisation/carrier/schema.json';

forEachDatabase((database) => {
  describe('a new release', () => {
    const packs = newFolder('packs');
    cpSync(join(root, 'cms/packs'), packs, { recursive: true });
    afterAll(() => rmSync(packs, { recursive: true, force: true }));
    const server = useServer(database, { packs });
    const admin = () => server().as('administrator');

    /** What the next release ships. */
    const ship = (change: (file: any) => void, path = carrier) => {
      const file = JSON.parse(readFileSync(join(packs, path), 'utf8'));
      change(file);
      writeFileSync(join(packs, path), JSON.stringify(file));
    };

    it('is merged into what was customised, and its rows stay as they are', async () => {
      const client = await admin();
      await publish(server(), client, (files) => {
        files[carrier].attributes.contact.label = label('Customised');
        files[carrier].attributes.phone.help = label('Ours');
      });
      const rows = (await client.list('carriers')).rows;
      ship((file) => {
        file.attributes.phone.label = label('Shipped');
        file.attributes.fax = { type: 'phone', label: label('Fax') };
      });
      await server().restart();
      const again = await admin();
      const n = await until(async () => {
        const [entry] = await again.get('/api/design/log');
        return entry?.kind === 'release' && entry.version as number;
      }, 'the release to be taken over');
      await serves(server(), again, n);
      const { attributes } = (await again.get('/api/design/draft')).files[carrier];
      expect([attributes.contact.label.en, attributes.phone.help.en, attributes.phone.label.en, attributes.fax.type]).toEqual(['Customised', 'Ours', 'Shipped', 'phone']);
      expect((await again.list('carriers')).rows).toEqual(rows.map((row) => ({ ...row, fax: null })));
      expect(await again.get('/api/design/draft')).toMatchObject({ release: null });
    }, 180_000);

    it('waits where both changed the same place, until an administrator chooses', async () => {
      const before = (await (await admin()).get('/api/design/versions'))[0].n as number;
      ship((file) => {
        file.attributes.contact.label.en = 'Contact of the release';
        file.attributes.title.maxLength = 110;
      });
      await server().restart();
      const client = await admin();
      expect((await client.get('/api/design/draft')).release).toEqual({ conflicts: 1, inDraft: false });
      const path = `${carrier}#attributes.contact.label.en`;
      expect(await client.get('/api/design/release')).toMatchObject({ waiting: true, changed: [carrier], conflicts: [{ path, ours: 'Customised', theirs: 'Contact of the release' }], problems: [] });
      expect((await client.get('/api/design/versions'))[0].n).toBe(before);
      expect((await (await server().as('finance')).request('GET', '/api/design/release')).status).toBe(403);

      const { rev } = await client.get('/api/design/draft');
      expect((await client.request('POST', '/api/design/release', { rev })).body).toMatchObject({ code: 'conflicts' });
      expect((await client.request('POST', '/api/design/release', { rev, choices: { [path]: 'both' } })).status).toBe(400);
      const taken = await client.post('/api/design/release', { rev, choices: { [path]: 'ours' } });
      expect((await client.get('/api/design/draft')).release).toEqual({ conflicts: 1, inDraft: true });
      await publishDraft(server(), client, taken.rev as number);
      const { files, release } = await client.get('/api/design/draft');
      expect([files[carrier].attributes.contact.label.en, files[carrier].attributes.title.maxLength, release]).toEqual(['Customised', 110, null]);
      expect(await client.get('/api/design/release')).toMatchObject({ waiting: false });
    }, 180_000);

    it('is left with its reason where the data of this installation stand against it', async () => {
      ship((file) => {
        file.attributes.title.type = 'int';
        delete file.attributes.title.maxLength;
        file.attributes.trackingUrl.computed = '1+1';
      });
      await server().restart();
      const client = await admin();
      const { waiting, conflicts, problems } = await client.get('/api/design/release');
      expect([waiting, conflicts]).toEqual([true, []]);
      expect(problems.map(({ code }: any) => code)).toContain('computed-fixed');
      expect((await client.get('/api/design/draft')).files[carrier].attributes.title.type).toBe('text');
    }, 120_000);

    it('leaves nothing unproven behind, also after a purge', async () => {
      const client = await admin();
      const [row] = (await client.list('carriers')).rows;
      await client.put(`/api/carriers/${row.id}`, { version: row.version, trackingUrl: 'https://example.org/{number}' });
      await publish(server(), client, (files) => { delete files[carrier].attributes.trackingUrl; });
      const entry = (await client.get('/api/design/trash')).find(({ field }: any) => field === 'trackingUrl');
      expect(verify(server())).toContain('as it was written');
      await client.post(`/api/design/trash/${entry.id}/purge`, { name: 'trackingUrl' });
      expect(verify(server())).toContain('as it was written');
    }, 120_000);
  });
});
