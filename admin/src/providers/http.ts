/** One way to the server for everything signed in: bearer token, schema version, language, and getting the session back when it has ended. */
import { HttpError } from 'ra-core';
import { storedLanguage } from '../session/language';
import { bearer, regain } from '../session/session';
import { announceVersion, schemaVersion } from './schema-version';

export interface Call { method?: 'GET' | 'POST' | 'PUT' | 'DELETE'; body?: unknown; headers?: Record<string, string>; signal?: AbortSignal }

/** Fetches as the person signed in. A 401 renews the session or asks to sign in again, then repeats the call once. Refusals are left to the caller. */
export async function fetchSignedIn(path: string, { method = 'GET', body, headers, signal }: Call = {}): Promise<Response> {
  for (let attempt = 0; ; attempt += 1) {
    const token = bearer();
    const response = await fetch(path, {
      method,
      signal,
      credentials: 'same-origin',
      headers: {
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(schemaVersion() ? { 'x-schema-version': String(schemaVersion()) } : {}),
        'accept-language': storedLanguage(),
        ...(body === undefined || body instanceof FormData ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      body: body === undefined || body instanceof FormData ? body : JSON.stringify(body),
    });
    announceVersion(Number(response.headers.get('x-schema-version')));
    if (response.status !== 401 || attempt > 0) return response;
    await regain(token);
  }
}

/** Like fetchSignedIn, for JSON: gives the parsed answer, throws an HttpError with the server's sentence and field errors. */
export async function request<T>(path: string, call: Call = {}): Promise<{ json: T; headers: Headers }> {
  const response = await fetchSignedIn(path, call).catch((problem: unknown) => {
    if (problem instanceof DOMException && problem.name === 'AbortError') throw problem;
    throw new HttpError('cinnabar.state.unreachable', 0);
  });
  const json: unknown = await response.json().catch(() => undefined);
  if (response.ok) return { json: json as T, headers: response.headers };
  throw refused(response, json);
}

/** A file of the server (print, attachment), as a blob. */
export async function requestBlob(path: string): Promise<Blob> {
  const response = await fetchSignedIn(path);
  if (!response.ok) throw refused(response, await response.json().catch(() => undefined));
  return response.blob();
}

function refused(response: Response, json: unknown): HttpError {
  const body = (json ?? {}) as { message?: string; retryAfter?: number };
  return new HttpError(body.message ?? (response.status >= 500 ? 'cinnabar.state.failed' : 'ra.notification.http_error'), response.status, body);
}
