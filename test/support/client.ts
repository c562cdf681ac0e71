/** Somebody at the API: each call states the status it expects and fails with the answer when another comes. */
import { password } from './cast';

export interface Answer {
  status: number;
  headers: Headers;
  body: any;
}

export interface Expectation {
  /** The status that must come; any 2xx by default. */
  status?: number;
  headers?: Record<string, string>;
}

export interface ApiRecord {
  id: number;
  number: string | null;
  state: string | null;
  version: number;
  actions: { name: string; needs: string[] }[];
  [field: string]: any;
}

export interface ListQuery {
  filter?: object;
  range?: [number, number];
  sort?: [string, 'ASC' | 'DESC'];
}

export interface Client {
  readonly username: string;
  readonly token: string;
  readonly user: any;
  /** The whole answer, whatever its status. */
  request(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  /** These four give the parsed body. */
  get(path: string, expected?: Expectation): Promise<any>;
  post(path: string, body?: unknown, expected?: Expectation): Promise<any>;
  put(path: string, body?: unknown, expected?: Expectation): Promise<any>;
  delete(path: string, expected?: Expectation): Promise<any>;
  list(plural: string, query?: ListQuery): Promise<{ rows: ApiRecord[]; total: number }>;
  /** Acts on the record as it was seen (its version is sent along). */
  act(plural: string, record: { id: number; version?: number }, action: string, input?: object, expected?: Expectation): Promise<any>;
}

/** Signs in and gives the client. */
export async function signIn(address: string, username: string, secret = password): Promise<Client> {
  const answer = await call(address, 'POST', '/api/auth/local', { identifier: username, password: secret });
  if (answer.status !== 200) throw new Error(`${username} cannot sign in: ${answer.status} ${show(answer.body)}`);
  return clientOf(address, username, answer.body.jwt, answer.body.user);
}

/** Somebody who is not signed in. */
export const stranger = (address: string): Client => clientOf(address, 'nobody', '', undefined);

function clientOf(address: string, username: string, token: string, user: unknown): Client {
  const request: Client['request'] = (method, path, body, headers = {}) =>
    call(address, method, path, body, { ...(token && { authorization: `Bearer ${token}` }), ...headers });
  const checked = async (method: string, path: string, body: unknown, { status, headers }: Expectation = {}) => {
    const answer = await request(method, path, body, headers);
    const fits = status === undefined ? answer.status >= 200 && answer.status < 300 : answer.status === status;
    if (!fits) throw new Error(`${username}: ${method} ${path} gave ${answer.status}, expected ${status ?? '2xx'}: ${show(answer.body)}`);
    return answer;
  };
  return {
    username,
    token,
    user,
    request,
    get: async (path, expected) => (await checked('GET', path, undefined, expected)).body,
    post: async (path, body, expected) => (await checked('POST', path, body, expected)).body,
    put: async (path, body, expected) => (await checked('PUT', path, body, expected)).body,
    delete: async (path, expected) => (await checked('DELETE', path, undefined, expected)).body,
    list: async (plural, query = {}) => {
      const words = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, JSON.stringify(value)]));
      const answer = await checked('GET', `/api/${plural}?${words}`, undefined);
      return { rows: answer.body, total: Number(answer.headers.get('content-range')?.split('/')[1]) };
    },
    act: async (plural, record, action, input = {}, expected) =>
      (await checked('POST', `/api/${plural}/${record.id}/act/${action}`, { ...(record.version !== undefined && { version: record.version }), ...input }, expected)).body,
  };
}

async function call(address: string, method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
  const form = body instanceof FormData || body instanceof URLSearchParams || typeof body === 'string';
  const response = await fetch(address + path, {
    method,
    redirect: 'manual',
    headers: { ...(body !== undefined && !form && { 'content-type': 'application/json' }), ...headers },
    body: body === undefined ? undefined : form ? body : JSON.stringify(body),
  });
  const bytes = Buffer.from(await response.arrayBuffer());
  const kind = response.headers.get('content-type') ?? '';
  const parsed = kind.includes('json') ? JSON.parse(bytes.toString('utf8')) : /^text\/|[/+]xml/.test(kind) ? bytes.toString('utf8') : bytes;
  return { status: response.status, headers: response.headers, body: bytes.length ? parsed : undefined };
}

const show = (body: unknown) => (typeof body === 'string' ? body : (JSON.stringify(body) ?? '')).slice(0, 600);
