/** What a request for tasks asks: which tab, which rows, in which order. */
import { phrase } from '../../foundation/language';
import { malformed } from '../../foundation/refusal';
import { sentences } from './sentences';

export const tabs = ['todo', 'done', 'mine', 'cc'] as const;
export type Tab = (typeof tabs)[number];

export interface TaskQuery { tab: Tab; read?: boolean; from: number; to: number; sort: 'since' | 'due' | 'id'; direction: 'ASC' | 'DESC' }

const most = 1000;

/** @throws 400 for anything it does not know. */
export function taskQuery(query: URLSearchParams): TaskQuery {
  for (const key of query.keys()) if (!['filter', 'range', 'sort'].includes(key) || query.getAll(key).length > 1) throw unknown(key);
  const filter = json(query.get('filter') ?? '{}');
  if (typeof filter !== 'object' || filter === null || Array.isArray(filter)) throw unknown('filter');
  const { tab = 'todo', read, ...rest } = filter as Record<string, unknown>;
  const [stranger] = Object.keys(rest);
  if (stranger !== undefined) throw unknown(stranger);
  if (!tabs.some((one) => one === tab)) throw unknown('tab');
  if (read !== undefined && typeof read !== 'boolean') throw unknown('read');
  const range = json(query.get('range') ?? '[0,24]');
  if (!Array.isArray(range) || range.length !== 2 || !range.every((end) => Number.isSafeInteger(end)) || range[0] < 0 || range[1] < range[0] || range[1] - range[0] >= most) throw unknown('range');
  const sort = json(query.get('sort') ?? '["since","DESC"]');
  if (!Array.isArray(sort) || sort.length !== 2 || !['since', 'due', 'id'].includes(String(sort[0])) || !['ASC', 'DESC'].includes(String(sort[1]))) throw unknown('sort');
  return { tab: tab as Tab, read, from: Number(range[0]), to: Number(range[1]), sort: sort[0] as TaskQuery['sort'], direction: sort[1] as TaskQuery['direction'] };
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const unknown = (what: string) => malformed(phrase(sentences.unknownParameter, { what }));
