/** Places the documents of the graph from left to right, what was there first before what followed. Pure. */
import { Graph as Layout, layout } from '@dagrejs/dagre';
import type { Graph } from './graph';

export const boxSize = { width: 210, height: 78 };

/** The upper left corner of each document's box. */
export function layOut({ nodes, edges }: Graph): Map<string, { x: number; y: number }> {
  const drawn = new Layout();
  drawn.setGraph({ rankdir: 'LR', nodesep: 22, ranksep: 90, marginx: 8, marginy: 8 });
  drawn.setDefaultEdgeLabel(() => ({}));
  for (const { key } of nodes) drawn.setNode(key, { ...boxSize });
  for (const { from, to } of edges) drawn.setEdge(from, to);
  layout(drawn);
  return new Map(nodes.map(({ key }) => {
    const { x, y } = drawn.node(key) as { x: number; y: number };
    return [key, { x: x - boxSize.width / 2, y: y - boxSize.height / 2 }];
  }));
}
