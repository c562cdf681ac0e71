/** The cases of a type's flow in the draft: tries that were kept, which every version to come must pass. */
import { useCallback } from 'react';
import type { CaseFile } from '@model/cases-file';
import { useDraft } from '../../draft/DraftProvider';

const none: CaseFile[] = [];

export function useCases(folder: string): { cases: readonly CaseFile[]; set: (cases: readonly CaseFile[]) => void } {
  const { files, setFile } = useDraft();
  const path = `${folder}/cases.json`;
  const set = useCallback((cases: readonly CaseFile[]) => setFile(path, cases.length ? cases : undefined), [setFile, path]);
  return { cases: (files[path] as CaseFile[] | undefined) ?? none, set };
}
