/** The HTTP edge: from a request to its route, from a Refusal to its answer, in the person's language. Everything else under /api does not exist. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { draining } from './draining';
import { forwardedAddress } from './forward';
import type { Reply, Request, Route } from './http';
import { languageFrom, type Labels, type Language } from './language';
import { readBody } from './read-body';
import { notFound, Refusal, signedOut } from './refusal';
import { createRouter } from './router';
import { sendReply } from './send-reply';

/** What the edge asks of the engines above it. */
export interface Edge<Who> {
  /** The person of a request's bearer token; null without one; a Refusal (401) for a bad one. */
  authenticate(headers: IncomingMessage['headers']): Promise<Who | null>;
  languageOf(person: Who): Language;
  /** Whether the `:parts` of a path name something at all. Asked before who is asking: what nobody has is simply not there. */
  knows?(params: Record<string, string>): boolean;
  schemaVersion(): number;
  /** The path as it is now of a client that was loaded before names changed. */
  pathNow?(path: string, headers: IncomingMessage['headers']): string;
  /** Puts the names of such a client's request into those of now. `asked` is the path it sent. */
  translate?(request: Request<Who | null>, asked: string): void;
  /** Refuses a client whose schema version is not understood any more. */
  checkVersion?(request: Request<Who | null>, route: Route): void;
  /** Stands around a signed-in POST's handler: answers kept under an Idempotency-Key. */
  around?(request: Request<Who>, route: Route, handle: () => Promise<Reply>): Promise<Reply>;
  /** Answers what is not under /api and has no route: the panel, Strapi's own panel. Gives false when it has nothing either. */
  fallback?(request: IncomingMessage, response: ServerResponse, path: string): boolean | Promise<boolean>;
  /** Told about every answer (metrics, log). */
  answered?(line: { method: string; route: string; status: number; ms: number }): void;
}

/** Only the path and the query of a request's address are looked at. */
const origin = 'http://server';

/** Makes the listener of the process's one HTTP server. */
export function createListener<Who>(routes: readonly Route[], edge: Edge<Who>): RequestListener {
  const find = createRouter(routes);

  async function answer(raw: IncomingMessage, response: ServerResponse): Promise<string> {
    // What is no address at all (`//`) is no path of ours either.
    const url = new URL(URL.canParse(raw.url ?? '/', origin) ? raw.url ?? '/' : '/api/', origin);
    const asked = url.pathname.length > 1 && url.pathname.endsWith('/') ? url.pathname.slice(0, -1) : url.pathname;
    const path = edge.pathNow?.(asked, raw.headers) ?? asked;
    const fitting = find(raw.method === 'HEAD' ? 'GET' : raw.method ?? 'GET', path);
    const found = fitting && edge.knows?.(fitting.params) !== false ? fitting : undefined;
    let language = languageFrom(raw.headers['accept-language']);
    const ours = { 'x-schema-version': String(edge.schemaVersion()), ...(draining() ? { connection: 'close' } : {}) };
    try {
      if (!found) {
        const theirs = path === '/api' || path.startsWith('/api/') || path.startsWith('/approve/');
        if (!theirs && edge.fallback && (await edge.fallback(raw, response, path))) return 'panel';
        const person = await edge.authenticate(raw.headers).catch(() => null);
        if (person !== null) language = edge.languageOf(person);
        throw notFound();
      }
      const { route, params } = found;
      const person = await edge.authenticate(raw.headers).catch((error: unknown) => {
        if (route.public && error instanceof Refusal) return null;
        throw error;
      });
      if (person !== null) language = edge.languageOf(person);
      if (person === null && !route.public) throw signedOut();
      const request: Request<Who | null> = {
        method: raw.method ?? 'GET', path, params, query: url.searchParams, headers: raw.headers, ip: addressOf(raw), language, person, raw,
        body: route.multipart || raw.method === 'GET' || raw.method === 'HEAD' ? undefined : await readBody(raw),
      };
      edge.checkVersion?.(request, route);
      edge.translate?.(request, asked);
      const handle = () => route.handler(request);
      const reply = person !== null && edge.around && route.method === 'POST'
        ? await edge.around(request as Request<Who>, route, handle)
        : await handle();
      await sendReply(raw, response, { ...reply, headers: { ...ours, ...reply.headers } });
    } catch (error) {
      await sendReply(raw, response, failed(error, language, ours, response));
    }
    return found?.route.path ?? 'none';
  }

  return (raw, response) => {
    const began = performance.now();
    answer(raw, response)
      .then((route) => edge.answered?.({ method: raw.method ?? 'GET', route, status: response.statusCode, ms: performance.now() - began }))
      .catch((error: unknown) => {
        console.error(`${raw.method} ${raw.url?.split('?')[0]} broke while it was answered:`, error);
        response.destroy();
      });
  };
}

/** The answer to an error: a Refusal's own sentence, or a neutral one with the number under which the log has it. */
function failed(error: unknown, language: Language, headers: Record<string, string>, response: ServerResponse): Reply {
  if (response.headersSent) throw error;
  if (error instanceof Refusal) {
    const { errors, record, code, retryAfter } = error.extra;
    const named = errors && Object.fromEntries(Object.entries(errors).map(([field, text]) => [field, text[language]]));
    return {
      status: error.status,
      headers: { ...headers, ...(retryAfter ? { 'retry-after': String(retryAfter) } : {}), ...(error.status === 413 ? { connection: 'close' } : {}) },
      body: { message: error.text[language], errors: named, record, code, retryAfter },
    };
  }
  const id = randomUUID();
  console.error(`Error ${id}:`, error);
  return { status: 500, headers, body: { message: broken[language], id } };
}

/** Behind a proxy of the operator's own (TRUST_PROXY=1) the last address that proxy saw. */
function addressOf(raw: IncomingMessage): string {
  const forwarded = process.env.TRUST_PROXY === '1' ? String(raw.headers['x-forwarded-for'] ?? '').split(',').at(-1)?.trim() : '';
  return forwarded || (forwardedAddress(raw.headers) ?? raw.socket.remoteAddress) || '';
}

const broken: Labels = { 'zh-Hans': '服务器出错了，请稍后重试。', en: 'Something went wrong on the server. Please try again.', ko: '서버에 문제가 발생했습니다. 잠시 후 다시 시도하세요.' };
