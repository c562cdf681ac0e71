/** When a schedule comes: its rhythm or the date it hangs on, what happens on days off, how long ahead and at which hour. */
import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { ScheduleWhen } from '@model/schedules-file';
import { FieldsPicker, type NamedField } from '../shell/FieldsPicker';
import { useScheduleWords } from './words';

const kinds = ['day', 'week', 'month', 'year', 'date'] as const;
const moves = ['stays', 'before', 'after', 'skip'] as const;
const weekdays = [1, 2, 3, 4, 5, 6, 7];
const firstOf = { day: undefined, week: [1], month: [1], year: ['01-01'] };

const numbersIn = (typed: string): number[] => typed.split(/[\s,,、;]+/).filter(Boolean).map(Number).filter((n) => Number.isInteger(n) && Math.abs(n) <= 366);
const daysIn = (typed: string): string[] => typed.split(/[\s,,、;]+/).filter((one) => /^\d\d-\d\d$/.test(one));

/** @param dates the date fields of the records drafted for; without any nothing can hang on a date */
export function WhenEditor({ value, dates, onChange }: { value: ScheduleWhen; dates: NamedField[]; onChange: (value: ScheduleWhen) => void }) {
  const w = useScheduleWords();
  const kind = 'date' in value ? 'date' : value.every;
  const { at, moved, ahead } = value;
  const choose = (next: (typeof kinds)[number]) => onChange(next === 'date' ? { date: dates[0].name, plus: [1], at, moved, ahead } : { every: next, ...(firstOf[next] && { on: firstOf[next] }), at, moved, ahead });
  const setting = 'every' in value ? (value.on ?? []).find((one) => typeof one === 'string' && one.startsWith('$')) : undefined;
  const numbers = 'every' in value ? (value.on ?? []).filter((one) => typeof one === 'number') : [];
  return (
    <Box role="group" aria-label={w.when.title} sx={{ display: 'grid', gap: 1.25, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}>
      <TextField select label={w.when.kind} value={kind} onChange={(event) => choose(event.target.value as (typeof kinds)[number])}>
        {kinds.filter((one) => one !== 'date' || dates.length > 0 || kind === 'date').map((one) => <MenuItem key={one} value={one}>{w.when.kinds[one]}</MenuItem>)}
      </TextField>
      {'every' in value && value.every === 'week' && (
        <FieldsPicker
          label={w.when.weekdays}
          fields={[...weekdays.map((day) => ({ name: String(day), label: w.days[day] })), { name: '$company.weeklyMeetingDay', label: w.setting }]}
          value={(value.on ?? []).map(String)}
          onChange={(names) => { if (names.length > 0) onChange({ ...value, on: names.map((one) => (one.startsWith('$') ? one : Number(one))) }); }}
        />
      )}
      {'every' in value && value.every === 'month' && setting === undefined && <TextField key="month" label={w.when.monthDays} helperText={w.when.monthDaysHelp} defaultValue={numbers.join(', ')} onChange={(event) => { const on = numbersIn(event.target.value).filter((n) => n !== 0 && Math.abs(n) <= 31); if (on.length > 0) onChange({ ...value, on }); }} />}
      {'every' in value && value.every === 'year' && <TextField key="year" label={w.when.yearDays} helperText={w.when.yearDaysHelp} defaultValue={(value.on ?? []).join(', ')} onChange={(event) => { const on = daysIn(event.target.value); if (on.length > 0) onChange({ ...value, on }); }} />}
      {'date' in value && (
        <>
          <TextField select label={w.when.date} value={value.date} onChange={(event) => onChange({ ...value, date: event.target.value })}>
            {[...dates, ...(dates.some(({ name }) => name === value.date) ? [] : [{ name: value.date, label: value.date }])].map(({ name, label }) => <MenuItem key={name} value={name}>{label}</MenuItem>)}
          </TextField>
          <TextField label={w.when.plus} helperText={w.when.plusHelp} defaultValue={value.plus.join(', ')} onChange={(event) => { const plus = numbersIn(event.target.value).slice(0, 12); if (plus.length > 0) onChange({ ...value, plus }); }} />
          <Unit label={w.when.unit} value={value.unit} onChange={(unit) => onChange({ ...value, unit })} />
        </>
      )}
      <TextField select label={w.when.moved} value={moved ?? 'stays'} onChange={(event) => onChange({ ...value, moved: event.target.value === 'stays' ? undefined : event.target.value as 'before' })}>
        {moves.map((one) => <MenuItem key={one} value={one}>{w.when.moves[one]}</MenuItem>)}
      </TextField>
      <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 1 }}>
        <TextField type="number" label={w.when.ahead} value={ahead?.n ?? 0} onChange={(event) => { const n = Number(event.target.value); if (Number.isInteger(n) && n >= 0 && n <= 366) onChange({ ...value, ahead: n === 0 ? undefined : { ...ahead, n } }); }} slotProps={{ htmlInput: { min: 0, max: 366 } }} />
        {ahead && <Unit label={w.when.unit} value={ahead.unit} onChange={(unit) => onChange({ ...value, ahead: { ...ahead, unit } })} />}
      </Box>
      <TextField label={w.when.at} helperText={w.when.atHelp} defaultValue={at ?? ''} onChange={(event) => { const typed = event.target.value.trim(); if (typed === '' || /^(([01]\d|2[0-3]):[0-5]\d|\$company\.\w+)$/.test(typed)) onChange({ ...value, at: typed === '' ? undefined : typed }); }} />
    </Box>
  );
}

function Unit({ label, value = 'days', onChange }: { label: string; value?: 'days' | 'workingDays'; onChange: (unit: 'days' | 'workingDays') => void }) {
  const w = useScheduleWords();
  return (
    <TextField select label={label} value={value} onChange={(event) => onChange(event.target.value as 'days')}>
      {(['days', 'workingDays'] as const).map((unit) => <MenuItem key={unit} value={unit}>{w.when.units[unit]}</MenuItem>)}
    </TextField>
  );
}
