/** Writes a Reply to the wire: security headers, compression of JSON and text, nothing kept by caches unless the route says so. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Reply } from './http';
import { publicUrl } from './settings';

const compress = promisify(gzip);
const worthIt = 1_024;
const compressible = /^(application\/json|text\/)/;

const always: Record<string, string> = {
  ...(publicUrl.startsWith('https:') && { 'strict-transport-security': 'max-age=31536000' }),
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store',
};

/** Sends it; a HEAD request gets the headers only. */
export async function sendReply(request: IncomingMessage, response: ServerResponse, reply: Reply): Promise<void> {
  const headers: Record<string, string | string[]> = { ...always, ...reply.headers };
  if (reply.stream) {
    response.writeHead(reply.status ?? 200, headers);
    await reply.stream(response);
    return;
  }
  let body = bytes(reply.body, headers);
  if (body && body.length > worthIt && accepts(request) && compressible.test(String(headers['content-type'] ?? '')) && !headers['content-encoding']) {
    body = await compress(body, { level: 1 });
    headers['content-encoding'] = 'gzip';
    headers.vary = 'accept-encoding';
  }
  headers['content-length'] = String(body?.length ?? 0);
  response.writeHead(reply.status ?? (body ? 200 : 204), headers);
  response.end(request.method === 'HEAD' ? undefined : body);
}

function bytes(body: unknown, headers: Record<string, string | string[]>): Buffer | undefined {
  if (body === undefined) return undefined;
  if (Buffer.isBuffer(body)) return body;
  if (typeof body === 'string') return Buffer.from(body);
  headers['content-type'] ??= 'application/json; charset=utf-8';
  return Buffer.from(JSON.stringify(body));
}

const accepts = (request: IncomingMessage) => /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
