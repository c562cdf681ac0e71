/** Gives every box and every arrow's label its place, from top to bottom, by dagre. */
import { Graph as Dagre, layout } from '@dagrejs/dagre';
import type { Graph } from './graph';

export interface Size { width: number; height: number }
export interface Spot extends Size { x: number; y: number }
export interface Bend { x: number; y: number }
export interface Laid { boxes: Map<string, Spot>; arrows: Map<string, { label: Bend; points: Bend[] }> }

/** @returns the left upper corner of boxes, the middle of labels, and the bends of arrows */
export function layOut(graph: Graph, sizeOf: (box: string) => Size, labelOf: (arrow: string) => Size): Laid {
  const dagre = new Dagre({ multigraph: true });
  dagre.setGraph({ rankdir: 'TB', rankalign: 'top', nodesep: 36, edgesep: 24, ranksep: 26, marginx: 12, marginy: 12 });
  for (const { id } of graph.boxes) dagre.setNode(id, { ...sizeOf(id) });
  for (const { id, from, to } of graph.arrows) dagre.setEdge(from, to, { ...labelOf(id), labelpos: 'c' }, id);
  layout(dagre);
  const boxes = new Map(graph.boxes.map(({ id }) => {
    const { x, y, width, height } = dagre.node(id) as Spot;
    return [id, { x: x - width / 2, y: y - height / 2, width, height }] as const;
  }));
  const arrows = new Map(graph.arrows.map(({ id, from, to }) => {
    const { points, x, y } = dagre.edge(from, to, id) as { points: Bend[]; x?: number; y?: number };
    const middle = points[Math.floor(points.length / 2)];
    return [id, { points, label: { x: x ?? middle.x, y: y ?? middle.y } }] as const;
  }));
  return { boxes, arrows };
}

/** A soft line through the bends. */
export function pathThrough(points: readonly Bend[]): string {
  const [first, ...rest] = points;
  if (!first) return '';
  const last = rest.at(-1) ?? first;
  const middles = rest.slice(0, -1).map((bend, i) => ({ bend, to: i === rest.length - 2 ? last : { x: (bend.x + rest[i + 1].x) / 2, y: (bend.y + rest[i + 1].y) / 2 } }));
  return [`M${first.x},${first.y}`, ...middles.map(({ bend, to }) => `Q${bend.x},${bend.y} ${to.x},${to.y}`), ...(middles.length === 0 ? [`L${last.x},${last.y}`] : [])].join(' ');
}

/** How wide a text stands at a size of letters, well enough to keep a place for it: Chinese and Korean are twice as wide. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const letter of text) width += (letter.codePointAt(0) ?? 0) > 0x2e7f ? size : size * 0.56;
  return Math.ceil(width);
}
