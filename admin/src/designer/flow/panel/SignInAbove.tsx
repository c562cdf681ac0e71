/** The amount above which signing in is asked for before deciding from a mail. */
import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import { changeFlow } from '../edit/change';
import { useFlowEditor } from '../FlowEditor';
import { FigureField } from './FigureField';

const figures: readonly string[] = ['money', 'decimal', 'int', 'percent'];
const usual = 10_000;

export function SignInAbove() {
  const { flow, set, speaker } = useFlowEditor();
  const { f } = speaker;
  const fields = [...speaker.fields.values()].filter(({ name, type }) => figures.includes(type) && !name.includes('.'));
  const limit = flow.mail?.signInAbove;
  const change = (signInAbove: typeof limit) => set(changeFlow(flow, { mail: signInAbove && { signInAbove } }));
  if (fields.length === 0 && !limit) return null;
  const first = fields.find(({ type }) => type === 'money') ?? fields[0];
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <FormControlLabel sx={{ ml: 0 }} control={<Switch checked={limit !== undefined} onChange={(_event, on) => change(on ? { field: first.name, amount: String(usual) } : undefined)} />} label={f.whole.signInAbove} />
      {limit && (
        <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: '1fr 1fr' }}>
          <TextField select label={f.fields.need} value={limit.field} onChange={(event) => change({ ...limit, field: event.target.value })}>
            {fields.map(({ name, label }) => <MenuItem key={name} value={name}>{label}</MenuItem>)}
          </TextField>
          <FigureField label={f.whole.above} value={Number(limit.amount)} least={0} onChange={(amount) => change({ ...limit, amount: amount.toFixed(2).replace(/\.00$/, '') })} />
        </Box>
      )}
    </Box>
  );
}
