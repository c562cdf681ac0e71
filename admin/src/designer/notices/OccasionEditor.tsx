/** When a rule tells: what happens, or which date is near or past. */
import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { DraftType } from '../draft/pack-files';
import { FigureField } from '../flow/panel/FigureField';
import type { Speaker } from '../flow/words/speaker';
import { stateName } from '../flow/words/step-words';
import type { Occasion, OccasionKind } from './notice-shape';
import { useNoticeWords } from './words';

interface OccasionProps { type: DraftType; speaker: Speaker; value: Occasion | undefined; onChange: (value: Occasion) => void }

export function OccasionEditor({ type, speaker, value, onChange }: OccasionProps) {
  const n = useNoticeWords();
  const states = Object.keys(type.flow?.states ?? {});
  const actions = [...new Map((type.flow?.transitions ?? []).map(({ name, label }) => [name, speaker.label(label)]))];
  const fields = [...speaker.fields.values()].filter(({ group }) => group === 'own');
  const dates = [...speaker.fields.values()].filter(({ group, name, type: of }) => group !== 'through' && !name.includes('.') && (of === 'date' || of === 'datetime'));
  const start: Record<OccasionKind, Occasion | undefined> = {
    created: { event: 'created' },
    entered: states[0] ? { event: 'entered', state: states[1] ?? states[0] } : undefined,
    acted: actions[0] ? { event: 'acted', action: actions[0][0] } : undefined,
    changed: fields[0] ? { event: 'changed', field: fields[0].name } : undefined,
    date: dates[0] ? { event: 'date', field: dates[0].name, plus: -1 } : undefined,
    overdue: states[0] ? { event: 'overdue' } : undefined,
  };
  const select = (label: string, chosen: string, options: readonly (readonly [string, string])[], set: (value: string) => void) => (
    <TextField select label={label} value={chosen} onChange={(event) => set(event.target.value)}>
      {options.map(([name, text]) => <MenuItem key={name} value={name}>{text}</MenuItem>)}
      {!options.some(([name]) => name === chosen) && <MenuItem value={chosen}>{chosen}</MenuItem>}
    </TextField>
  );
  const named = states.map((state) => [state, type.flow ? stateName(type.flow, state, speaker) : state] as const);
  return (
    <Box role="group" aria-label={n.occasion.title} sx={{ display: 'grid', gap: 1, gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' } }}>
      <TextField select label={n.occasion.title} value={value?.event ?? ''} onChange={(event) => { const next = start[event.target.value as OccasionKind]; if (next) onChange(next); }}>
        {(Object.keys(start) as OccasionKind[]).map((kind) => <MenuItem key={kind} value={kind} disabled={start[kind] === undefined}>{n.occasion.kinds[kind]}</MenuItem>)}
      </TextField>
      {value?.event === 'entered' && select(n.occasion.state, value.state, named, (state) => onChange({ event: 'entered', state }))}
      {value?.event === 'overdue' && select(n.occasion.state, value.state ?? '', [['', n.occasion.anyStep], ...named], (state) => onChange({ event: 'overdue', ...(state && { state }) }))}
      {value?.event === 'acted' && select(n.occasion.action, value.action, actions, (action) => onChange({ event: 'acted', action }))}
      {value?.event === 'changed' && select(n.occasion.field, value.field, fields.map(({ name, label }) => [name, label]), (field) => onChange({ event: 'changed', field }))}
      {value?.event === 'date' && select(n.occasion.date, value.field, dates.map(({ name, label }) => [name, label]), (field) => onChange({ ...value, field }))}
      {value?.event === 'date' && <Shift value={value} onChange={onChange} />}
    </Box>
  );
}

type DateOccasion = Extract<Occasion, { event: 'date' }>;

/** How long before or after the date, and at what time of day. */
function Shift({ value, onChange }: { value: DateOccasion; onChange: (value: DateOccasion) => void }) {
  const n = useNoticeWords();
  const plus = value.plus ?? 0;
  const side = plus === 0 ? 'onDay' : plus < 0 ? 'before' : 'after';
  const unit = value.unit ?? 'days';
  const amount = Math.max(1, Math.abs(plus));
  return (
    <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: { xs: '1fr 1fr', sm: 'repeat(4, minmax(0, 1fr))' }, gridColumn: '1 / -1' }}>
      <TextField select label={n.occasion.side} value={side} onChange={(event) => onChange({ ...value, plus: event.target.value === 'onDay' ? 0 : event.target.value === 'before' ? -amount : amount })}>
        {(['before', 'onDay', 'after'] as const).map((one) => <MenuItem key={one} value={one}>{n.occasion[one]}</MenuItem>)}
      </TextField>
      {plus !== 0 && <FigureField label={n.occasion.shift} value={amount} least={1} step={1} onChange={(next) => onChange({ ...value, plus: Math.sign(plus) * Math.round(next) })} />}
      {plus !== 0 && (
        <TextField select label={n.occasion.unit} value={unit} onChange={(event) => onChange({ ...value, unit: event.target.value as DateOccasion['unit'] })}>
          {(['days', 'workingDays', 'hours'] as const).map((one) => <MenuItem key={one} value={one}>{n.occasion.units[one]}</MenuItem>)}
        </TextField>
      )}
      {unit !== 'hours' && <TextField type="time" label={n.occasion.at} value={value.at ?? ''} onChange={(event) => { const { at: _was, ...rest } = value; onChange(event.target.value ? { ...rest, at: event.target.value } : rest); }} slotProps={{ inputLabel: { shrink: true } }} />}
    </Box>
  );
}
