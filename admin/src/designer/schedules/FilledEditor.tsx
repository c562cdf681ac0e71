/** One field of a draft and what it is filled with: theirs, a value, a text, a day, a figure. */
import Delete from '@mui/icons-material/DeleteOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { FigureFile, FilledFile } from '@model/schedules-file';
import { useLabel } from '../../i18n/use-text';
import { ConditionEditor } from '../conditions/ConditionEditor';
import { useDraft } from '../draft/DraftProvider';
import { typesOf } from '../draft/pack-files';
import { fieldsOf } from '../flow/panel/fields-of';
import { useScheduleWords, type ScheduleWords } from './words';

const kinds = ['own', 'value', 'text', 'this', 'today', 'day', 'figure'] as const;
type Kind = (typeof kinds)[number];
type Choice = { name: string; label: string };
type Does = FigureFile['does'];

function kindOf(value: FilledFile): Kind {
  if (typeof value === 'string') return 'own';
  if ('$' in value) return value.$ === 'this' ? 'this' : 'today';
  return 'figure' in value ? 'figure' : 'day' in value ? 'day' : 'text' in value ? 'text' : 'value';
}

interface FilledProps { name: string; value: FilledFile; /** The fields of the record drafted for. */ theirs: Choice[]; /** The choices of the field, where it is one. */ choices?: Choice[]; onChange: (value: FilledFile) => void; onRemove: () => void }

export function FilledEditor({ name, value, theirs, choices, onChange, onRemove }: FilledProps) {
  const w = useScheduleWords();
  const kind = kindOf(value);
  const first: Record<Kind, () => FilledFile> = {
    own: () => theirs[0]?.name ?? '', value: () => ({ value: choices?.[0]?.name ?? '' }), text: () => ({ text: '' }), this: () => ({ $: 'this' }), today: () => ({ $: 'today' }), day: () => ({ day: '$monthStart' }), figure: () => ({ figure: { type: 'customer', does: 'count' } }),
  };
  const offered = kinds.filter((one) => one === kind || theirs.length > 0 || (one !== 'own' && one !== 'this'));
  return (
    <Box component="li" sx={{ display: 'grid', gap: 1, gridTemplateColumns: { xs: '1fr 40px', sm: '150px 150px minmax(0, 1fr) 40px' }, alignItems: 'center', py: 0.75 }}>
      <Box sx={{ fontSize: 14, fontWeight: 500 }}>{name}</Box>
      <TextField select label={w.fields.kind} value={kind} onChange={(event) => onChange(first[event.target.value as Kind]())} sx={{ gridRow: { xs: 2, sm: 'auto' }, gridColumn: { xs: '1 / -1', sm: 'auto' } }}>
        {offered.map((one) => <MenuItem key={one} value={one}>{w.fields.kinds[one]}</MenuItem>)}
      </TextField>
      <Box sx={{ gridRow: { xs: 3, sm: 'auto' }, gridColumn: { xs: '1 / -1', sm: 'auto' }, minWidth: 0 }}>
        {typeof value === 'string' && <Pick label={w.fields.field} value={value} options={theirs} onChange={onChange} />}
        {typeof value === 'object' && 'value' in value && (choices
          ? <Pick label={w.fields.value} value={String(value.value ?? '')} options={choices} onChange={(one) => onChange({ value: one })} />
          : <TextField fullWidth label={w.fields.value} value={String(value.value ?? '')} onChange={(event) => onChange({ value: event.target.value })} />)}
        {typeof value === 'object' && 'text' in value && <TextField fullWidth multiline label={w.fields.kinds.text} value={value.text} onChange={(event) => onChange({ text: event.target.value })} />}
        {typeof value === 'object' && 'day' in value && <Pick label={w.fields.day} value={value.day} options={Object.entries(w.fields.daysOf).map(([day, label]) => ({ name: day, label }))} onChange={(day) => onChange({ day })} />}
        {typeof value === 'object' && 'figure' in value && <Figure value={value.figure} words={w} onChange={(figure) => onChange({ figure })} />}
      </Box>
      <IconButton size="small" aria-label={`${w.fields.remove}: ${name}`} onClick={onRemove} sx={{ gridRow: 1, gridColumn: { xs: 2, sm: 4 } }}><Delete fontSize="small" /></IconButton>
    </Box>
  );
}

function Figure({ value, words: w, onChange }: { value: FigureFile; words: ScheduleWords; onChange: (value: FigureFile) => void }) {
  const label = useLabel();
  const { files } = useDraft();
  const types = typesOf(files);
  const type = types.find(({ key }) => key === value.type);
  const fields = type ? fieldsOf(type, label).filter(({ part }) => !part) : [];
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: value.does === 'count' ? '1fr 1fr' : '1fr 1fr 1fr' }}>
        <Pick label={w.fields.does} value={value.does} options={Object.entries(w.fields.doings).map(([name, text]) => ({ name, label: text }))} onChange={(does) => onChange({ ...value, does: does as Does, path: does === 'count' ? undefined : value.path ?? fields[0]?.name })} />
        <Pick label={w.fields.of} value={value.type} options={types.map(({ key, schema }) => ({ name: key, label: label(schema.label) }))} onChange={(key) => onChange({ type: key, does: 'count' })} />
        {value.does !== 'count' && <Pick label={w.fields.path} value={value.path ?? ''} options={[...fields, ...(value.path === 'submittedAt' ? [{ name: 'submittedAt', label: 'submittedAt' }] : [])]} onChange={(path) => onChange({ ...value, path })} />}
      </Box>
      {type && <ConditionEditor key={type.folder} type={type} label={w.fields.where} value={value.when} onChange={(when) => onChange({ ...value, when: when as FigureFile['when'] })} />}
    </Box>
  );
}

function Pick({ label, value, options, onChange }: { label: string; value: string; options: Choice[]; onChange: (value: string) => void }) {
  const all = options.some(({ name }) => name === value) || value === '' ? options : [...options, { name: value, label: value }];
  return <TextField select fullWidth label={label} value={value} onChange={(event) => onChange(event.target.value)}>{all.map(({ name, label: text }) => <MenuItem key={name} value={name}>{text}</MenuItem>)}</TextField>;
}
