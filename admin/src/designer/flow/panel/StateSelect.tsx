/** Picks one step or end of the flow. */
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useFlowEditor } from '../FlowEditor';
import { stateName } from '../words/step-words';

interface StateSelectProps { label: string; value: string; states: readonly string[]; onChange: (state: string) => void; help?: string }

export function StateSelect({ label, value, states, onChange, help }: StateSelectProps) {
  const { flow, speaker } = useFlowEditor();
  const offered = states.includes(value) || value === '' ? states : [value, ...states];
  return (
    <TextField select fullWidth label={label} value={value} helperText={help} onChange={(event) => onChange(event.target.value)}>
      {offered.map((state) => <MenuItem key={state} value={state}>{stateName(flow, state, speaker)}</MenuItem>)}
    </TextField>
  );
}
