/** Requests of clients that were loaded before something was renamed: for ten minutes their names mean what they meant. */
import type { IncomingMessage } from 'node:http';
import { namesIn, typeNamesIn, type Renamed, type TypeNames } from '../engines/definitions';
import { filterKey, model, typeByName, typeByPlural } from '../engines/model';
import type { Request } from '../foundation/http';
import { Refusal } from '../foundation/refusal';
import { changedSince } from './schema-version';

/** The version a client says it was loaded with, if it is older than the one that serves. */
function versionOf(headers: IncomingMessage['headers']): number | undefined {
  const version = Number(headers['x-schema-version'] ?? NaN);
  return Number.isSafeInteger(version) ? version : undefined;
}

function namesFor(path: string, headers: IncomingMessage['headers']): { names: TypeNames; older: boolean } | undefined {
  const [, api, plural] = path.split('/');
  const version = versionOf(headers);
  if (api !== 'api' || plural === undefined || (version !== undefined && version >= model().version)) return undefined;
  const names = namesIn(plural, version);
  return names && { names, older: version !== undefined };
}

/** `/api/<old plural>/…` as it is called now. */
export function pathNow(path: string, headers: IncomingMessage['headers']): string {
  const [, , plural] = path.split('/');
  const now = namesFor(path, headers)?.names.plural;
  if (now === undefined || now === plural || (versionOf(headers) === undefined && typeByPlural(plural))) return path;
  return path.replace(`/api/${plural}`, `/api/${now}`);
}

/** Renames what the body, the filter and the sort name. What was retired since is left out of an older client's body: it is nobody's to write any more. */
export function translate(request: Request<unknown>, asked: string): void {
  const version = versionOf(request.headers);
  if (version === undefined || version < model().version) request.body = withTypes(request.body, typeNamesIn(version), version !== undefined);
  const found = namesFor(asked, request.headers);
  const type = found?.names.plural === undefined ? undefined : typeByPlural(found.names.plural);
  if (!found || !type) return;
  const { names, older } = found;
  const taken = older ? new Set<string>() : new Set(type.fields.map(({ name }) => name));
  const name = (old: string) => {
    const now = taken.has(old) ? old : names.fields.get(old);
    // What was retired since must not be found out through a new field of its name.
    if (now === null) throw new Refusal(409, changedSince, { code: 'schema-changed' });
    return now ?? old;
  };
  const path = (old: string) => {
    const [first, second] = old.split('.');
    const head = name(first);
    return second === undefined ? head : `${head}.${names.parts.get(head)?.get(second) ?? second}`;
  };
  request.body = bodyNow(request.body, names, taken);
  rewrite(request.query, 'filter', (filter) => (isObject(filter) ? Object.fromEntries(Object.entries(filter).map(([key, value]) => [filterKey(key, path), value])) : filter));
  rewrite(request.query, 'sort', (sort) => (Array.isArray(sort) && typeof sort[0] === 'string' ? [path(sort[0]), ...sort.slice(1) as unknown[]] : sort));
}

function bodyNow(body: unknown, names: TypeNames, taken: ReadonlySet<string>): unknown {
  if (!isObject(body)) return body;
  const renamed = rowNow(body, names.fields, taken);
  for (const [part, columns] of names.parts) {
    const rows = renamed[part];
    if (Array.isArray(rows)) renamed[part] = rows.map((row: unknown) => (isObject(row) ? rowNow(row, columns, new Set()) : row));
  }
  if (isObject(renamed.set)) renamed.set = bodyNow(renamed.set, names, taken);
  return renamed;
}

/** `{ id, type }`: a reference to one of several types says which, by its name of then. */
function withTypes(value: unknown, names: ReadonlyMap<string, string>, older: boolean): unknown {
  if (names.size === 0 || typeof value !== 'object' || value === null || Buffer.isBuffer(value)) return value;
  if (Array.isArray(value)) return value.map((one: unknown) => withTypes(one, names, older));
  const { id, type } = value as { id?: unknown; type?: unknown };
  const now = id !== undefined && typeof type === 'string' && (older || !typeByName(type)) ? names.get(type) : undefined;
  const entries = Object.entries(value).map(([key, one]): [string, unknown] => [key, withTypes(one, names, older)]);
  return { ...Object.fromEntries(entries), ...(now !== undefined && { type: now }) };
}

function rowNow(row: Readonly<Record<string, unknown>>, names: Renamed, taken: ReadonlySet<string>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).flatMap(([key, value]) => {
    const now = taken.has(key) ? undefined : names.get(key);
    return now === null ? [] : [[now ?? key, value]];
  }));
}

function rewrite(query: URLSearchParams, name: string, change: (value: unknown) => unknown): void {
  const text = query.get(name);
  if (text === null || query.getAll(name).length > 1) return;
  try {
    query.set(name, JSON.stringify(change(JSON.parse(text))));
  } catch {
    // What is not JSON is refused where it is read.
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
