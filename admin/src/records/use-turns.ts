/** Whose turn a document is, since when and until when; looked at again every minute, because time alone makes it late. */
import { useQuery } from '@tanstack/react-query';
import type { MetaType, Reference, StoredRecord } from '../meta/contract';
import { request } from '../providers/http';

export interface Turn { state: string; step: string | null; people: Reference[]; role: string | null; since: string; due: string | null; overdue: boolean; escalated: boolean }

export function useTurns(type: MetaType, record: StoredRecord) {
  const running = Boolean(type.flow?.length && record.state && !record.closedAt);
  return useQuery({
    queryKey: [type.plural, 'turns', record.id, record.version],
    queryFn: async () => (await request<Turn[]>(`/api/${type.plural}/${record.id}/turns`)).json,
    enabled: running, refetchInterval: 60_000,
  });
}
