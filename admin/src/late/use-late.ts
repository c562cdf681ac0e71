/** What is late, as far as the person may know it. */
import { useQuery } from '@tanstack/react-query';
import type { Labels, Reference } from '../meta/contract';
import { request } from '../providers/http';

/** `handedAt`: handed in since; `workingDays` late until then, or until now. */
export interface LateItem {
  id: number; label: Labels; plural: string; typeLabel: Labels; recordId: number | null; number: string | null; person: Reference | null; about: string; due: string; workingDays: number; handedAt: string | null;
}

export function useLate(handed: boolean, enabled = true) {
  return useQuery({
    queryKey: ['late', handed],
    queryFn: async ({ signal }) => (await request<LateItem[]>(`/api/late${handed ? '?handed=1' : ''}`, { signal })).json,
    enabled,
  });
}
