/** The other end of the panel in these tests: answers in the contract's shapes out of a few rows, and remembers what it was asked. */
import { vi } from 'vitest';
import type { Action, Meta, StoredRecord } from '../../admin/src/meta/contract';
import { sampleMeta, words } from './sample-meta';

export interface Asked { method: string; path: string; query: URLSearchParams; body: any; headers: Headers }
type Answer = { status?: number; body?: unknown; headers?: Record<string, string> };
type Handler = (asked: Asked) => Answer | undefined | Promise<Answer | undefined>;

export const submit: Action = { name: 'submit', label: words('提交'), needs: [], tone: 'primary' };
export const check: Action = { name: 'check', label: words('核对'), needs: ['receipt'], tone: 'primary' };
export const reject: Action = { name: 'reject', label: words('驳回'), needs: ['note'], tone: 'danger', confirm: true };
export const open: Action = { name: 'open', label: words('放行'), needs: ['lines.box'], tone: 'primary' };

const writable = ['guest', 'urgent', 'why', 'lines', 'lines.thing', 'lines.quantity', 'lines.price', 'lines.box', 'remarks', 'attachments'];
export const rights = (write: boolean): Record<string, 'read' | 'write'> =>
  Object.fromEntries([...writable, 'total', 'lines.amount', 'receipt', 'number', 'state'].map((name) => [name, write && writable.includes(name) ? 'write' : 'read']));

export const slip = (more: Partial<StoredRecord> = {}): StoredRecord => ({
  id: 1, number: 'CM20261121-0001', state: 'desk', version: 3, owner: { id: 7, label: '林晓芸' }, createdAt: '2026-11-21T01:00:00.000Z', updatedAt: '2026-11-21T01:00:00.000Z',
  submittedAt: '2026-11-21T02:00:00.000Z', closedAt: null, remarks: null, attachments: [], guest: { id: 4, label: 'G4 老王' }, urgent: false, why: null, receipt: null, total: '24.00',
  lines: [{ id: 11, thing: { id: 2, label: '茶杯' }, quantity: '2', price: '12.00', amount: '24.00', box: null }],
  actions: [check, reject], fields: rights(false), ...more,
});

export class Peer {
  readonly asked: Asked[] = [];
  meta: Meta = structuredClone(sampleMeta);
  rows: Record<string, Record<string, any>[]> = {
    slips: [slip()],
    guests: [{ id: 4, code: 'G4', title: '老王', version: 1 }, { id: 5, code: 'G5', title: '小李', version: 1 }],
    things: [{ id: 2, title: '茶杯', price: '12.00', version: 1 }, { id: 3, title: '茶壶', price: '80.50', version: 1 }],
    shelves: [{ id: 1, item: { id: 2, label: '茶杯' }, box: null, left: '40' }, { id: 2, item: { id: 2, label: '茶杯' }, box: 'B-1', left: '15' }],
    tasks: [], mails: [], notices: [], people: [],
  };
  history: unknown[] = [];
  turns: unknown[] = [];
  private readonly handlers: Handler[] = [];

  constructor() {
    vi.stubGlobal('fetch', (path: string, init?: RequestInit) => this.answer(path, init));
  }

  /** Answers a call before anything else does; `undefined` leaves it to the rest. */
  on(method: string, path: RegExp, handler: Handler): this {
    this.handlers.unshift((asked) => (asked.method === method && path.test(asked.path) ? handler(asked) : undefined));
    return this;
  }

  /** The calls of a method to paths like this one. */
  calls(method: string, path: RegExp): Asked[] {
    return this.asked.filter((one) => one.method === method && path.test(one.path));
  }

  private async answer(path: string, init: RequestInit = {}): Promise<Response> {
    const url = new URL(path, 'http://peer');
    const body = typeof init.body === 'string' ? JSON.parse(init.body) : init.body;
    const asked: Asked = { method: init.method ?? 'GET', path: url.pathname, query: url.searchParams, body, headers: new Headers(init.headers) };
    this.asked.push(asked);
    await Promise.resolve();
    init.signal?.throwIfAborted();
    for (const handler of this.handlers) {
      const answer = await handler(asked);
      if (answer) return respond(answer);
    }
    return respond(this.usual(asked));
  }

  private usual({ method, path, query }: Asked): Answer {
    if (path === '/api/meta') return { body: this.meta };
    if (path === '/api/events') return { status: 503 };
    const [plural, id, more] = path.split('/').slice(2);
    const rows = this.rows[plural];
    if (!rows) return { status: 404, body: { message: '没有找到。' } };
    if (method !== 'GET') return { body: {} };
    if (more === 'history') return { body: this.history };
    if (more === 'turns') return { body: this.turns };
    if (id) {
      const row = rows.find((one) => one.id === Number(id));
      return row ? { body: row } : { status: 404, body: { message: '没有找到。' } };
    }
    const filter = JSON.parse(query.get('filter') ?? '{}');
    const found = rows.filter((row) => Object.entries(filter).every(([key, value]) => (key === 'q' ? JSON.stringify(row).includes(String(value)) : String(row[key]?.id ?? row[key]) === String(value))));
    return { body: found, headers: { 'content-range': `${plural} 0-${found.length}/${found.length}` } };
  }
}

function respond({ status = 200, body, headers }: Answer): Response {
  return new Response(body === undefined ? null : JSON.stringify(body), { status, headers: { 'content-type': 'application/json', 'x-schema-version': '1', ...headers } });
}
