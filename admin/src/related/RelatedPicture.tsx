/** The document graph as a picture: each document a link, the one on the screen marked, arrows from what was first to what followed. */
import { useMemo } from 'react';
import LockOutlined from '@mui/icons-material/LockOutlined';
import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import { Controls, Handle, MarkerType, Position, ReactFlow, type Edge, type Node, type NodeProps } from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { Link } from 'react-router-dom';
import { useLabel } from '../i18n/use-text';
import { useMeta } from '../meta/MetaProvider';
import { StateChip } from '../records/StateChip';
import type { Graph, GraphNode } from './graph';
import { boxSize, layOut } from './lay-out';
import { useNodeName } from './use-node-name';
import { useRelatedWords } from './words';

const boxes = { document: DocumentBox };

export default function RelatedPicture({ graph }: { graph: Graph }) {
  const words = useRelatedWords();
  const label = useLabel();
  const { palette } = useTheme();
  const { nodes, edges, height } = useMemo(() => {
    const places = layOut(graph);
    return {
      nodes: graph.nodes.map((node, at): Node => ({
        id: node.key, type: 'document', position: places.get(node.key) ?? { x: 0, y: 0 }, data: { node, here: at === 0 }, width: boxSize.width, height: boxSize.height,
        draggable: false, connectable: false, focusable: false,
      })),
      edges: graph.edges.map(({ from, to, label: tie }): Edge => ({
        id: `${from} ${to}`, source: from, target: to, label: label(tie), focusable: false, markerEnd: { type: MarkerType.ArrowClosed, color: palette.text.secondary },
        style: { stroke: palette.text.secondary }, labelStyle: { fill: palette.text.primary, fontSize: 12 }, labelBgStyle: { fill: palette.background.default }, labelBgPadding: [4, 2],
      })),
      height: Math.min(560, Math.max(...[...places.values()].map(({ y }) => y)) + boxSize.height + 80),
    };
  }, [graph, label, palette]);
  return (
    <Box role="group" aria-label={words.graph} sx={{ height, minHeight: 180, border: 1, borderColor: 'divider', borderRadius: 1, overflow: 'hidden', bgcolor: 'background.default', '& .react-flow__controls-button': { bgcolor: 'background.paper', color: 'text.primary', borderColor: 'divider', width: 28, height: 28 }, '& .react-flow__controls-button svg': { fill: 'currentColor' } }}>
      <ReactFlow
        key={graph.nodes.map(({ key }) => key).join(' ')}
        nodes={nodes} edges={edges} nodeTypes={boxes} fitView fitViewOptions={{ maxZoom: 1, padding: 0.08 }} minZoom={0.2} maxZoom={1.5} nodesDraggable={false} nodesConnectable={false} elementsSelectable={false}
        zoomOnScroll={false} preventScrolling={false} proOptions={{ hideAttribution: false }}
      >
        <Controls showInteractive={false} />
      </ReactFlow>
    </Box>
  );
}

/** A document in the picture. */
function DocumentBox({ data }: NodeProps) {
  const { node, here } = data as unknown as { node: GraphNode; here: boolean };
  const { types } = useMeta();
  const { kind, name } = useNodeName()(node);
  const words = useRelatedWords();
  const type = types.find((one) => one.name === node.type);
  const inside = (
    <>
      <Box component="span" sx={{ fontSize: 12, color: 'text.secondary', ...clipped }}>{kind}{here && ` · ${words.here}`}</Box>
      <Box component="span" className="figures" sx={{ fontWeight: 600, fontSize: 14, ...clipped }}>{name || <LockOutlined sx={{ fontSize: 16, color: 'text.secondary' }} aria-hidden />}</Box>
      <Box component="span" sx={{ display: 'flex', alignItems: 'center', gap: 0.5, minWidth: 0, '& .MuiChip-root': { height: 20 } }}><StateChip type={type} state={node.state} /></Box>
    </>
  );
  const box = {
    width: boxSize.width, height: boxSize.height, px: 1.25, py: 0.75, display: 'flex', flexDirection: 'column', justifyContent: 'center', gap: 0.25, bgcolor: 'background.paper', color: 'text.primary', textDecoration: 'none',
    border: here ? 2 : 1, borderColor: here ? 'primary.main' : 'divider', borderStyle: node.visible ? 'solid' : 'dashed', borderRadius: 1, '&:hover': node.visible && !here ? { borderColor: 'primary.main' } : {},
    '&:focus-visible': { outline: '2px solid', outlineColor: 'primary.main', outlineOffset: 2 },
  } as const;
  return (
    <>
      <Handle type="target" position={Position.Left} isConnectable={false} style={unseen} />
      {node.visible && !here
        ? <Box component={Link} to={`/${node.plural}/${node.id}/show`} className="nopan" sx={box}>{inside}</Box>
        : <Box aria-current={here ? 'true' : undefined} sx={box}>{inside}</Box>}
      <Handle type="source" position={Position.Right} isConnectable={false} style={unseen} />
    </>
  );
}

const clipped = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', minWidth: 0 } as const;
const unseen = { opacity: 0, pointerEvents: 'none' } as const;
