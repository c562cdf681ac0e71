/** A draft is the files of a version and what is changed of them. Pure. */
import type { Files } from '../model';

/** Path -> the file as it is to be; null = it is to be gone. */
export type FileChanges = Readonly<Record<string, unknown>>;

/** The files with the changes made. */
export function applied(files: Files, changes: FileChanges): Files {
  const next = new Map(Object.entries(files));
  for (const [path, file] of Object.entries(changes)) {
    if (file === null) next.delete(path);
    else next.set(path, file);
  }
  return Object.fromEntries([...next].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What has to be changed of the one to get the other. */
export function changesBetween(before: Files, after: Files): FileChanges {
  const paths = new Set([...Object.keys(before), ...Object.keys(after)]);
  return Object.fromEntries([...paths].sort().filter((path) => !same(before[path], after[path])).map((path) => [path, after[path] ?? null]));
}

/** Whether two files say the same, in the same order. */
export const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
