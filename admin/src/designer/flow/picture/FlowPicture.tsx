/** The flow as a picture, from top to bottom: every box and every label is a button that opens its editor. */
import { useMemo, type ReactNode } from 'react';
import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import { Controls, MarkerType, ReactFlow, ReactFlowProvider, type Edge, type Node } from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { useFlowWords } from '../words';
import type { Speaker } from '../words/speaker';
import type { FlowFile } from '../flow-shape';
import { ArrowLine } from './ArrowLine';
import { BoxNode } from './BoxNode';
import { drawn, type Overlay } from './drawn';
import { Refit } from './Refit';

export interface PictureProps {
  flow: FlowFile;
  speaker: Speaker;
  overlay?: Overlay;
  /** The place whose editor is open. */
  chosen?: string;
  onChoose?: (place: string) => void;
  /** Puts a step on the way of a transition. */
  onInsert?: (transition: number) => void;
  height?: number | string;
  children?: ReactNode;
}

const boxes = { box: BoxNode };
const lines = { arrow: ArrowLine };

const isChosen = (place: string | undefined, chosen: string | undefined): boolean => place !== undefined && place === chosen;

export function FlowPicture(props: PictureProps) {
  return <ReactFlowProvider><Picture {...props} /></ReactFlowProvider>;
}

function Picture({ flow, speaker, overlay, chosen, onChoose, onInsert, height = 'max(420px, calc(100vh - 250px))', children }: PictureProps) {
  const f = useFlowWords();
  const { palette } = useTheme();
  const picture = useMemo(() => drawn(flow, speaker, overlay), [flow, speaker, overlay]);
  const nodes = useMemo(() => picture.boxes.map((box): Node => ({
    id: box.id, type: 'box', position: { x: box.x, y: box.y }, width: box.width, height: box.height, data: { box, chosen: isChosen(box.place, chosen), onChoose },
    // What cannot be selected gets no pointer by default; the buttons inside want it.
    style: { pointerEvents: 'all' }, draggable: false, selectable: false, focusable: false, connectable: false,
  })), [picture, chosen, onChoose]);
  const edges = useMemo(() => picture.arrows.map((arrow): Edge => ({
    id: arrow.id, type: 'arrow', source: arrow.from, target: arrow.to, data: { arrow, chosen: isChosen(arrow.place, chosen), onChoose, onInsert },
    markerEnd: { type: MarkerType.ArrowClosed, width: 15, height: 15, color: palette.text.secondary }, selectable: false, focusable: false,
  })), [picture, chosen, onChoose, onInsert, palette]);
  return (
    <Box role="group" aria-label={f.picture.title} sx={{ height, position: 'relative', border: 1, borderColor: 'divider', borderRadius: 1, bgcolor: 'background.default', overflow: 'hidden', '& .react-flow__controls': { border: 1, borderColor: 'divider', borderRadius: 1, overflow: 'hidden', bgcolor: 'background.paper' }, '& .react-flow__controls-button': { bgcolor: 'background.paper', color: 'text.primary', border: 0, width: 30, height: 30, p: 0, display: 'grid', placeItems: 'center', cursor: 'pointer', '& svg': { fill: 'currentColor', width: 12 } } }}>
      <ReactFlow
        nodes={nodes}
        edges={edges}
        nodeTypes={boxes}
        edgeTypes={lines}
        nodesDraggable={false}
        nodesConnectable={false}
        elementsSelectable={false}
        nodesFocusable={false}
        edgesFocusable={false}
        disableKeyboardA11y
        zoomOnScroll={false}
        zoomOnDoubleClick={false}
        preventScrolling={false}
        minZoom={0.2}
        maxZoom={1.5}
        proOptions={{ hideAttribution: true }}
        colorMode={palette.mode}
        ariaLabelConfig={{ 'controls.ariaLabel': f.picture.controls, 'controls.zoomIn.ariaLabel': f.picture.zoomIn, 'controls.zoomOut.ariaLabel': f.picture.zoomOut, 'controls.fitView.ariaLabel': f.picture.fit }}
      >
        <Controls showInteractive={false} fitViewOptions={{ maxZoom: 1, padding: 0.06 }} />
        <Refit shape={picture.boxes.map(({ id }) => id).join()} width={picture.width} height={picture.height} />
        {children}
      </ReactFlow>
    </Box>
  );
}
