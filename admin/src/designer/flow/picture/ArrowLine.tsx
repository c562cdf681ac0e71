/** One arrow of the picture, with the action and its condition as a button, and a plus to put a step on its way. */
import Add from '@mui/icons-material/Add';
import Bolt from '@mui/icons-material/Bolt';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { useTheme } from '@mui/material/styles';
import { BaseEdge, EdgeLabelRenderer, type EdgeProps } from '@xyflow/react';
import { fill } from '../../words';
import { markColour, MarkSign } from '../compare/MarkSign';
import { useFlowWords } from '../words';
import type { DrawnArrow } from './drawn';
import { pathThrough } from './lay-out';

interface ArrowData { arrow: DrawnArrow; chosen: boolean; onChoose?: (place: string) => void; onInsert?: (transition: number) => void }

export function ArrowLine({ data, markerEnd }: EdgeProps) {
  const { arrow, chosen, onChoose, onInsert } = data as unknown as ArrowData;
  const { palette } = useTheme();
  const stroke = arrow.mark ? { added: palette.success.main, removed: palette.error.main, changed: palette.warning.main }[arrow.mark] : chosen ? palette.primary.main : palette.text.secondary;
  return (
    <>
      <BaseEdge path={pathThrough(arrow.points)} markerEnd={markerEnd} style={{ stroke, strokeWidth: arrow.mark || chosen ? 2.25 : 1.25, strokeDasharray: arrow.mark === 'removed' ? '6 5' : arrow.system ? '2 3' : undefined }} />
      {arrow.title && <EdgeLabelRenderer><ArrowLabel arrow={arrow} chosen={chosen} onChoose={onChoose} onInsert={onInsert} /></EdgeLabelRenderer>}
    </>
  );
}

function ArrowLabel({ arrow, chosen, onChoose, onInsert }: ArrowData) {
  const f = useFlowWords();
  const { label, size, place, title, condition, system, mark, problems, transition } = arrow;
  const colour = mark ? markColour[mark] : problems > 0 ? 'error.main' : chosen ? 'primary.main' : 'divider';
  return (
    <Box className="nodrag nopan" sx={{ position: 'absolute', transform: `translate(-50%, -50%) translate(${label.x}px, ${label.y}px)`, pointerEvents: 'all', display: 'flex', alignItems: 'center', width: size.width }}>
      <ButtonBase
        data-place={place}
        disabled={!onChoose || !place}
        onClick={() => place && onChoose?.(place)}
        aria-pressed={onChoose ? chosen : undefined}
        aria-label={[title, condition, mark && f.marks[mark], problems > 0 && fill(f.check.count, { count: problems })].filter(Boolean).join('; ')}
        sx={{ flex: 1, minWidth: 0, minHeight: 24, px: 0.75, py: 0.25, flexDirection: 'column', font: 'inherit', bgcolor: 'background.default', color: 'text.primary', border: 1, borderColor: colour, borderRadius: 3, borderStyle: mark === 'removed' ? 'dashed' : 'solid', '&.Mui-disabled': { color: 'text.primary' }, '&:focus-visible': { outline: '2px solid', outlineColor: 'primary.main' } }}
      >
        <Box component="span" sx={{ display: 'flex', alignItems: 'center', gap: 0.25, fontSize: 13, maxWidth: '100%' }}>
          {system && <Bolt sx={{ fontSize: 15, color: 'text.secondary' }} aria-hidden />}
          <Box component="span" sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>{title}</Box>
        </Box>
        {condition && <Box component="span" sx={{ fontSize: 12, lineHeight: 1.3, color: 'text.secondary', display: '-webkit-box', WebkitLineClamp: 3, WebkitBoxOrient: 'vertical', overflow: 'hidden' }}>{condition}</Box>}
        {mark && <MarkSign mark={mark} />}
      </ButtonBase>
      {onInsert && transition !== undefined && (
        <ButtonBase aria-label={fill(f.add.onWay, { action: title })} title={fill(f.add.onWay, { action: title })} onClick={() => onInsert(transition)} sx={{ flex: 'none', width: 24, height: 24, ml: 0.25, borderRadius: '50%', border: 1, borderColor: 'divider', bgcolor: 'background.paper', color: 'primary.main', '&:focus-visible': { outline: '2px solid', outlineColor: 'primary.main' } }}><Add sx={{ fontSize: 16 }} aria-hidden /></ButtonBase>
      )}
    </Box>
  );
}
