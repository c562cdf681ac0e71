/** Versions as the designer lists them: which, whose, why, what changed. */
import { database } from '../../foundation/database';
import type { Reply } from '../../foundation/http';
import { languages, type Labels, type Language } from '../../foundation/language';
import { people, system } from '../access';
import { filesOf, versionBefore, versionRow, versionRows, type VersionRow } from '../definitions';
import { diffFiles } from './diff-files';
import { recomputing } from './recomputes';

/** `?range=[0,24]`, at most 200 at a time. */
export function rangeOf(query: URLSearchParams): [number, number] {
  const [, from, to] = /^\[(\d{1,7}),(\d{1,7})\]$/.exec(query.get('range') ?? '') ?? [undefined, '0', '49'];
  return [Number(from), Math.min(Number(to), Number(from) + 199)];
}

/** A list with its Content-Range. */
export function page(name: string, from: number, rows: readonly unknown[], total: number): Reply {
  return { headers: { 'content-range': `${name} ${from}-${Math.max(from, from + rows.length - 1)}/${total}` }, body: rows };
}

/** Who it was; nobody where the packs themselves came. */
export function personOf(id: number | null): { id: number; label: string } | null {
  return id === null ? null : { id, label: (id === system.id ? system : people().byId(id))?.name ?? `#${id}` };
}

export async function readVersions(query: URLSearchParams, language: Language): Promise<Reply> {
  const [from, to] = rangeOf(query);
  const { rows, total } = await versionRows(database(), from, to - from + 1);
  return page('versions', from, rows.map((row) => shown(row, language)), total);
}

/** With the changes against the version that served before it, and how many types are still being computed anew. */
export async function readVersion(n: number, language: Language): Promise<object | undefined> {
  const [row, before] = [await versionRow(database(), n), await versionBefore(database(), n)];
  if (!row) return undefined;
  const changes = before ? diffFiles(await filesOf(database(), before.n) ?? {}, await filesOf(database(), n) ?? {}) : [];
  return { ...shown(row, language), changes: changes.map(({ path, message }) => ({ path, message: message[language] })), recomputing: await recomputing(database(), n) };
}

function shown({ n, state, origin, by_id: by, at, note, cause }: VersionRow, language: Language) {
  return { n, state, origin, by: personOf(by), at, note, cause: cause === null ? null : wordsOf(cause, language) };
}

/** A cause that was said to people stands in every language; any other is the error's own text. */
function wordsOf(cause: string, language: Language): string {
  if (!cause.startsWith('{')) return cause;
  try {
    const labels = JSON.parse(cause) as Partial<Labels>;
    return languages.every((one) => typeof labels[one] === 'string') ? String(labels[language]) : cause;
  } catch {
    return cause;
  }
}
