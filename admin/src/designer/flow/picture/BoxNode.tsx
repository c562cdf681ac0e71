/** One box of the picture: a step with its people and its time, an end, or the bar at which lanes join. */
import Bolt from '@mui/icons-material/Bolt';
import CallMerge from '@mui/icons-material/CallMerge';
import ErrorOutline from '@mui/icons-material/ErrorOutlined';
import Flag from '@mui/icons-material/FlagOutlined';
import Group from '@mui/icons-material/GroupOutlined';
import Play from '@mui/icons-material/PlayArrowOutlined';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { Handle, Position, type NodeProps } from '@xyflow/react';
import { fill } from '../../words';
import { markColour, MarkSign } from '../compare/MarkSign';
import { useFlowWords } from '../words';
import type { DrawnBox } from './drawn';
import type { BoxKind } from './graph';

interface BoxData { box: DrawnBox; chosen: boolean; onChoose?: (place: string) => void }
const signs: Partial<Record<BoxKind, typeof Flag>> = { start: Play, end: Flag, join: CallMerge };

export function BoxNode({ data }: NodeProps) {
  const { box, chosen, onChoose } = data as unknown as BoxData;
  const f = useFlowWords();
  const { kind, title, people, facts, mark, problems, passed } = box;
  const Sign = signs[kind];
  const colour = mark ? markColour[mark] : problems > 0 ? 'error.main' : chosen ? 'primary.main' : 'divider';
  const round = kind === 'end' || kind === 'join';
  return (
    <>
      <Handle type="target" position={Position.Top} isConnectable={false} style={hidden} />
      <ButtonBase
        data-place={box.id}
        disabled={!onChoose}
        onClick={() => onChoose?.(box.place)}
        aria-pressed={onChoose ? chosen : undefined}
        aria-label={[title, people, ...facts, mark && f.marks[mark], problems > 0 && fill(f.check.count, { count: problems })].filter(Boolean).join('; ')}
        sx={{
          width: box.width, height: box.height, px: 1.25, display: 'flex', flexDirection: 'column', alignItems: 'stretch', justifyContent: 'center', textAlign: 'left', font: 'inherit', color: 'text.primary',
          bgcolor: kind === 'join' ? 'background.default' : passed ? 'action.hover' : 'background.paper', backgroundImage: 'none',
          border: chosen || mark || problems > 0 ? 2 : 1, borderStyle: mark === 'removed' ? 'dashed' : 'solid', borderColor: colour, borderRadius: round ? 5 : 1,
          boxShadow: chosen ? 4 : undefined, '&.Mui-disabled': { color: 'text.primary' }, '&:focus-visible': { outline: '2px solid', outlineColor: 'primary.main', outlineOffset: 2 },
        }}
      >
        <Box component="span" sx={{ display: 'flex', alignItems: 'center', justifyContent: round ? 'center' : undefined, gap: 0.5, fontSize: kind === 'join' ? 12.5 : 14, fontWeight: kind === 'join' ? 400 : 600 }}>
          {Sign && <Sign sx={{ fontSize: 17, color: 'text.secondary' }} aria-hidden />}
          <Box component="span" sx={clipped}>{title}</Box>
          {problems > 0 && <ErrorOutline sx={{ fontSize: 18, color: 'error.main', ml: 'auto', flex: 'none' }} aria-hidden />}
        </Box>
        {people && <Box component="span" sx={{ display: 'flex', gap: 0.5, alignItems: 'flex-start', fontSize: 13, color: 'text.secondary', lineHeight: 1.35 }}>{people === f.actor.system ? <Bolt sx={small} aria-hidden /> : <Group sx={small} aria-hidden />}<Box component="span" sx={twoRows}>{people}</Box></Box>}
        {facts.map((fact) => <Box component="span" key={fact} className="figures" sx={{ fontSize: 12.5, color: 'text.secondary', ...clipped, display: 'block' }}>{fact}</Box>)}
        {mark && <MarkSign mark={mark} />}
      </ButtonBase>
      <Handle type="source" position={Position.Bottom} isConnectable={false} style={hidden} />
    </>
  );
}

const hidden = { opacity: 0, pointerEvents: 'none' } as const;
const clipped = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', minWidth: 0 } as const;
const twoRows = { display: '-webkit-box', WebkitLineClamp: 2, WebkitBoxOrient: 'vertical', overflow: 'hidden' } as const;
const small = { fontSize: 16, mt: '1px', flex: 'none' } as const;
