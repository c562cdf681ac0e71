/** The built panel: its files from disk, compressed once and kept, hashed ones cached for ever; every other path is the panel's own. */
import { readFile, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { panelFolder } from '../foundation/settings';

type Encoding = 'br' | 'gzip' | 'identity';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.json': 'application/json',
  '.svg': 'image/svg+xml', '.png': 'image/png', '.ico': 'image/x-icon', '.webp': 'image/webp', '.woff2': 'font/woff2', '.woff': 'font/woff',
  '.txt': 'text/plain; charset=utf-8', '.webmanifest': 'application/manifest+json', '.map': 'application/json',
};
const packed: ReadonlySet<string> = new Set(['.html', '.js', '.css', '.json', '.svg', '.txt', '.webmanifest', '.map']);

const headers = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'SAMEORIGIN',
  'referrer-policy': 'same-origin',
  'content-security-policy': "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; font-src 'self' data:; frame-src 'self' blob:; "
    + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'",
};

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);
const kept = new Map<string, Promise<Buffer>>();

/** Answers a GET for a file of the panel, or with its start page; false when there is nothing to answer with. */
export async function sendPanel(request: IncomingMessage, response: ServerResponse, path: string): Promise<boolean> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return false;
  const asked = fileAt(path);
  const found = asked && (await changedAt(asked));
  if (!found && (extname(path) !== '' || path.startsWith('/assets/'))) return false;
  const file = found ? asked : join(panelFolder, 'index.html');
  const changed = found ?? (await changedAt(file));
  if (!changed) return false;
  const encoding = encodingFor(request, extname(file));
  const body = await content(file, changed, encoding);
  const tag = `"${changed.toString(36)}-${encoding}"`;
  const head = {
    ...headers,
    'content-type': types[extname(file)] ?? 'application/octet-stream',
    'cache-control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    vary: 'accept-encoding',
    etag: tag,
    ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
  };
  if (request.headers['if-none-match'] === tag) response.writeHead(304, head).end();
  else response.writeHead(200, { ...head, 'content-length': body.length }).end(request.method === 'HEAD' ? undefined : body);
  return true;
}

function fileAt(path: string): string | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return undefined;
  }
  const file = normalize(join(panelFolder, decoded));
  return file.startsWith(panelFolder + sep) && !decoded.includes('\0') ? file : undefined;
}

async function changedAt(file: string): Promise<number | undefined> {
  const found = await stat(file).catch(() => undefined);
  return found?.isFile() ? found.mtimeMs : undefined;
}

function encodingFor(request: IncomingMessage, extension: string): Encoding {
  const accepted = String(request.headers['accept-encoding'] ?? '');
  if (!packed.has(extension)) return 'identity';
  return /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : 'identity';
}

function content(file: string, changed: number, encoding: Encoding): Promise<Buffer> {
  const key = `${file} ${changed} ${encoding}`;
  let made = kept.get(key);
  if (!made) kept.set(key, made = pack(file, encoding));
  made.catch(() => kept.delete(key));
  return made;
}

async function pack(file: string, encoding: Encoding): Promise<Buffer> {
  const raw = await readFile(file);
  if (encoding === 'br') return brotli(raw, { params: { [constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_SIZE_HINT]: raw.length } });
  return encoding === 'gzip' ? gzipped(raw) : raw;
}
