/** Reads the query of a list: `filter`, `range` and `sort`, each JSON, each optional, nothing else. */
import { phrase } from '../../foundation/language';
import { malformed } from '../../foundation/refusal';
import type { ListQuery } from '../store';
import { sentences } from './sentences';

const known: ReadonlySet<string> = new Set(['filter', 'range', 'sort']);
const mostRows = 1_000;
const furthest = 1_000_000_000;
const usual = [0, 24] as const;

export interface ReadListQuery extends ListQuery { range: readonly [number, number] }

/** @throws 400 for any query parameter where none is understood. */
export function readNoQuery(query: URLSearchParams): void {
  const [name] = query.keys();
  if (name !== undefined) throw malformed(phrase(sentences.noParameters, { name }));
}

/** @throws 400 with a sentence for anything that is not of the dialect. Fields and operators are checked by the store, with the person's rights. */
export function readListQuery(query: URLSearchParams): ReadListQuery {
  for (const name of query.keys()) {
    if (!known.has(name)) throw malformed(phrase(sentences.unknownParameter, { name }));
    if (query.getAll(name).length > 1) throw malformed(phrase(sentences.parameterTwice, { name }));
  }
  const { q, ...filter } = filterOf(json(query, 'filter'));
  if (q !== undefined && q !== null && typeof q !== 'string') throw malformed(sentences.searchShape);
  return { filter, q: q ?? undefined, sort: sortOf(json(query, 'sort')), range: rangeOf(json(query, 'range'), filter) };
}

function json(query: URLSearchParams, name: string): unknown {
  const text = query.get(name);
  if (text === null || text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw malformed(phrase(sentences.notJson, { name }));
  }
}

function filterOf(value: unknown): Record<string, unknown> {
  if (value === undefined) return {};
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw malformed(phrase(sentences.filterShape, { example: '{"state":"draft"}' }));
  return value as Record<string, unknown>;
}

/** Without a range a list is its first 25 rows; rows asked for by id are all meant. */
function rangeOf(value: unknown, filter: Readonly<Record<string, unknown>>): readonly [number, number] {
  if (value === undefined) return Array.isArray(filter.id) ? [0, mostRows - 1] : usual;
  if (!Array.isArray(value) || value.length !== 2) throw malformed(sentences.rangeShape);
  const [first, last] = value as unknown[];
  if (!isCount(first) || !isCount(last) || first > last) throw malformed(sentences.rangeShape);
  if (last - first >= mostRows || last > furthest) throw malformed(phrase(sentences.rangeTooLong, { max: mostRows }));
  return [first, last];
}

const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

function sortOf(value: unknown): ListQuery['sort'] {
  if (value === undefined) return undefined;
  if (!Array.isArray(value) || value.length !== 2) throw malformed(sentences.sortShape);
  const [field, direction] = value as unknown[];
  if (typeof field !== 'string' || (direction !== 'ASC' && direction !== 'DESC')) throw malformed(sentences.sortShape);
  return [field, direction];
}
