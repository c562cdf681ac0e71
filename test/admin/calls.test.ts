/** How the panel speaks to the server: queries, keys, sessions, versions, events. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parseEvent } from '../../admin/src/providers/events';
import { request } from '../../admin/src/providers/http';
import { underKey } from '../../admin/src/providers/idempotency-key';
import { listQuery, plainFilter, totalOf } from '../../admin/src/providers/query';
import { onNewSchema, setSchemaVersion } from '../../admin/src/providers/schema-version';
import { onSignedOut, signIn } from '../../admin/src/session/session';
import { Peer } from './peer';

describe('a list call', () => {
  it('carries filter, range and sort as the dialect writes them', () => {
    const query = new URLSearchParams(listQuery({ filter: { state: ['draft'], q: '油墨' }, pagination: { page: 3, perPage: 25 }, sort: { field: 'createdAt', order: 'DESC' } }));
    expect(Object.fromEntries(query)).toEqual({ filter: '{"state":["draft"],"q":"油墨"}', range: '[50,74]', sort: '["createdAt","DESC"]' });
  });

  it('sends references as ids and leaves empty filters out', () => {
    expect(plainFilter({ customer: { id: 3, label: 'x' }, tags: [{ id: 1 }, 2], q: '', none: null, customerOf: { region: 'z' }, open: false })).toEqual({ customer: 3, tags: [1, 2], 'customerOf.region': 'z', open: false });
  });

  it('reads the total out of Content-Range', () => expect(totalOf(new Headers({ 'content-range': 'slips 0-24/123' }))).toBe(123));
});

describe('an idempotency key', () => {
  const keys: string[] = [];
  const fail = (answer: { status: number }) => async (key: string) => {
    keys.push(key);
    const problem = new Error('no');
    throw Object.assign(problem, answer) as Error;
  };
  beforeEach(() => { keys.length = 0; });

  it('is kept when no answer came, and new once the server has spoken', async () => {
    await underKey('/a', { x: 1 }, fail({ status: 0 })).catch(() => undefined);
    await underKey('/a', { x: 1 }, fail({ status: 503 })).catch(() => undefined);
    await underKey('/a', { x: 1 }, fail({ status: 422 })).catch(() => undefined);
    await underKey('/a', { x: 1 }, (key) => { keys.push(key); return Promise.resolve(1); });
    expect(keys[0]).toBe(keys[1]);
    expect(keys[1]).toBe(keys[2]);
    expect(keys[3]).not.toBe(keys[2]);
  });

  it('is another one for another body', async () => {
    await underKey('/b', { x: 1 }, fail({ status: 0 })).catch(() => undefined);
    await underKey('/b', { x: 2 }, fail({ status: 0 })).catch(() => undefined);
    expect(keys[0]).not.toBe(keys[1]);
  });
});

describe('a session', () => {
  let peer: Peer;
  let good = 'first';
  beforeEach(async () => {
    peer = new Peer();
    good = 'first';
    peer.on('POST', /auth\/local/, () => ({ body: { jwt: good, user: {} } }));
    peer.on('GET', /slips\/1$/, ({ headers }) => (headers.get('authorization') === `Bearer ${good}` ? { body: { id: 1 } } : { status: 401, body: { message: 'x' } }));
    await signIn('clerk', 'pw', 'en');
  });
  afterEach(() => vi.unstubAllGlobals());

  it('that ran out is renewed once for all calls that met it, and they are repeated', async () => {
    peer.on('POST', /auth\/refresh/, () => ({ body: { jwt: good } }));
    good = 'second';
    const answers = await Promise.all([request<{ id: number }>('/api/slips/1'), request<{ id: number }>('/api/slips/1'), request<{ id: number }>('/api/slips/1')]);
    expect(answers.map(({ json }) => json.id)).toEqual([1, 1, 1]);
    expect(peer.calls('POST', /refresh/)).toHaveLength(1);
  });

  it('that cannot be renewed asks once to sign in, then goes on', async () => {
    peer.on('POST', /auth\/refresh/, () => ({ status: 401, body: {} }));
    good = 'third';
    const asked = vi.fn(async () => { await signIn('clerk', 'pw', 'en'); });
    onSignedOut(asked);
    const answers = await Promise.all([request<{ id: number }>('/api/slips/1'), request<{ id: number }>('/api/slips/1')]);
    expect(answers.map(({ json }) => json.id)).toEqual([1, 1]);
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it('tells a refusal with the server’s sentence, its fields and the record as it is', async () => {
    peer.on('GET', /slips\/1$/, () => ({ status: 409, body: { message: '有人更快。', record: { id: 1, version: 9 } } }));
    await expect(request('/api/slips/1')).rejects.toMatchObject({ status: 409, message: '有人更快。', body: { record: { version: 9 } } });
  });

  it('sends the version the panel was drawn from, and tells once when the server has moved on', async () => {
    setSchemaVersion(1);
    const moved = vi.fn();
    const stop = onNewSchema(moved);
    peer.on('GET', /slips\/1$/, () => ({ body: { id: 1 }, headers: { 'x-schema-version': '2' } }));
    await request('/api/slips/1');
    await request('/api/slips/1');
    stop();
    expect(peer.calls('GET', /slips\/1$/)[0].headers.get('x-schema-version')).toBe('1');
    expect(moved).toHaveBeenCalledTimes(1);
  });
});

describe('an event of the stream', () => {
  it.each([
    ['event: record\ndata: {"type":"record","plural":"slips","id":4}', { happened: { type: 'record', plural: 'slips', id: 4 }, retry: undefined }],
    ['retry: 3000\n: still here', { happened: undefined, retry: 3000 }],
    ['data: {broken', { retry: undefined }],
  ])('%j is read', (block, read) => expect(parseEvent(block)).toEqual(read));
});
