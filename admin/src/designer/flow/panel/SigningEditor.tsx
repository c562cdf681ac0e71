/** What an action asks of whoever takes it, and what it does: the same for a way between steps and for a step of a lane. */
import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import type { LaneStep, Mode } from '../flow-shape';
import { useFlowEditor } from '../FlowEditor';
import { ActorsEditor } from './ActorsEditor';
import { EffectsEditor } from './EffectsEditor';
import { FigureField } from './FigureField';
import { NeedsEditor } from './NeedsEditor';

type Signing = Pick<LaneStep, 'by' | 'mode' | 'share' | 'needs' | 'effects' | 'stamp' | 'empty' | 'own'>;
const modes: Mode[] = ['one', 'any', 'all', 'ratio', 'in-order'];
const empties = ['fallback', 'pass', 'refuse'] as const;
const owns = ['allowed', 'forbidden', 'manager'] as const;

interface SigningProps { value: Signing; onChange: (change: Partial<Signing>) => void; /** The system takes it: nobody signs. */ system?: boolean }

export function SigningEditor({ value, onChange, system }: SigningProps) {
  const { speaker: { f } } = useFlowEditor();
  const { by, mode = 'one', share, needs, effects, stamp, empty, own } = value;
  return (
    <Stack sx={{ gap: 2 }}>
      <ActorsEditor label={f.fields.by} value={by} onChange={(next) => onChange({ by: next })} />
      {!system && (
        <>
          <TextField select label={f.mode.title} value={mode} helperText={f.mode.helps[mode]} onChange={(event) => { const next = event.target.value as Mode; onChange({ mode: next === 'one' ? undefined : next, ...(next === 'ratio' ? {} : { share: undefined }) }); }}>
            {modes.map((one) => <MenuItem key={one} value={one}>{f.mode.names[one]}</MenuItem>)}
          </TextField>
          {mode === 'ratio' && <FigureField label={f.mode.share} value={Math.round((share ?? 0.5) * 100)} least={1} most={100} step={1} onChange={(percent) => onChange({ share: percent === 50 ? undefined : percent / 100 })} />}
          <NeedsEditor value={needs} by={by} each={mode === 'all' || mode === 'in-order'} onChange={(next) => onChange({ needs: next })} />
        </>
      )}
      <EffectsEditor value={effects} onChange={(next) => onChange({ effects: next })} />
      {!system && (
        <>
          <TextField select label={f.fields.empty} value={empty ?? 'fallback'} onChange={(event) => onChange({ empty: event.target.value === 'fallback' ? undefined : event.target.value as Signing['empty'] })}>
            {empties.map((one) => <MenuItem key={one} value={one}>{f.empty[one]}</MenuItem>)}
          </TextField>
          <TextField select label={f.fields.own} value={own ?? ''} onChange={(event) => onChange({ own: (event.target.value || undefined) as Signing['own'] })} slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}>
            <MenuItem value="">{f.own.asFlow}</MenuItem>
            {owns.map((one) => <MenuItem key={one} value={one}>{f.own[one]}</MenuItem>)}
          </TextField>
          <FormControlLabel sx={{ ml: 0 }} control={<Switch checked={stamp ?? false} onChange={(_event, on) => onChange({ stamp: on || undefined })} />} label={f.fields.stamp} />
        </>
      )}
    </Stack>
  );
}
