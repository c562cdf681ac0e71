/** Deciding from the mail: the link shows and asks, the button decides, once, for one person, one step and one version. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { bootServer, forEachDatabase, useServer, type Server } from '../support/boot';
import { password } from '../support/cast';
import { signIn, stranger, type ApiRecord } from '../support/client';
import { mailsTo, linkIn, submitted } from '../support/notices';
import { root, until } from '../support/place';

forEachDatabase((database) => {
  describe('the link of a task mail', () => {
    const server = useServer(database);
    let record: ApiRecord;
    let link: string;
    beforeEach(async () => {
      record = await submitted(server());
      link = linkIn((await mailsTo(server(), 'market-supervisor', record))[0]);
    });
    const page = (method = 'GET', body?: Record<string, string>, path = link) =>
      stranger(server().address).request(method, path, body && new URLSearchParams(body));
    const now = async () => (await server().as('market-supervisor')).get(`/api/requisitions/${record.id}`) as Promise<ApiRecord>;

    it('shows the document in the person’s language and changes nothing, however often it is opened', async () => {
      const before = await now();
      for (const method of ['GET', 'HEAD', 'GET']) {
        const { status, headers, body } = await page(method);
        expect(status).toBe(200);
        expect(headers.get('cache-control')).toBe('no-store');
        expect(headers.get('referrer-policy')).toBe('no-referrer');
        expect(headers.get('content-security-policy')).toContain("form-action 'self'");
        if (method === 'GET') {
          expect(body).toContain(record.number);
          expect(body).toContain('<form method="post"');
          expect(body).toContain('name="action" value="sign"');
          expect(body).not.toContain('<script');
        } else expect(body).toBeUndefined();
      }
      expect(await now()).toEqual(before);
    });

    it('decides by its button, once; afterwards it says who decided and when', async () => {
      const decided = await page('POST', { action: 'sign', note: '同意' });
      expect(decided.status).toBe(200);
      expect(await now()).toMatchObject({ state: 'payment' });
      for (const again of [await page('POST', { action: 'sign' }), await page('GET')]) {
        expect(again.status).toBe(410);
        expect(again.body).toContain((await server().as('market-supervisor')).user.name);
      }
      expect(await now()).toMatchObject({ state: 'payment' });
      const history = await (await server().as('market-supervisor')).get(`/api/requisitions/${record.id}/history`) as { action: string; note: string }[];
      expect(history.filter(({ action }) => action === 'sign')).toMatchObject([{ note: '同意' }]);
    });

    it('decides once however many press at the same time', async () => {
      const answers = await Promise.all(Array.from({ length: 100 }, () => page('POST', { action: 'sign' })));
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
      expect(answers.filter(({ status }) => status === 410)).toHaveLength(99);
      const history = await (await server().as('market-supervisor')).get(`/api/requisitions/${record.id}/history`) as { action: string }[];
      expect(history.filter(({ action }) => action === 'sign')).toHaveLength(1);
    });

    it('asks for the reason of a return and keeps what was typed', async () => {
      const refused = await page('POST', { action: 'return', note: ' ' });
      expect(refused.status).toBe(422);
      expect(refused.body).toContain('id="note.error"');
      expect(await now()).toMatchObject({ state: 'signature' });
      expect((await page('POST', { action: 'return', note: '<b>数量</b> {{ 7 }}' })).status).toBe(200);
      expect(await now()).toMatchObject({ state: 'draft' });
      const owner = await server().as('market-assistant');
      const [told] = await until(async () => (await mailsTo(server(), 'market-assistant', record)).filter(({ subject }) => subject.includes('退回')), 'the owner’s mail');
      expect(told.text).toContain('<b>数量</b> {{ 7 }}');
      expect(told.html).toContain('&lt;b&gt;数量&lt;/b&gt; {{ 7 }}');
      expect(owner.username).toBe('market-assistant');
    });

    it('offers only what is decided from outside, and nothing without a button', async () => {
      for (const action of ['', 'cancel', 'withdraw', 'reassign', 'stamp', 'constructor']) {
        expect((await page('POST', { action })).status, action).toBe(422);
      }
      expect(await now()).toMatchObject({ state: 'signature' });
    });

    it('is over when somebody else moved the document, and says who and when', async () => {
      const supervisor = await server().as('market-supervisor');
      await supervisor.act('requisitions', await now(), 'sign', {});
      const late = await page('POST', { action: 'sign' });
      expect(late.status).toBe(410);
      expect(late.body).toContain(supervisor.user.name);
    });

    it('of two who may decide, the second is told about the first; who stands in signs for the absent one', async () => {
      const supervisor = await server().as('market-supervisor');
      const director = await server().as('marketing-director');
      const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
      await supervisor.post('/api/auth/preferences', { standIn: director.user.id, standInFrom: day(-1), standInUntil: day(1) });
      const both = await submitted(server());
      const [mine] = await mailsTo(server(), 'market-supervisor', both);
      const [theirs] = await mailsTo(server(), 'marketing-director', both);
      expect((await page('POST', { action: 'sign' }, linkIn(theirs))).status).toBe(200);
      const late = await page('POST', { action: 'sign' }, linkIn(mine));
      expect(late.status).toBe(410);
      expect(late.body).toContain(director.user.name);
      const history = await supervisor.get(`/api/requisitions/${both.id}/history`) as { action: string; by: { id: number }; for: { id: number } | null }[];
      expect(history.find(({ action }) => action === 'sign')).toMatchObject({ by: { id: director.user.id }, for: { id: supervisor.user.id } });
      await supervisor.post('/api/auth/preferences', { standIn: null, standInFrom: null, standInUntil: null });
    });

    it('is over when the task was handed to somebody else, who gets a link that works', async () => {
      const supervisor = await server().as('market-supervisor');
      const director = await server().as('marketing-director');
      await supervisor.act('requisitions', await now(), 'reassign', { to: director.user.id });
      expect((await page('POST', { action: 'sign' })).status).toBe(410);
      const [mail] = await mailsTo(server(), 'marketing-director', record);
      expect((await page('POST', { action: 'sign' }, linkIn(mail))).status).toBe(200);
      expect(await now()).toMatchObject({ state: 'payment' });
    });

    it('is over when the owner withdraws, also after the document comes back to the same step', async () => {
      const owner = await server().as('market-assistant');
      const seen = await owner.get(`/api/requisitions/${record.id}`) as ApiRecord;
      const draft = await owner.act('requisitions', seen, 'withdraw', {}) as ApiRecord;
      expect((await page()).status).toBe(410);
      await owner.act('requisitions', draft, 'submit', {});
      expect((await page('POST', { action: 'sign' })).status).toBe(410);
      expect(await now()).toMatchObject({ state: 'signature' });
    });

    it('is over when the password was changed, and says why', async () => {
      const supervisor = await server().as('market-supervisor');
      const deputy = await signIn(server().address, 'deputy-supervisor');
      await supervisor.act('requisitions', await now(), 'reassign', { to: deputy.user.id });
      const theirs = linkIn((await mailsTo(server(), 'deputy-supervisor', record))[0]);
      expect((await page('GET', undefined, theirs)).status).toBe(200);
      const next = 'another-password-1';
      await deputy.post('/api/auth/change-password', { currentPassword: password, password: next, passwordConfirmation: next });
      const late = await page('POST', { action: 'sign' }, theirs);
      expect([late.status, late.body.includes('修改了密码')]).toEqual([410, true]);
      expect(await now()).toMatchObject({ state: 'signature' });
    });

    it('is over when the role was lost, and says why', async () => {
      const administrator = await server().as('administrator');
      const supervisor = await server().as('market-supervisor');
      const planner = await server().as('planner');
      const person = async (id: number) => administrator.get(`/api/people/${id}`) as Promise<ApiRecord>;
      const { roles } = await person(supervisor.user.id);
      const change = async (values: object) => administrator.put(`/api/people/${supervisor.user.id}`, { version: (await person(supervisor.user.id)).version, ...values });
      await change({ roles: (await person(planner.user.id)).roles });
      await until(async () => (await page()).status === 410, 'the role to be gone');
      const late = await page('POST', { action: 'sign' });
      expect([late.status, /无权|不再等/.test(late.body)]).toEqual([410, true]);
      await change({ roles });
      await until(async () => ((await supervisor.get('/api/meta')).me.roles as string[]).includes('market-supervisor'), 'the role to be back');
    });

    it('of somebody else, cut short or made up is unknown', async () => {
      for (const path of [`${link}x`, link.slice(0, -1), '/approve/' + 'a'.repeat(43), '/approve/%F0%9F%98%80', `/approve/${'x'.repeat(5000)}`]) {
        expect((await page('GET', undefined, path)).status, path).toBe(404);
        expect((await page('POST', { action: 'sign' }, path)).status, path).toBe(404);
      }
    });

    it('is kept as a hash only', async () => {
      const secret = link.split('/').at(-1)!;
      const rows = await server().sql<{ hash: string }>('SELECT * FROM "approval_tokens"');
      expect(rows.length).toBeGreaterThan(0);
      expect(JSON.stringify(rows)).not.toContain(secret);
    });

    it('asks for what the step needs, names the field, and takes it', async () => {
      await page('POST', { action: 'sign' });
      const [mail] = await until(async () => (await mailsTo(server(), 'finance', record)).filter(({ text }) => text.includes('/approve/')), 'the mail to finance');
      const stamp = linkIn(mail);
      const form = await page('GET', undefined, stamp);
      expect(form.body).toContain('<select id="paymentMethod" name="paymentMethod">');
      const refused = await page('POST', { action: 'stamp', paymentReference: 'FK-1' }, stamp);
      expect(refused.status).toBe(422);
      expect(refused.body).toContain('id="paymentMethod.error"');
      expect(refused.body).toContain('value="FK-1"');
      expect((await page('POST', { action: 'stamp', paymentMethod: 'transfer', paymentReference: 'FK-1' }, stamp)).status).toBe(200);
      expect(await now()).toMatchObject({ state: 'issue', paymentMethod: 'transfer', paymentReference: 'FK-1' });
      const keeper = await until(async () => (await mailsTo(server(), 'warehouse-keeper', record))[0], 'the mail to the warehouse');
      expect(keeper.text).not.toContain('金额');
      const issue = linkIn(keeper);
      const issuing = await page('GET', undefined, issue);
      const lines = record.lines as { id: number }[];
      for (const { id } of lines) expect(issuing.body).toContain(`name="lines.${id}.lot"`);
      const short = await page('POST', { action: 'issue' }, issue);
      expect(short.status).toBe(422);
      expect(short.body).toContain(`id="lines.${lines[0].id}.lot.error"`);
    });
  });

  describe('a flow that asks for signing in above an amount', () => {
    const server = useServer(database);
    it('shows the document from the mail and decides nothing there', async () => {
      const administrator = await server().as('administrator');
      const path = 'orders/requisition/flow.json';
      const flow = JSON.parse(readFileSync(join(root, 'cms/packs', path), 'utf8')) as Record<string, unknown>;
      const { rev } = await administrator.put('/api/design/draft', { rev: (await administrator.get('/api/design/draft')).rev, files: { [path]: { ...flow, mail: { signInAbove: { field: 'total', amount: '0.5' } } } } });
      await administrator.post('/api/design/publish', { rev, note: 'sign in above' }, { status: 202 });
      const record = await submitted(server());
      expect(Number(record.total)).toBeGreaterThan(0.5);
      const [mail] = await mailsTo(server(), 'market-supervisor', record);
      expect(mail.html).toContain('登录办理');
      const visit = (method: string, body?: URLSearchParams) => stranger(server().address).request(method, linkIn(mail), body);
      const page = await visit('GET');
      expect(page.status).toBe(200);
      expect(page.body).toContain(record.number);
      expect(page.body).not.toContain('<form');
      expect((await visit('POST', new URLSearchParams({ action: 'sign' }))).status).toBe(403);
      const supervisor = await server().as('market-supervisor');
      expect(await supervisor.get(`/api/requisitions/${record.id}`)).toMatchObject({ state: 'signature' });
      await supervisor.act('requisitions', record, 'sign', {});
    });
  });

  describe('a link that is three days old', () => {
    it('has expired', async () => {
      let server: Server | undefined;
      try {
        const clock = join(process.env.TMPDIR ?? '/tmp', `clock-${process.pid}-${database}`);
        const start = new Date();
        writeFileSync(clock, start.toISOString());
        server = await bootServer({ database, env: { CINNABAR_CLOCK_FILE: clock } });
        const record = await submitted(server);
        const link = linkIn((await mailsTo(server, 'market-supervisor', record))[0]);
        const visit = (method: string) => stranger(server!.address).request(method, link, method === 'POST' ? new URLSearchParams({ action: 'sign' }) : undefined);
        expect((await visit('GET')).status).toBe(200);
        writeFileSync(clock, new Date(start.getTime() + 72 * 3_600_000 + 60_000).toISOString());
        await new Promise((resolve) => setTimeout(resolve, 300));
        expect((await visit('GET')).status).toBe(410);
        expect((await visit('POST')).status).toBe(410);
        expect(readFileSync(clock, 'utf8')).toBeTruthy();
      } finally {
        await server?.stop();
      }
    });
  });
});
