/** What would be done where a step has several actions. */
import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { isEnd, isSystem, leaving } from '../flow-shape';
import { useFlowEditor } from '../FlowEditor';
import { stateName } from '../words/step-words';

export function TryChoices({ value, onChange }: { value: Record<string, string>; onChange: (value: Record<string, string>) => void }) {
  const { flow, speaker } = useFlowEditor();
  const { f, label } = speaker;
  const open = Object.keys(flow.states).filter((state) => !isEnd(flow, state)).map((state) => ({ state, actions: new Map(leaving(flow, state).filter(({ transition }) => !isSystem(transition) || transition.on).map(({ transition }) => [transition.name, label(transition.label)])) })).filter(({ actions }) => actions.size > 1);
  if (open.length === 0) return null;
  const choose = (state: string, action: string) => {
    const { [state]: _was, ...rest } = value;
    onChange(action ? { ...rest, [state]: action } : rest);
  };
  return (
    <Box role="group" aria-label={f.trial.choices} sx={{ display: 'grid', gap: 1, gridTemplateColumns: 'repeat(auto-fill, minmax(200px, 1fr))' }}>
      {open.map(({ state, actions }) => (
        <TextField key={state} select label={stateName(flow, state, speaker)} value={value[state] ?? ''} onChange={(event) => choose(state, event.target.value)} slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}>
          <MenuItem value="">{f.trial.first}</MenuItem>
          {[...actions].map(([name, text]) => <MenuItem key={name} value={name}>{text}</MenuItem>)}
        </TextField>
      ))}
    </Box>
  );
}
