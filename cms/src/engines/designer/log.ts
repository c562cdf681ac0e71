/** What administrators did to the definitions, newest first: append-only. */
import { database } from '../../foundation/database';
import type { Reply } from '../../foundation/http';
import type { Language } from '../../foundation/language';
import type { Change } from './diff-files';
import { page, personOf, rangeOf } from './versions';

interface Row { id: number; at: string; by_id: number; kind: string; version: number | null; note: string; changes: string }

export async function readLog(query: URLSearchParams, language: Language): Promise<Reply> {
  const [from, to] = rangeOf(query);
  const total = await database().get<{ n: number }>('SELECT count(*) AS "n" FROM "design_log"');
  const rows = await database().all<Row>(
    'SELECT "id", "at", "by_id", "kind", "version", "note", "changes" FROM "design_log" ORDER BY "id" DESC LIMIT ? OFFSET ?', [to - from + 1, from]);
  const entries = rows.map(({ id, at, by_id: by, kind, version, note, changes }) => ({
    id: Number(id), at, by: personOf(by), kind, version, note,
    changes: (JSON.parse(changes) as Change[]).map(({ path, message }) => ({ path, message: message[language] })),
  }));
  return page('log', from, entries, Number(total?.n ?? 0));
}
