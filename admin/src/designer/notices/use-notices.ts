/** The notice rules of a type in the draft, and how they are replaced. */
import { useCallback } from 'react';
import { useDraft } from '../draft/DraftProvider';
import type { NoticeRule } from './notice-shape';

const none: NoticeRule[] = [];

export function useNotices(folder: string): { rules: NoticeRule[]; set: (rules: NoticeRule[]) => void } {
  const { files, setFile } = useDraft();
  const path = `${folder}/notices.json`;
  const set = useCallback((rules: NoticeRule[]) => setFile(path, JSON.parse(JSON.stringify({ rules })) as object), [setFile, path]);
  return { rules: (files[path] as { rules: NoticeRule[] } | undefined)?.rules ?? none, set };
}
