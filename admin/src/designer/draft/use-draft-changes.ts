/** What the draft changes against the version that it stands on: the paths of files that differ. */
import { useMemo } from 'react';
import { useBase } from './BaseProvider';
import { useDraft } from './DraftProvider';
import type { Files } from './pack-files';

export function useDraftChanges(): string[] {
  const base = useBase();
  const { files } = useDraft();
  return useMemo(() => differingPaths(base, files), [base, files]);
}

/** Compares by content: the two sides were parsed apart. */
export function differingPaths(before: Files, after: Files): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((path) => before[path] !== after[path] && textOf(before[path]) !== textOf(after[path])).sort();
}

const texts = new WeakMap<object, string>();

/** A file is written out once: hundreds of them are compared at each stroke, and all but one are what they were. */
function textOf(file: unknown): string | undefined {
  if (typeof file !== 'object' || file === null) return undefined;
  let text = texts.get(file);
  if (text === undefined) texts.set(file, text = JSON.stringify(file));
  return text;
}
