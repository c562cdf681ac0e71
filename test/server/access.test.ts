/** Who gets in, for how long, and what outside people and those without a right find: nothing, by any route. */
import { describe, expect, it } from 'vitest';
import { forEachDatabase, useServer, type Server } from '../support/boot';
import { cast, password } from '../support/cast';
import { signIn, stranger, type Answer, type Client } from '../support/client';
import { listen } from '../support/events';

/** A change has to count everywhere within a second. */
const soon = { timeout: 1_000, interval: 50 };
const bearer = (jwt: string) => ({ authorization: `Bearer ${jwt}` });
const cookieOf = (answer: Answer) => ({ cookie: (answer.headers.get('set-cookie') ?? '').split(';')[0] });
const enter = (server: Server, identifier: string, secret = password, headers = {}) =>
  stranger(server.address).request('POST', '/api/auth/local', { identifier, password: secret }, headers);
const renew = (server: Server, cookie: Record<string, string>) => stranger(server.address).request('POST', '/api/auth/refresh', {}, cookie);
/** Anything that needs a session and changes nothing. */
const isIn = async (server: Server, jwt: string) => (await stranger(server.address).request('POST', '/api/auth/preferences', {}, bearer(jwt))).status === 200;

async function personOf(client: Client, username: string) {
  const { rows } = await client.list('people', { filter: { username } });
  return client.get(`/api/people/${rows[0].id}`);
}

