/** When a step is due, in working hours, and what happens around that moment: reminders, escalation, a decision by the system. */
import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import type { Due } from '../flow-shape';
import { useFlowEditor } from '../FlowEditor';
import { ActorInput } from './ActorInput';
import { FigureField } from './FigureField';

interface DueProps { value: Due | undefined; /** The actions the system could take. */ actions: { name: string; label: string }[]; onChange: (value: Due | undefined) => void }

const hoursIn = (typed: string): number[] => typed.split(/[\s,,、;]+/).map(Number).filter((hours) => Number.isFinite(hours) && hours !== 0);

export function DueEditor({ value, actions, onChange }: DueProps) {
  const { speaker: { f } } = useFlowEditor();
  const change = (what: Partial<Due>) => value && onChange(Object.fromEntries(Object.entries({ ...value, ...what }).filter(([, one]) => one !== undefined)) as Due);
  const { escalate, act } = value ?? {};
  return (
    <Box role="group" aria-label={f.due.title}>
      <FormControlLabel sx={{ ml: 0 }} control={<Switch checked={value !== undefined} onChange={(_event, on) => onChange(on ? { hours: 8 } : undefined)} />} label={f.due.title} />
      {value && (
        <Stack sx={{ gap: 1.25, mt: 0.75 }}>
          <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 1 }}>
            <FigureField label={f.due.hours} value={value.hours} least={0.5} onChange={(hours) => change({ hours })} />
            <TextField label={f.due.remind} helperText={f.due.remindHelp} defaultValue={(value.remind ?? []).join(', ')} onChange={(event) => { const remind = hoursIn(event.target.value); change({ remind: remind.length ? remind : undefined }); }} />
          </Box>
          <FormControlLabel sx={{ ml: 0 }} control={<Switch size="small" checked={escalate !== undefined} onChange={(_event, on) => change({ escalate: on ? { after: 8, to: 'manager' } : undefined })} />} label={f.due.escalate} />
          {escalate && (
            <Box sx={{ display: 'grid', gap: 1, pl: 1.5 }}>
              <FigureField label={f.due.after} value={escalate.after} least={0} onChange={(after) => change({ escalate: { ...escalate, after } })} />
              <TextField select label={f.due.to} value={escalate.to === 'manager' ? 'manager' : 'other'} onChange={(event) => change({ escalate: { ...escalate, to: event.target.value === 'manager' ? 'manager' : 'administrator' } })}>
                <MenuItem value="manager">{f.due.theirManager}</MenuItem>
                <MenuItem value="other">{f.due.somebody}</MenuItem>
              </TextField>
              {escalate.to !== 'manager' && <ActorInput value={escalate.to} onChange={(to) => change({ escalate: { ...escalate, to } })} />}
            </Box>
          )}
          <FormControlLabel sx={{ ml: 0 }} control={<Switch size="small" checked={act !== undefined} disabled={actions.length === 0} onChange={(_event, on) => change({ act: on ? { after: 16, action: actions[0].name } : undefined })} />} label={f.due.act} />
          {act && (
            <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 1, pl: 1.5 }}>
              <FigureField label={f.due.after} value={act.after} least={0} onChange={(after) => change({ act: { ...act, after } })} />
              <TextField select label={f.fields.action} value={act.action} onChange={(event) => change({ act: { ...act, action: event.target.value } })}>
                {[...actions, ...(actions.some(({ name }) => name === act.action) ? [] : [{ name: act.action, label: act.action }])].map(({ name, label }) => <MenuItem key={name} value={name}>{label}</MenuItem>)}
              </TextField>
            </Box>
          )}
        </Stack>
      )}
    </Box>
  );
}
