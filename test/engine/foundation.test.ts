/** The foundation: routes, bodies, answers, placeholders of SQL, constraints, and what a public server must have. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayOf, timeZone } from '../../cms/src/foundation/clock';
import type { Request, Route } from '../../cms/src/foundation/http';
import { numbered } from '../../cms/src/foundation/postgres';
import { missingForPublic, secrets } from '../../cms/src/foundation/public-mode';
import { conflict, ruled } from '../../cms/src/foundation/refusal';
import { createRouter } from '../../cms/src/foundation/router';
import { createListener } from '../../cms/src/foundation/server';
import { Prepared } from '../../cms/src/foundation/statements';
import { violationOf } from '../../cms/src/foundation/violation';

const label = (text: string) => ({ 'zh-Hans': `${text}。`, en: text, ko: `${text}!` });
const route = (method: Route['method'], path: string, handler: Route['handler'] = async () => ({ body: path }), more: Partial<Route> = {}): Route => ({ method, path, handler, ...more });

describe('the clock', () => {
  it('says of any moment in any order which day it is in the company’s time zone', () => {
    const day = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
    const midnight = Date.UTC(2026, 10, 30, 16);
    const moments = [0, -1, 1, -900_000, 899_999, 900_000, 86_399_999, 86_400_000].flatMap((by) => [midnight + by, -2_177_452_800_000 + by, by]);
    for (const moment of [...moments, ...moments.reverse()]) expect(dayOf(new Date(moment))).toBe(day.format(moment));
  });
});

describe('the router', () => {
  const find = createRouter([route('GET', '/api/meta'), route('GET', '/api/:plural'), route('GET', '/api/:plural/:id'), route('POST', '/api/:plural/:id/act/:action')]);

  it('takes the first route that fits', () => {
    expect(find('GET', '/api/meta')?.route.path).toBe('/api/meta');
    expect(find('GET', '/api/orders')).toMatchObject({ route: { path: '/api/:plural' }, params: { plural: 'orders' } });
    expect(find('POST', '/api/orders/3/act/sign')?.params).toEqual({ plural: 'orders', id: '3', action: 'sign' });
  });

  it('finds nothing for another method, another length, an empty part or broken encoding', () => {
    for (const [method, path] of [['PUT', '/api/orders'], ['GET', '/api/orders/3/more'], ['GET', '/api/orders/'], ['GET', '/api/%E0%A4%A']]) expect(find(method, path)).toBeUndefined();
  });

  it('decodes what stands in the path', () => expect(find('GET', '/api/a%2Fb')?.params).toEqual({ plural: 'a/b' }));
});

describe('the edge', () => {
  const routes = [
    route('GET', '/api/open', async ({ language, ip }: Request) => ({ body: { language, ip: ip !== '' } }), { public: true }),
    route('GET', '/api/mine', async ({ person }) => ({ body: person })),
    route('POST', '/api/echo', async ({ body }) => ({ status: 201, body })),
    route('POST', '/api/ruled', async () => { throw ruled(label('No'), { amount: label('Too much') }); }),
    route('POST', '/api/late', async () => { throw conflict(label('Late'), { id: 3 }); }),
    route('GET', '/api/broken', async () => { throw new Error('SELECT secret FROM table'); }),
    route('GET', '/api/long', async () => ({ body: { text: 'x'.repeat(5_000) } }), { public: true }),
  ];
  let server: Server;
  let address: string;

  beforeAll(async () => {
    server = createServer(createListener<{ language: 'ko' }>(routes, {
      authenticate: async ({ authorization }) => (authorization === 'Bearer good' ? { language: 'ko' } : null),
      languageOf: ({ language }) => language,
      schemaVersion: () => 4,
      fallback: (_, response, path) => (path === '/' ? Boolean(response.end('panel')) || true : false),
    }));
    await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());

  const ask = (path: string, options: RequestInit = {}) => fetch(address + path, { ...options, headers: { authorization: 'Bearer good', ...options.headers } });
  const post = (path: string, body: string, headers: Record<string, string> = {}) => ask(path, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } });

  it('answers in the language asked for before sign-in, in the person’s after', async () => {
    const open = await fetch(`${address}/api/open`, { headers: { 'accept-language': 'en-GB,en' } });
    expect(await open.json()).toEqual({ language: 'en', ip: true });
    expect(await (await fetch(`${address}/api/mine`, { headers: { 'accept-language': 'en' } })).json()).toEqual({ message: 'Please sign in first.' });
    expect(await (await post('/api/ruled', '{}')).json()).toEqual({ message: 'No!', errors: { amount: 'Too much!' } });
  });

  it('tells 401, 404, 409 and 422 apart and sends the record as it is now with a 409', async () => {
    expect((await fetch(`${address}/api/mine`)).status).toBe(401);
    expect((await ask('/api/nothing')).status).toBe(404);
    const late = await post('/api/late', '{}');
    expect([late.status, await late.json()]).toEqual([409, { message: 'Late!', record: { id: 3 } }]);
    expect((await post('/api/ruled', '{}')).status).toBe(422);
  });

  it('says nothing of its inside when it breaks', async () => {
    const answer = await ask('/api/broken');
    const text = await answer.text();
    expect(answer.status).toBe(500);
    expect(text).not.toMatch(/SELECT|Error|\.ts/);
    expect(JSON.parse(text)).toMatchObject({ id: expect.any(String) });
  });

  it('reads JSON and forms, and refuses what is neither', async () => {
    expect(await (await post('/api/echo', '{"a":1}')).json()).toEqual({ a: 1 });
    expect(await (await post('/api/echo', 'action=sign&note=%E5%A5%BD', { 'content-type': 'application/x-www-form-urlencoded' })).json()).toEqual({ action: 'sign', note: '好' });
    for (const [body, type] of [['{"a":', 'application/json'], ['<a/>', 'text/xml'], ['NaN', 'application/json']]) {
      expect((await post('/api/echo', body, { 'content-type': type })).status).toBe(400);
    }
    expect((await post('/api/echo', JSON.stringify('x'.repeat(1_100_000)))).status).toBe(413);
  });

  it('cannot be made to change the prototype of anything', async () => {
    expect((await post('/api/echo', '{"__proto__":{"admin":true}}')).status).toBe(201);
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });

  it('carries the schema version and the headers that protect a browser', async () => {
    const { headers } = await ask('/api/open');
    expect(headers.get('x-schema-version')).toBe('4');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('compresses long answers for those who accept it', async () => {
    expect((await ask('/api/long', { headers: { 'accept-encoding': 'gzip' } })).headers.get('content-encoding')).toBe('gzip');
    expect((await ask('/api/long', { headers: { 'accept-encoding': 'identity' } })).headers.get('content-encoding')).toBeNull();
    expect((await ask('/api/open', { headers: { 'accept-encoding': 'gzip' } })).headers.get('content-encoding')).toBeNull();
  });

  it('answers HEAD with the headers of a GET', async () => {
    const answer = await ask('/api/open', { method: 'HEAD' });
    expect([answer.status, await answer.text()]).toEqual([200, '']);
  });

  it('gives the panel what is not the API’s, and nothing under /api to it', async () => {
    expect(await (await ask('/')).text()).toBe('panel');
    expect((await ask('/api')).status).toBe(404);
    expect((await ask('/approve/unknown')).status).toBe(404);
  });
});

describe('SQL', () => {
  it('numbers placeholders, not question marks in texts and names', () => {
    expect(numbered(`SELECT "a?" FROM t WHERE b = ? AND c = 'why? it''s ?' AND d IN (?, ?)`)).toBe(`SELECT "a?" FROM t WHERE b = $1 AND c = 'why? it''s ?' AND d IN ($2, $3)`);
  });

  it('keeps what is prepared, up to a number', () => {
    let made = 0;
    const prepared = new Prepared((sql) => `${sql}${(made += 1)}`, 2);
    expect([prepared.of('a'), prepared.of('a'), prepared.of('b'), prepared.of('c'), prepared.of('a')]).toEqual(['a1', 'a1', 'b2', 'c3', 'a4']);
  });

  it('names the constraint that refused, on both databases', () => {
    const sqlite = Object.assign(new Error('UNIQUE constraint failed: rt_1.f2'), { code: 'SQLITE_CONSTRAINT_UNIQUE' });
    const postgres = Object.assign(new Error('duplicate key'), { code: '23505', constraint: 'rt_1_f2_unique' });
    expect(violationOf(sqlite)).toEqual({ kind: 'unique', what: 'rt_1.f2' });
    expect(violationOf(postgres)).toEqual({ kind: 'unique', what: 'rt_1_f2_unique' });
    expect(violationOf(new Error('disk full'))).toBeUndefined();
  });
});

describe('a public server', () => {
  const random = 'k3Jx9vQm2Lr8Tz5Wc7Yb1Nd4Pf6Hg0Sa';
  const good = { PUBLIC_URL: 'https://desk.example.com', ...Object.fromEntries(secrets.map((name) => [name, random])), APP_KEYS: `${random},${random}` };

  it('starts with an address and real secrets', () => expect(missingForPublic(good)).toEqual([]));

  it.each([
    ['no address', { PUBLIC_URL: '' }, 'PUBLIC_URL'],
    ['an address that is none', { PUBLIC_URL: 'desk' }, 'PUBLIC_URL'],
    ['a missing secret', { JWT_SECRET: '' }, 'JWT_SECRET'],
    ['a short secret', { JWT_SECRET: 'abc' }, 'JWT_SECRET'],
    ['a default secret', { API_TOKEN_SALT: 'tobemodified-tobemodified-tobemodified' }, 'API_TOKEN_SALT'],
    ['one short key of two', { APP_KEYS: `${random},short` }, 'APP_KEYS'],
    ['a clock file', { CINNABAR_CLOCK_FILE: '/tmp/clock' }, 'CINNABAR_CLOCK_FILE'],
    ['a failpoint', { CINNABAR_FAILPOINT: 'here' }, 'CINNABAR_FAILPOINT'],
  ])('does not start with %s, and names it', (_, change, named) => {
    expect(missingForPublic({ ...good, ...change }).join()).toContain(named);
  });
});
