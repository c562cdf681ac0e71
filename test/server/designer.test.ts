/** The designer over HTTP: drafts, checks, publishing without a new worker and with one, versions, and what stays out. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { forEachDatabase, useServer, type Server } from '../support/boot';
import { stranger } from '../support/client';
import { label, publish, serves, type Files } from '../support/designer';
import { until } from '../support/place';

const carrier = 'organisation/carrier/schema.json';
const workerOf = (server: Server) => [...server.log(100_000).matchAll(/Version \d+ is booted/g)].length;

forEachDatabase((database) => {
  describe('the designer', () => {
    const server = useServer(database);
    const admin = () => server().as('administrator');

    it('is reached by administrators only', async () => {
      expect((await stranger(server().address).request('GET', '/api/design/draft')).status).toBe(401);
      const assistant = await server().as('market-assistant');
      for (const [method, path] of [['GET', 'draft'], ['PUT', 'draft'], ['POST', 'check'], ['POST', 'publish'], ['GET', 'versions'], ['GET', 'trash'], ['GET', 'packs'], ['POST', 'packs'], ['GET', 'explain'], ['GET', 'log']]) {
        expect((await assistant.request(method, `/api/design/${path}`, method === 'GET' ? undefined : {})).status, path).toBe(403);
      }
    });

    it('changes labels, lists and choices at once, in the worker that is there', async () => {
      const boots = workerOf(server());
      const client = await admin();
      const { structural } = await publish(server(), client, (files) => {
        files[carrier].attributes.contact.label = label('Contact person');
        files[carrier].list.columns = ['title', 'phone'];
      });
      expect(structural).toBe(false);
      const assistant = await server().as('market-assistant');
      const meta = await assistant.get('/api/meta');
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

    it('gives the second of two administrators the difference, not an overwrite', async () => {
      const first = await admin();
      const users = await first.list('people', { filter: { username: 'market-supervisor' } });
      const roles = users.rows[0].roles as { id: number }[];
      const role = (await first.get('/api/meta')).roles.find(({ name }: any) => name === 'administrator').id;
      await first.put(`/api/people/${users.rows[0].id}`, { version: users.rows[0].version, roles: [...roles.map(({ id }) => id), role] });
      const second = await server().as('market-supervisor');
      const [mine, theirs] = [await first.get('/api/design/draft'), await second.get('/api/design/draft')];
      theirs.files[carrier].attributes.title.help = label('Second');
      const { rev } = await second.put('/api/design/draft', { rev: theirs.rev, files: { [carrier]: theirs.files[carrier] } });
      mine.files[carrier].attributes.phone.help = label('First');
      const saved = await first.put('/api/design/draft', { rev: mine.rev, files: { [carrier]: mine.files[carrier] } });
      expect((await first.request('PUT', '/api/design/draft', { rev: mine.rev, files: {} })).status).toBe(409);
      await first.post('/api/design/publish', { rev: saved.rev, note: '' }, { status: 202 });

      const refused = await second.request('POST', '/api/design/publish', { rev, note: '' });
      expect(refused).toMatchObject({ status: 409, body: { code: 'base-moved' } });
      expect(refused.body.changes.map(({ path }: any) => path)).toEqual([`${carrier}#attributes.phone`]);
      const rebased = await second.post('/api/design/draft/rebase', { rev });
      expect(rebased.conflicts).toEqual([]);
      await second.post('/api/design/publish', { rev: rebased.rev, note: '' }, { status: 202 });
      const { attributes } = (await first.get('/api/design/draft')).files[carrier];
      expect([attributes.phone.help.en, attributes.title.help.en]).toEqual(['First', 'Second']);
      expect((await first.get('/api/design/log'))[0]).toMatchObject({ kind: 'publish', by: { id: users.rows[0].id } });
    });

    it('builds a new type with lines, which its people use', async () => {
      const client = await admin();
      const folder = 'organisation/inspection';
      const { structural } = await publish(server(), client, (files) => {
        files[`${folder}/schema.json`] = {
          label: label('Inspection'), plural: 'inspections',
          attributes: {
            title: { type: 'text', label: label('Title'), required: true },
            urgency: { type: 'enum', label: label('Urgency'), values: { high: label('High'), low: label('Low') } },
            lines: { type: 'lines', label: label('Lines'), attributes: { what: { type: 'text', label: label('What') }, cost: { type: 'money', label: label('Cost') } } },
            total: { type: 'money', label: label('Total'), computed: 'sum(lines.cost)' },
          },
        };
        files[`${folder}/access.json`] = { roles: { 'market-assistant': { may: ['list', 'read', 'create', 'edit'] } } };
      });
      expect(structural).toBe(true);
      const assistant = await server().as('market-assistant');
      const made = await assistant.post('/api/inspections', { title: 'One', urgency: 'high', lines: [{ what: 'a', cost: '1.50' }, { what: 'b', cost: '2' }] });
      expect(made).toMatchObject({ total: '3.50', urgency: 'high' });
      expect((await (await server().as('finance')).request('GET', '/api/inspections')).status).toBe(404);
    });

    it('refuses names that break something, and takes those that only look like it', async () => {
      const client = await admin();
      const codes = async (attributes: object): Promise<string[]> => {
        const draft = await client.get('/api/design/draft');
        const file = draft.files['organisation/inspection/schema.json'];
        Object.assign(file.attributes, attributes);
        await client.put('/api/design/draft', { rev: draft.rev, files: { 'organisation/inspection/schema.json': file } });
        const { errors } = await client.post('/api/design/check', {});
        await client.delete('/api/design/draft');
        return errors.map(({ code }: any) => code);
      };
      const text = { type: 'text', label: label('Text') };
      for (const name of ['id', 'state', 'toString', 'constructor', 'SELECT', 'x'.repeat(64), '\u{1F600}', 'a b', '']) expect((await codes({ [name]: text })).length, name).toBeGreaterThan(0);
      const raw = await client.get('/api/design/draft');
      const evil = `{"rev":${raw.rev},"files":{"organisation/inspection/schema.json":{"attributes":{"__proto__":{"type":"text"}}}}}`;
      expect((await client.request('PUT', '/api/design/draft', evil, { 'content-type': 'application/json' })).status).toBe(400);
      expect((await client.request('PUT', '/api/design/draft', `{"rev":${raw.rev},"files":{"__proto__/x/schema.json":{}}}`, { 'content-type': 'application/json' })).status).toBe(400);

      await publish(server(), client, (files) => Object.assign(files['organisation/inspection/schema.json'].attributes, { select: text, order: text, group: { type: 'int', label: label('Group') }, ['x'.repeat(63)]: text }));
      const assistant = await server().as('market-assistant');
      const made = await assistant.post('/api/inspections', { title: 'Two', select: 's', order: 'o', group: 3, ['x'.repeat(63)]: 'long' });
      const { rows } = await assistant.list('inspections', { filter: { select: 's', order: 'o' }, sort: ['group', 'ASC'] });
      expect(rows).toMatchObject([{ id: made.id, group: 3, ['x'.repeat(63)]: 'long' }]);
    });

    it('says what stands against a draft, in numbers of the real data', async () => {
      const client = await admin();
      const draft = await client.get('/api/design/draft');
      const { files } = draft as { files: Files };
      files[carrier].attributes.title.type = 'int';
      files['orders/requisition/flow.json'].transitions[0].effects[0].do = 'stock.conjure';
      delete files['orders/requisition/schema.json'].attributes.purpose;
      await client.put('/api/design/draft', { rev: draft.rev, files: { [carrier]: files[carrier], 'orders/requisition/flow.json': files['orders/requisition/flow.json'], 'orders/requisition/schema.json': files['orders/requisition/schema.json'] } });
      const { errors, impact, diff, structural } = await client.post('/api/design/check', {});
      expect(structural).toBe(true);
      expect(errors.map(({ code }: any) => code)).toEqual(expect.arrayContaining(['unknown-field', 'unknown-effect']));
      const convert = impact.find(({ kind }: any) => kind === 'convert');
      const { total } = await client.list('carriers');
      expect(convert).toMatchObject({ path: `${carrier}#attributes.title`, count: total });
      expect(convert.sample[0]).toMatchObject({ plural: 'carriers', value: expect.any(String) });
      expect(impact.some(({ kind, path }: any) => kind === 'hidden' && path.endsWith('attributes.purpose'))).toBe(true);
      expect(diff.map(({ path }: any) => path)).toContain(`${carrier}#attributes.title.type`);
      await client.delete('/api/design/draft');
    });

    it('purges what is in the trash when its name is typed, and nothing else', async () => {
      const client = await admin();
      await publish(server(), client, (files) => {
        delete files['organisation/inspection/schema.json'].attributes.group;
      });
      const entry = (await client.get('/api/design/trash')).find(({ field }: any) => field === 'group');
      expect(entry).toMatchObject({ kind: 'field', type: 'inspection', name: 'group', count: 1 });
      await client.post(`/api/design/trash/${entry.id}/purge`, { name: 'grou' }, { status: 422 });
      await client.post(`/api/design/trash/${entry.id}/purge`, { name: 'group' });
      expect((await client.get('/api/design/trash')).some(({ field }: any) => field === 'group')).toBe(false);
      expect((await client.get('/api/design/log'))[0].kind).toBe('purge');
      expect((await client.list('inspections')).total).toBe(2);
    });

    it('explains why somebody sees a record', async () => {
      const client = await admin();
      const { rows: [visit] } = await client.list('inspections');
      const { rows: [person] } = await client.list('people', { filter: { username: 'market-assistant' } });
      const why = await client.get(`/api/design/explain?user=${person.id}&plural=inspections&id=${visit.id}`);
      expect(why).toMatchObject({ administrator: false, verbs: { read: true, delete: false }, record: { visible: true }, grants: [{ role: 'market-assistant', holds: true }] });
    });

    it('explains a condition that looks through a reference, and one that a record does not meet', async () => {
      const client = await admin();
      const seller = await server().as('salesperson');
      const { rows: [person] } = await client.list('people', { filter: { username: 'salesperson' } });
      const mine = (await seller.list('sales-orders')).rows;
      const through = mine.find(({ owner, filledFor }: any) => owner.id !== person.id && filledFor?.id !== person.id);
      const other = (await client.list('sales-orders')).rows.find(({ id }: any) => !mine.some((row: any) => row.id === id));
      const why = (id: number) => client.get(`/api/design/explain?user=${person.id}&plural=sales-orders&id=${id}`);
      expect(await why(through?.id as number)).toMatchObject({ takesPart: false, record: { visible: true }, grants: [{ role: 'salesperson', holds: true, editHolds: false }] });
      expect(await why(other?.id as number)).toMatchObject({ record: { visible: false }, grants: [{ holds: false }], reason: expect.stringContaining('条件') });
      const { rows: [creative] } = await client.list('people', { filter: { username: 'creative-department' } });
      const nothing = await client.get(`/api/design/explain?user=${creative.id}&plural=customers`);
      expect(nothing).toMatchObject({ verbs: { read: false }, readOnly: [] });
      expect(nothing.hidden).toContain('contacts.phone');
    });

    it('shows an administrator what somebody else sees, and writes down that it did', async () => {
      const client = await admin();
      const seller = await server().as('salesperson');
      const { rows: [person] } = await client.list('people', { filter: { username: 'salesperson' } });
      const as = `/api/design/as/${person.id}`;
      expect(await client.get(`${as}/meta`)).toEqual(await seller.get('/api/meta'));
      expect((await client.request('GET', `${as}/sales-orders`)).body).toEqual((await seller.request('GET', '/api/sales-orders')).body);
      const { rows } = await client.list('sales-orders');
      for (const { id } of rows) {
        const [shown, theirs] = [await client.request('GET', `${as}/sales-orders/${id}`), await seller.request('GET', `/api/sales-orders/${id}`)];
        expect([shown.status, shown.body.actions]).toEqual([theirs.status, theirs.body.actions]);
      }
      expect((await client.request('POST', `${as}/sales-orders`, {})).status).toBe(404);
      expect((await client.request('PUT', `${as}/sales-orders/${rows[0].id}`, {})).status).toBe(404);
      expect((await client.request('GET', '/api/design/as/99999/meta')).status).toBe(404);
      expect((await seller.request('GET', `${as}/meta`)).status).toBe(403);
      const looks = (await client.get('/api/design/log')).filter(({ kind }: any) => kind === 'view');
      expect(looks).toMatchObject([{ by: { label: '方以宁' }, changes: [{ path: `people#${person.id}`, message: '以陈启航的身份查看' }] }]);
    });

    it('takes packs out and brings them in through a draft, with a choice where both sides changed', async () => {
      const client = await admin();
      const out = await client.request('GET', '/api/design/packs');
      expect(out.headers.get('content-type')).toBe('application/zip');
      const files = unzipSync(out.body);
      expect(Object.keys(files)).toContain(carrier);
      expect(Object.keys(unzipSync((await client.request('GET', '/api/design/packs/orders')).body)).every((path) => path.startsWith('orders/'))).toBe(true);
      const send = (changed: Record<string, Uint8Array>, dry: boolean, choices?: object) => {
        const form = new FormData();
        if (choices) form.set('choices', JSON.stringify(choices));
        form.set('file', new Blob([zipSync(changed)]), 'packs.zip');
        return client.request('POST', `/api/design/packs${dry ? '?dryRun=1' : ''}`, form);
      };
      expect((await send(files, true)).body).toEqual({ added: [], changed: [], conflicts: [] });

      const theirs = JSON.parse(strFromU8(files[carrier]));
      theirs.attributes.phone.help = label('Theirs');
      theirs.attributes.title.maxLength = 90;
      const changed = { ...files, [carrier]: strToU8(JSON.stringify(theirs)), 'organisation/note/schema.json': strToU8(JSON.stringify({ label: label('Note'), plural: 'notes', attributes: { title: { type: 'text', label: label('Title') } } })) };
      const seen = (await send(changed, true)).body;
      expect(seen).toMatchObject({ added: ['organisation/note/schema.json'], changed: [carrier] });
      const paths = seen.conflicts.map(({ path }: any) => path);
      expect(paths).toContain(`${carrier}#attributes.phone.help.en`);
      expect((await send(changed, false)).status).toBe(409);
      const done = await send(changed, false, Object.fromEntries(paths.map((path: string) => [path, 'theirs'])));
      expect(done.status).toBe(200);
      const { attributes } = (await client.get('/api/design/draft')).files[carrier];
      expect([attributes.phone.help.en, attributes.title.maxLength]).toEqual(['Theirs', 90]);
      await client.delete('/api/design/draft');
      expect((await client.request('POST', '/api/design/packs', 'no zip', { 'content-type': 'application/zip' })).status).toBe(400);
    });

    it('goes on with a version whose publisher was killed before it could tell anybody', async () => {
      await server().restart({ CINNABAR_FAILPOINT: 'design-published' });
      const client = await admin();
      const last = (await client.get('/api/design/versions'))[0].n as number;
      const draft = await client.get('/api/design/draft');
      const path = 'organisation/inspection/schema.json';
      draft.files[path].attributes.soon = { type: 'date', label: label('Soon') };
      const { rev } = await client.put('/api/design/draft', { rev: draft.rev, files: { [path]: draft.files[path] } });
      await client.request('POST', '/api/design/publish', { rev, note: '' }).catch(() => undefined);
      await until(async () => ((await fetch(`${server().address}/readyz`).then((answer) => answer.json(), () => ({}))) as { version?: number }).version === last + 1, 'the version to serve', 90_000);
      expect((await client.get('/api/inspections'))[0]).toHaveProperty('soon', null);
      await server().restart({ CINNABAR_FAILPOINT: '' });
    }, 120_000);

    it('serves the last active version after the whole server was killed while it published', async () => {
      const client = await admin();
      const before = await client.get('/api/inspections');
      const draft = await client.get('/api/design/draft');
      const file = draft.files['organisation/inspection/schema.json'];
      file.attributes.urgency.type = 'text';
      delete file.attributes.urgency.values;
      file.attributes.later = { type: 'text', label: label('Later') };
      const { rev } = await client.put('/api/design/draft', { rev: draft.rev, files: { 'organisation/inspection/schema.json': file } });
      const { version } = await client.post('/api/design/publish', { rev, note: '' }, { status: 202 });
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      const state = (await client.get(`/api/design/versions/${version}`)).state;
      await server().kill();
      await server().restart();
      const again = await admin();
      const now = (await again.get('/api/design/versions')) as any[];
      expect(now.filter((one) => one.state === 'active')).toHaveLength(1);
      if (state === 'booting') {
        const killed = now.find(({ n }) => n === version);
        if (killed.state === 'failed') {
          expect(await again.get('/api/inspections')).toEqual(before);
          expect((await again.get('/api/design/draft')).changed).toEqual(['organisation/inspection/schema.json']);
          const published = await again.post('/api/design/publish', { rev: (await again.get('/api/design/draft')).rev, note: 'Again' }, { status: 202 });
          await serves(server(), again, published.version as number);
        }
      }
      const visits = await again.get('/api/inspections');
      expect(visits.map(({ urgency }: any) => urgency)).toEqual(before.map(({ urgency }: any) => (urgency === null ? null : 'High')));
      expect(visits[0]).toHaveProperty('later', null);
    });
  });
});
