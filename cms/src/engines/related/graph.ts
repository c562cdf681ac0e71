/** The documents around a record as a graph: what it created and what created it, what it refers to and what refers to it. */
import type { Labels } from '../../foundation/language';

export interface GraphNode {
  /** `sales-order:12`; of a record that the person may not see nothing but a number in this graph. */
  key: string;
  type: string | null;
  plural: string | null;
  id: number | null;
  number: string | null;
  title: string | null;
  state: string | null;
  stateLabel: Labels | null;
  visible: boolean;
}

/** From what was there first to what followed from it. */
export interface GraphEdge { from: string; to: string; label: Labels }

/** `more`: the graph goes on, but this is enough of it. */
export interface Graph { nodes: GraphNode[]; edges: GraphEdge[]; more: boolean }

/** A record as the search goes along: type and id. */
export interface Place { typeId: number; id: number }

/** Two records that belong together. */
export interface Tie { from: Place; to: Place; label: Labels }

export const placeKey = ({ typeId, id }: Place): string => `${typeId}/${id}`;

/** Ids by type. */
export function byType(places: readonly Place[]): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const { typeId, id } of places) found.set(typeId, [...(found.get(typeId) ?? []), id]);
  return found;
}
