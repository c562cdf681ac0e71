/** What an engine says about its part of the HTTP interface: routes, what a handler gets and what it gives back. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Language } from './language';

/** Whoever is signed in, as far as the edge needs to know; `access` says what a Person is. */
export interface Request<Who = unknown> {
  method: string;
  path: string;
  /** Values of the `:name` parts of the route's path, decoded. */
  params: Record<string, string>;
  query: URLSearchParams;
  /** The parsed body: JSON, or urlencoded as a flat object; `undefined` without one. Multipart is left on `raw`. */
  body: unknown;
  headers: IncomingMessage['headers'];
  ip: string;
  language: Language;
  /** The person signed in; only a public route sees null. */
  person: Who;
  raw: IncomingMessage;
}

export interface Reply {
  status?: number;
  headers?: Record<string, string | string[]>;
  /** An object or array is sent as JSON; a string or Buffer as it is (give `content-type`); undefined = empty. */
  body?: unknown;
  /** Takes over the response (streams, server-sent events); headers above are set before. */
  stream?: (response: ServerResponse) => void | Promise<void>;
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- routes of every engine stand in one list, whatever they know of the person
export interface Route<Who = any> {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Like `/api/:plural/:id`; the first route that fits wins, so engines with fixed paths come before records. */
  path: string;
  /** Reached without signing in. */
  public?: boolean;
  /** The body is multipart: not parsed by the edge, see `raw`. */
  multipart?: boolean;
  /** POST only: answers are kept for 24 h under the caller's Idempotency-Key. Default: true for signed-in POSTs. */
  idempotent?: boolean;
  handler: (request: Request<Who>) => Promise<Reply>;
}
