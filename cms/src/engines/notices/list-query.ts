/** The simple-rest parameters of this engine's own lists: filter, range and sort by id; anything else is refused with a sentence. Pure. */
import { phrase } from '../../foundation/language';
import { isOddText } from '../../foundation/odd-text';
import { malformed } from '../../foundation/refusal';
import { refusals } from './sentences';

export interface ListQuery { filter: Record<string, unknown>; from: number; to: number; descending: boolean }

const mostRows = 1_000;

/** @param keys the filters there are. */
export function parseListQuery(query: URLSearchParams, keys: readonly string[]): ListQuery {
  for (const name of query.keys()) {
    if (!['filter', 'range', 'sort'].includes(name)) throw malformed(phrase(refusals.unknownParameter, { name }));
    if (query.getAll(name).length > 1) throw bad(name);
  }
  const filter = parsed(query, 'filter', {});
  if (typeof filter !== 'object' || filter === null || Array.isArray(filter)) throw bad('filter');
  for (const [name, value] of Object.entries(filter)) {
    if (!keys.includes(name)) throw malformed(phrase(refusals.unknownFilter, { name }));
    if (typeof value === 'string' && isOddText(value)) throw bad('filter');
  }
  const range = parsed(query, 'range', [0, 24]);
  if (!Array.isArray(range) || range.length !== 2 || !range.every((end) => Number.isInteger(end))) throw bad('range');
  const [from, to] = range as [number, number];
  if (from < 0 || to < from || to - from >= mostRows) throw bad('range');
  const sort = parsed(query, 'sort', ['id', 'DESC']);
  if (!Array.isArray(sort) || sort.length !== 2 || !['id', 'createdAt', 'at'].includes(String(sort[0])) || !['ASC', 'DESC'].includes(String(sort[1]))) throw bad('sort');
  return { filter: filter as Record<string, unknown>, from, to, descending: sort[1] === 'DESC' };
}

/** `mails 0-24/123`. */
export function contentRange(name: string, { from }: ListQuery, rows: number, total: number): string {
  return `${name} ${from}-${Math.max(from, from + rows - 1)}/${total}`;
}

function parsed(query: URLSearchParams, name: string, otherwise: unknown): unknown {
  const text = query.get(name);
  if (text === null) return otherwise;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw bad(name);
  }
}

const bad = (name: string) => malformed(phrase(refusals.badParameter, { name }));
