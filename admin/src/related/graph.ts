/** The documents around a record, as the server gives them, and asking for them. */
import { useQuery } from '@tanstack/react-query';
import type { Labels, MetaType, StoredRecord } from '../meta/contract';
import { request } from '../providers/http';

/** A document; one that the person may not see has nothing but its place. */
export interface GraphNode {
  key: string; type: string | null; plural: string | null; id: number | null; number: string | null; title: string | null;
  state: string | null; stateLabel: Labels | null; visible: boolean;
}
/** From what was there first to what followed. */
export interface GraphEdge { from: string; to: string; label: Labels }
export interface Graph { nodes: GraphNode[]; edges: GraphEdge[]; more: boolean }

/** Asked for again whenever something of the type moves. */
export function useRelated(type: MetaType, record: StoredRecord) {
  return useQuery({
    queryKey: [type.plural, 'related', record.id, record.version],
    queryFn: async () => (await request<Graph>(`/api/${type.plural}/${record.id}/related`)).json,
    placeholderData: (previous) => previous,
  });
}
