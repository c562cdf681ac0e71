/** Where records go whose step the flow in force no longer has. */
import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useLabel } from '../../../i18n/use-text';
import { fill } from '../../words';
import type { Running } from '../flow-api';
import { useFlowEditor } from '../FlowEditor';
import { firstState, isEnd, type FlowFile } from '../flow-shape';
import { stateName } from '../words/step-words';

interface StateMapProps { lost: Running['states']; inForce: FlowFile; value: Record<string, string>; onChange: (value: Record<string, string>) => void }

export function StateMapInput({ lost, inForce, value, onChange }: StateMapProps) {
  const { speaker } = useFlowEditor();
  const label = useLabel();
  const states = Object.keys(inForce.states).filter((state) => !isEnd(inForce, state) && state !== firstState(inForce));
  return (
    <Box role="group" aria-label={speaker.f.move.map} sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'repeat(auto-fill, minmax(220px, 1fr))' }}>
      {lost.map(({ state, label: name }) => (
        <TextField key={state} select label={fill(speaker.f.move.goes, { state: label(name) })} value={value[state] ?? ''} onChange={(event) => onChange({ ...value, [state]: event.target.value })}>
          {states.map((one) => <MenuItem key={one} value={one}>{stateName(inForce, one, speaker)}</MenuItem>)}
        </TextField>
      ))}
    </Box>
  );
}
