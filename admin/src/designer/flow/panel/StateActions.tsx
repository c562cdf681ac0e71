/** What can be done with a step as a whole: put another before or after it, move it, take it away. */
import Add from '@mui/icons-material/Add';
import ArrowDownward from '@mui/icons-material/ArrowDownward';
import ArrowUpward from '@mui/icons-material/ArrowUpward';
import DeleteOutline from '@mui/icons-material/DeleteOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { removable } from '../edit/remove';
import { moveEarlier, moveLater } from '../edit/reorder';
import { takesStepBefore } from '../edit/add-step';
import { firstState, isEnd } from '../flow-shape';
import { useFlowEditor } from '../FlowEditor';

export function StateActions({ state }: { state: string }) {
  const { flow, ask, apply, remove, speaker: { f } } = useFlowEditor();
  const end = isEnd(flow, state);
  const first = state === firstState(flow);
  const order = Object.keys(flow.states);
  const at = order.indexOf(state);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, alignItems: 'center' }}>
      {takesStepBefore(flow, state) && <Button size="small" variant="outlined" color="inherit" startIcon={<Add />} onClick={() => ask({ kind: 'before', state })}>{f.add.before}</Button>}
      {!end && <Button size="small" variant="outlined" color="inherit" startIcon={<Add />} onClick={() => ask({ kind: 'after', state })}>{f.add.after}</Button>}
      <Box sx={{ ml: 'auto', display: 'flex' }}>
        {!end && !first && <IconButton size="small" disabled={at <= 1} aria-label={f.earlier} title={f.earlier} onClick={() => apply(moveEarlier(flow, state))}><ArrowUpward fontSize="small" /></IconButton>}
        {!end && !first && <IconButton size="small" disabled={order[at + 1] === undefined || isEnd(flow, order[at + 1])} aria-label={f.later} title={f.later} onClick={() => apply(moveLater(flow, state))}><ArrowDownward fontSize="small" /></IconButton>}
        {removable(flow, state) && <IconButton size="small" color="error" aria-label={f.remove} title={f.remove} onClick={() => remove({ kind: 'state', state })}><DeleteOutline fontSize="small" /></IconButton>}
      </Box>
    </Box>
  );
}
