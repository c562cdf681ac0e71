/** What happens with a draft: whose it is, an action taken at once, when there is one already, when it is late. */
import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import type { ScheduleFile } from '@model/schedules-file';
import { useLabel } from '../../i18n/use-text';
import { useDraft } from '../draft/DraftProvider';
import { rolesOf, type DraftType } from '../draft/pack-files';
import { FieldsPicker, type NamedField } from '../shell/FieldsPicker';
import { fill } from '../words';
import { useScheduleWords } from './words';

interface RestProps { type: DraftType; fields: NamedField[]; /** Person fields of the record drafted for. */ people: NamedField[]; value: ScheduleFile; onChange: (what: Partial<ScheduleFile>) => void }

export function RestEditor({ type, fields, people, value: { owner, act, once = [], late, missed }, onChange }: RestProps) {
  const w = useScheduleWords();
  const label = useLabel();
  const { files } = useDraft();
  const roles = rolesOf(files).map((role) => ({ name: role.name, label: label(role.label) }));
  const owners = [...people.map(({ name, label: text }) => ({ name: `field:${name}`, label: text })), ...roles.map((role) => ({ name: role.name, label: fill(w.rest.ownerRole, { role: role.label }) }))];
  const known = owner === undefined || owners.some(({ name }) => name === owner);
  const actions = (type.flow?.transitions ?? []).filter(({ by, from }) => by.includes('system') && from === Object.keys(type.flow?.states ?? {})[0]);
  return (
    <Box role="group" aria-label={w.rest.title} sx={{ display: 'grid', gap: 1.25, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}>
      <TextField select label={w.rest.owner} value={owner ?? ''} onChange={(event) => onChange({ owner: event.target.value || undefined })} slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}>
        <MenuItem value="">{w.rest.ownerSelf}</MenuItem>
        {!known && <MenuItem value={owner}>{owner}</MenuItem>}
        {owners.map(({ name, label: text }) => <MenuItem key={name} value={name}>{text}</MenuItem>)}
      </TextField>
      {actions.length > 0 && (
        <TextField select label={w.rest.act} value={act ?? ''} onChange={(event) => onChange({ act: event.target.value || undefined })} slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}>
          <MenuItem value="">{w.rest.noAct}</MenuItem>
          {actions.map((action) => <MenuItem key={action.name} value={action.name}>{label(action.label)}</MenuItem>)}
        </TextField>
      )}
      <FieldsPicker label={w.rest.once} fields={fields} value={once} onChange={(names) => onChange({ once: names.length > 0 ? names : undefined })} />
      <TextField select label={w.when.missed} value={missed ?? 'last'} onChange={(event) => onChange({ missed: event.target.value === 'all' ? 'all' : undefined })}>
        {(['last', 'all'] as const).map((one) => <MenuItem key={one} value={one}>{w.when.misses[one]}</MenuItem>)}
      </TextField>
      <FormControlLabel sx={{ ml: 0 }} control={<Switch checked={late !== undefined} onChange={(_event, on) => onChange({ late: on ? {} : undefined })} />} label={w.rest.late} />
      {late && (
        <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: '120px 1fr' }}>
          <TextField type="number" label={w.rest.latePlus} value={late.plus ?? 0} onChange={(event) => { const plus = Number(event.target.value); if (Number.isInteger(plus) && plus >= 0 && plus <= 366) onChange({ late: { ...late, plus: plus || undefined } }); }} />
          <FieldsPicker label={w.rest.lateTell} fields={[...roles, ...(late.tell ?? []).filter((one) => !roles.some(({ name }) => name === one)).map((one) => ({ name: one, label: one }))]} value={late.tell ?? []} onChange={(tell) => onChange({ late: { ...late, tell: tell.length > 0 ? tell : undefined } })} />
        </Box>
      )}
    </Box>
  );
}
