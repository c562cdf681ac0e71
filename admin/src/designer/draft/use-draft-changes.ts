/** What the draft changes against the version that serves: the paths of files that differ. */
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
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((path) => before[path] !== after[path] && JSON.stringify(before[path]) !== JSON.stringify(after[path])).sort();
}