forEachDatabase((database) => {
  describe('signing in', () => {
    const server = useServer(database);

    it('takes the user name or the email, and says who one is', async () => {
      const answer = await enter(server(), cast.finance);
      expect(answer.status).toBe(200);
      expect(answer.body.user).toMatchObject({ username: cast.finance, roles: [cast.finance], language: 'zh-Hans' });
      expect(JSON.stringify(answer.body)).not.toMatch(/\$2[aby]\$/);
      expect((await enter(server(), answer.body.user.email.toUpperCase())).status).toBe(200);
    });

    it('keeps the long token from scripts', async () => {
      const answer = await enter(server(), cast.finance);
      expect(answer.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Strict/);
      expect(Object.keys(answer.body)).toEqual(['jwt', 'user']);
    });

    it('says the same of a wrong password and of nobody, in the language asked for', async () => {
      const wrong = await enter(server(), cast.assistant, 'wrong', { 'accept-language': 'en' });
      const nobody = await enter(server(), 'nobody-at-all', 'wrong', { 'accept-language': 'en' });
      expect([wrong.status, nobody.status]).toEqual([401, 401]);
      expect(nobody.body).toEqual(wrong.body);
      expect(wrong.body.message).toMatch(/password/);
    });

    it('refuses what is no text', async () => {
      for (const body of [{}, { identifier: cast.finance }, { identifier: { $ne: 1 }, password }, { identifier: [cast.finance], password }, 'x', '[]']) {
        const answer = await stranger(server().address).request('POST', '/api/auth/local', body, { 'content-type': 'application/json' });
        expect(answer.status).toBe(400);
      }
    });

    it('ends guessing after ten attempts, says how long to wait, and bars nobody else', async () => {
      const answers: Answer[] = [];
      for (let n = 0; n < 11; n += 1) answers.push(await enter(server(), cast.otherSalesperson, `guess ${n}`));
      expect(answers.slice(0, 10).map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 401));
      expect(answers[10].status).toBe(429);
      expect(answers[10].body.retryAfter).toBeGreaterThan(200);
      expect(answers[10].headers.get('retry-after')).toBe(String(answers[10].body.retryAfter));
      expect((await enter(server(), cast.otherSalesperson)).status).toBe(429);
      expect((await enter(server(), cast.salesperson)).status).toBe(200);
    });

    it('refuses a token that is none, forged or of another kind', async () => {
      const { jwt } = (await enter(server(), cast.finance)).body;
      const [head, body, sign] = jwt.split('.');
      const other = Buffer.from(Buffer.from(body, 'base64url').toString().replace(/"userId":"\d+"/, '"userId":"1"')).toString('base64url');
      const unsigned = `${Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url')}.${body}.`;
      const refresh = cookieOf(await enter(server(), cast.finance)).cookie.split('=')[1];
      for (const bad of ['x', `${head}.${other}.${sign}`, unsigned, refresh]) expect(await isIn(server(), bad)).toBe(false);
      expect(await isIn(server(), jwt)).toBe(true);
    });
  });

  describe('a session', () => {
    const server = useServer(database);

    it('is renewed by its cookie, which changes each time; several tabs at once get the same', async () => {
      const cookie = cookieOf(await enter(server(), cast.keeper));
      const tabs = await Promise.all(Array.from({ length: 5 }, () => renew(server(), cookie)));
      expect(tabs.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
      expect(new Set(tabs.map((tab) => cookieOf(tab).cookie)).size).toBe(1);
      expect(cookieOf(tabs[0])).not.toEqual(cookie);
      expect(tabs[0].body.user.username).toBe(cast.keeper);
    });

    it('ends, wherever it went, when an older cookie turns up again', async () => {
      const first = cookieOf(await enter(server(), cast.keeper));
      const second = await renew(server(), first);
      const third = await renew(server(), cookieOf(second));
      expect((await renew(server(), first)).status).toBe(401);
      expect((await renew(server(), cookieOf(third))).status).toBe(401);
      expect(await isIn(server(), third.body.jwt)).toBe(false);
    });

    it('ends with signing out, its other tokens too, and leaves other sessions alone', async () => {
      const here = await enter(server(), cast.keeper);
      const there = await enter(server(), cast.keeper);
      const renewed = await renew(server(), cookieOf(here));
      const out = await stranger(server().address).request('POST', '/api/auth/logout', {}, { ...bearer(renewed.body.jwt), ...cookieOf(renewed) });
      expect(out.status).toBe(200);
      expect(out.headers.get('set-cookie')).toMatch(/Max-Age=0/);
      expect(await isIn(server(), here.body.jwt)).toBe(false);
      expect(await isIn(server(), renewed.body.jwt)).toBe(false);
      expect((await renew(server(), cookieOf(renewed))).status).toBe(401);
      expect(await isIn(server(), there.body.jwt)).toBe(true);
    });

    it('ends everywhere else with a new password', async () => {
      const there = await enter(server(), cast.otherDealer);
      const here = await enter(server(), cast.otherDealer);
      const change = (body: object) => stranger(server().address).request('POST', '/api/auth/change-password', body, bearer(here.body.jwt));
      expect((await change({ currentPassword: 'wrong', password: 'a new secret' })).body.errors).toHaveProperty('currentPassword');
      expect((await change({ currentPassword: password, password: 'short' })).body.errors).toHaveProperty('password');
      expect((await change({ currentPassword: password, password: 'a new secret', passwordConfirmation: 'another' })).body.errors).toHaveProperty('passwordConfirmation');
      const changed = await change({ currentPassword: password, password: 'a new secret' });
      expect(changed.status).toBe(200);
      expect(await isIn(server(), there.body.jwt)).toBe(false);
      expect(await isIn(server(), here.body.jwt)).toBe(false);
      expect((await renew(server(), cookieOf(there))).status).toBe(401);
      expect(await isIn(server(), changed.body.jwt)).toBe(true);
      expect((await enter(server(), cast.otherDealer)).status).toBe(401);
      expect((await enter(server(), cast.otherDealer, 'a new secret')).status).toBe(200);
    });

    it('begins with a mailed code when the password is forgotten; the code is good once, and nobody learns who exists', async () => {
      const nobody = stranger(server().address);
      const { user } = (await enter(server(), cast.salesperson)).body;
      const known = await nobody.post('/api/auth/forgot-password', { email: user.email });
      expect(await nobody.post('/api/auth/forgot-password', { email: 'nobody@nowhere.example' })).toEqual(known);
      const code = await codeIn(server(), user.email);
      const reset = (more: object) => nobody.request('POST', '/api/auth/reset-password', { code, password: 'a third secret', ...more });
      expect((await reset({ code: 'wrong' })).status).toBe(422);
      expect((await reset({})).status).toBe(200);
      expect((await reset({})).status).toBe(422);
      expect((await enter(server(), cast.salesperson, 'a third secret')).status).toBe(200);
    });
  });

  describe('a change to a person', () => {
    const server = useServer(database);

    it('that deactivates ends their sessions within a second', async () => {
      const administrator = await server().as(cast.administrator);
      const entered = await enter(server(), 'creative-department');
      const person = await personOf(administrator, 'creative-department');
      await administrator.put(`/api/people/${person.id}`, { ...person, blocked: true });
      await expect.poll(() => isIn(server(), entered.body.jwt), soon).toBe(false);
      expect((await enter(server(), 'creative-department')).status).toBe(403);
      expect((await renew(server(), cookieOf(entered))).status).toBe(401);
    });

    it('that takes a role takes its rights within a second', async () => {
      const administrator = await server().as(cast.administrator);
      const keeper = await server().as(cast.keeper);
      expect((await keeper.list('stock-moves')).rows.length).toBeGreaterThan(0);
      const person = await personOf(administrator, cast.keeper);
      const roles = (await personOf(administrator, cast.otherDealer)).roles;
      await administrator.put(`/api/people/${person.id}`, { ...person, roles });
      await expect.poll(async () => (await keeper.request('GET', '/api/stock-moves')).status, soon).toBe(404);
    });
  });

  describe('preferences', () => {
    const server = useServer(database);

    it('are one’s own and last', async () => {
      const finance = await server().as(cast.finance);
      await finance.post('/api/auth/preferences', { language: 'ko', mailPreference: 'digest' });
      expect((await signIn(server().address, cast.finance)).user).toMatchObject({ language: 'ko', mailPreference: 'digest' });
      expect((await finance.request('GET', '/api/requisitions/999999999')).body.message).toMatch(/[가-힣]/);
    });

    it('are refused when they are none, or name somebody who cannot stand in', async () => {
      const finance = await server().as(cast.finance);
      const set = (body: object) => finance.request('POST', '/api/auth/preferences', body);
      const outside = await personOf(await server().as(cast.administrator), cast.dealer);
      expect((await set({ roles: ['administrator'] })).status).toBe(400);
      expect((await set({ language: 'fr' })).body.errors).toHaveProperty('language');
      expect((await set({ standIn: outside.id })).body.errors).toHaveProperty('standIn');
      expect((await set({ standIn: finance.user.id })).body.errors).toHaveProperty('standIn');
      expect((await set({ standInFrom: '2026-13-01' })).body.errors).toHaveProperty('standInFrom');
      expect((await (await server().as(cast.dealer)).request('POST', '/api/auth/preferences', { standIn: finance.user.id })).status).toBe(422);
    });
  });

  describe('somebody without a right', () => {
    const server = useServer(database);

    it('finds no route at all when not signed in', async () => {
      const nobody = stranger(server().address);
      for (const path of ['/api/requisitions', '/api/people', '/api/meta', '/api/tasks', '/api/mails', '/api/events', '/api/files/1', '/api/requisitions/1/print/requisition']) {
        expect((await nobody.request('GET', path)).status, path).toBe(401);
      }
      for (const path of ['/api/users', '/api/users/me', '/api/users-permissions/roles', '/api/upload/files', '/api/auth/local/register', '/api/connect/google', '/api/content-type-builder/content-types']) {
        expect((await nobody.request('GET', path)).status, path).toBe(404);
      }
    });

    it('sees, as a dealer, no requisition by any route', async () => {
      const assistant = await server().as(cast.assistant);
      const dealer = await server().as(cast.dealer);
      const { rows, total } = await assistant.list('requisitions', { filter: { state: 'done' }, range: [0, 0] });
      expect(total).toBeGreaterThan(0);
      const { id } = rows[0];
      const missing = await dealer.request('GET', '/api/requisitions/999999999');
      const tries: [string, string, unknown?][] = [
        ['GET', '/api/requisitions'], ['GET', `/api/requisitions/${id}`], ['GET', `/api/requisitions/${id}/history`],
        ['GET', `/api/requisitions/${id}/print/requisition`], ['GET', `/api/requisitions/${id}/print/requisition?format=pdf`],
        ['GET', '/api/requisitions?filter={"q":"LL"}'], ['GET', '/api/requisitions/export?format=csv'],
        ['PUT', `/api/requisitions/${id}`, { version: 1 }], ['DELETE', `/api/requisitions/${id}`],
        ['POST', `/api/requisitions/${id}/act/sign`, { version: 1 }], ['POST', `/api/requisitions/${id}/act/comment`, { note: 'x' }],
        ['POST', `/api/requisitions/${id}/act/cancel`, { version: 1, note: 'x' }],
      ];
      for (const [method, path, body] of tries) {
        const answer = await dealer.request(method, path, body);
        expect([answer.status, JSON.stringify(answer.body).includes(rows[0].number ?? 'LL')], `${method} ${path}`).toEqual([404, false]);
        if (path.endsWith(String(id))) expect(answer.body).toEqual(missing.body);
      }
      expect((await dealer.request('POST', '/api/requisitions', {})).status).toBeGreaterThanOrEqual(403);
      expect(await dealer.get('/api/tasks')).toEqual([]);
      expect(JSON.stringify(await dealer.get('/api/meta'))).not.toContain('"requisitions"');
    });

    it('sees, as a dealer, of customers their own, of people themselves', async () => {
      const dealer = await server().as(cast.dealer);
      const people = await dealer.list('people');
      expect(people.rows.map(({ id }) => id)).toEqual([dealer.user.id]);
      const own = await dealer.list('customers');
      expect(own.total).toBe(1);
      const { rows } = await (await server().as(cast.administrator)).list('customers', { filter: { id_ne: own.rows[0].id }, range: [0, 0] });
      expect((await dealer.request('GET', `/api/customers/${rows[0].id}`)).status).toBe(404);
      expect(own.rows[0]).not.toHaveProperty('competitors');
      expect((await dealer.request('GET', '/api/customers?filter={"competitors":"x"}')).status).toBe(400);
      expect((await dealer.request('GET', '/api/customers?sort=["competitors","ASC"]')).status).toBe(400);
    });

    it('sees, as another salesperson, none of it that is not theirs', async () => {
      const salesperson = await server().as(cast.salesperson);
      const other = await server().as(cast.otherSalesperson);
      const { rows } = await salesperson.list('requisitions', { filter: { owner: salesperson.user.id } });
      const theirs = new Set((await other.list('requisitions')).rows.map(({ id }) => id));
      for (const { id } of rows) {
        if (theirs.has(id)) continue;
        expect((await other.request('GET', `/api/requisitions/${id}`)).status).toBe(404);
        expect((await other.request('GET', `/api/requisitions/${id}/history`)).status).toBe(404);
      }
      for (const row of (await other.list('requisitions')).rows) {
        expect([row.owner?.id, row.picker?.id]).toContain(other.user.id);
      }
    });

    it('sees what they are given to do, as long as they do it and afterwards, and finds it in the list', async () => {
      const supervisor = await server().as(cast.supervisor);
      const other = await server().as(cast.otherSalesperson);
      const { rows } = await supervisor.list('requisitions', { filter: { state: 'signature' } });
      const hidden = new Set((await other.list('requisitions')).rows.map(({ id }) => id));
      const record = await supervisor.get(`/api/requisitions/${rows.find(({ id }) => !hidden.has(id))?.id}`);
      await other.get(`/api/requisitions/${record.id}`, { status: 404 });
      await supervisor.act('requisitions', record, 'reassign', { to: other.user.id, note: 'You know them best.' });
      const seen = await other.get(`/api/requisitions/${record.id}`);
      expect((await other.list('requisitions', { filter: { id: [record.id] } })).total).toBe(1);
      await other.act('requisitions', seen, 'sign');
      expect((await other.get(`/api/requisitions/${record.id}`)).state).toBe('payment');
      await (await server().as(cast.dealer)).get(`/api/requisitions/${record.id}`, { status: 404 });
    });

    it('is told live only of what they may see', async () => {
      const administrator = await server().as(cast.administrator);
      const [assistant, dealer, other] = await Promise.all([cast.assistant, cast.dealer, cast.otherDealer].map(async (one) => listen(await server().as(one), server().address)));
      const own = (await (await server().as(cast.dealer)).list('customers')).rows[0].id;
      const othersOwn = (await (await server().as(cast.otherDealer)).list('customers')).rows[0].id;
      const { rows } = await administrator.list('customers', { range: [0, 9] });
      const foreign = rows.map(({ id }) => id).find((id) => id !== own && id !== othersOwn);
      for (const id of [foreign, othersOwn, own]) {
        const customer = await administrator.get(`/api/customers/${id}`);
        await administrator.put(`/api/customers/${id}`, { ...customer, remarks: 'Looked at.' });
      }
      const of = (id: unknown) => expect.objectContaining({ type: 'record', plural: 'customers', id }) as unknown;
      await expect.poll(() => assistant.events, { timeout: 3_000 }).toEqual([of(foreign), of(othersOwn), of(own)]);
      await expect.poll(() => dealer.events, { timeout: 3_000 }).toEqual([of(own)]);
      expect(other.events).toEqual([of(othersOwn)]);
      expect(Object.keys(dealer.events[0]).sort()).toEqual(['id', 'plural', 'type', 'version']);
      for (const one of [assistant, dealer, other]) one.stop();
    });

    it('is told no more, live, once they are deactivated', async () => {
      const administrator = await server().as(cast.administrator);
      const leaver = await listen(await server().as('creative-department'), server().address);
      const person = await personOf(administrator, 'creative-department');
      await administrator.put(`/api/people/${person.id}`, { ...person, blocked: true });
      await expect.poll(() => leaver.ended(), soon).toBe(true);
    });

    it('is told, when the server goes, after how long to come back', async () => {
      const finance = await listen(await server().as(cast.finance), server().address);
      await server().restart();
      expect(finance.ended()).toBe(true);
      expect(finance.text()).toMatch(/retry: \d+\n\n$/);
    });
  });
});

/** The code of the mail that went to an address. */
async function codeIn(server: Server, to: string): Promise<string> {
  const find = async () => {
    const mails = await server.sql<{ text: string }>('SELECT "text" FROM "mails" WHERE "to_address" = ? ORDER BY "id" DESC', [to]);
    return mails.map(({ text }) => /\?code=([\w-]+)/.exec(text)?.[1]).find((code) => code !== undefined);
  };
  await expect.poll(find, { timeout: 5_000 }).toBeDefined();
  return (await find()) as string;
}
