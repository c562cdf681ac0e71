/** How the fields of another record are filled: from our fields, with a fixed value, a text, or who and when. */
import Add from '@mui/icons-material/Add';
import Close from '@mui/icons-material/Close';
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useDraft } from '../../draft/DraftProvider';
import { fieldName, typesOf } from '../../draft/pack-files';
import { fill } from '../../words';
import { useFlowEditor } from '../FlowEditor';
import type { ParameterProps } from './EffectParameterInput';
import { fieldsOf } from './fields-of';

type Source = string | { value: unknown } | { text: string } | { $: string };
const fixed = ['this', 'me', 'today', 'owner'] as const;
type Way = 'field' | 'value' | 'text' | (typeof fixed)[number];

const wayOf = (source: Source): Way => (typeof source === 'string' ? 'field' : 'value' in source ? 'value' : 'text' in source ? 'text' : source.$ as Way);
const sourceOf = (way: Way): Source => (way === 'field' ? '' : way === 'value' ? { value: '' } : way === 'text' ? { text: '' } : { $: way });

export function MappingInput({ label, given, value, onChange }: ParameterProps) {
  const { type, speaker } = useFlowEditor();
  const { files } = useDraft();
  const { f } = speaker;
  const target = typesOf(files).find(({ key }) => key === given.type) ?? type;
  const targets = new Map(Object.entries(target.schema.attributes).map(([key, attribute]) => [fieldName(key, attribute), speaker.label(attribute.label)]));
  const ours = new Map(fieldsOf(type, speaker.label).map((field) => [field.name, field.label]));
  const rows = Object.entries((value ?? {}) as Record<string, Source>);
  const set = (next: [string, Source][]) => onChange(next.length ? Object.fromEntries(next) : undefined);
  const change = (i: number, row: [string, Source]) => set(rows.map((one, at) => (at === i ? row : one)));
  const free = [...targets.keys()].filter((name) => !rows.some(([one]) => one === name));
  return (
    <Box role="group" aria-label={label}>
      <Box sx={{ fontSize: 13, color: 'text.secondary', mb: 0.5 }}>{label}</Box>
      {rows.map(([name, source], i) => {
        const way = wayOf(source);
        return (
          <Box key={name} sx={{ display: 'flex', gap: 0.5, mb: 1, alignItems: 'flex-start' }}>
            <Box sx={{ flex: 1, display: 'grid', gap: 0.75, minWidth: 0 }}>
              <Autocomplete options={[name, ...free]} getOptionLabel={(one) => targets.get(one) ?? one} value={name} disableClearable onChange={(_event, next) => change(i, [next, source])} renderInput={(params) => <TextField {...params} label={f.mapping.target} />} />
              <TextField select label={f.mapping.from} value={way} onChange={(event) => change(i, [name, sourceOf(event.target.value as Way)])}>
                {(['field', 'value', 'text', ...fixed] as const).map((one) => <MenuItem key={one} value={one}>{f.mapping.ways[one]}</MenuItem>)}
              </TextField>
              {typeof source === 'string' && <Autocomplete options={[...ours.keys()]} getOptionLabel={(one) => ours.get(one) ?? one} value={source || null} onChange={(_event, next) => change(i, [name, next ?? ''])} renderInput={(params) => <TextField {...params} label={f.mapping.field} error={!source} />} />}
              {typeof source !== 'string' && 'value' in source && <TextField label={f.mapping.ways.value} value={typeof source.value === 'object' ? JSON.stringify(source.value) : String(source.value)} onChange={(event) => change(i, [name, { value: event.target.value }])} />}
              {typeof source !== 'string' && 'text' in source && <TextField multiline label={f.mapping.ways.text} value={source.text} onChange={(event) => change(i, [name, { text: event.target.value }])} />}
            </Box>
            <IconButton size="small" aria-label={fill(f.fields.removeOne, { name: targets.get(name) ?? name })} onClick={() => set(rows.filter((_one, at) => at !== i))}><Close sx={{ fontSize: 17 }} /></IconButton>
          </Box>
        );
      })}
      <Button size="small" startIcon={<Add />} disabled={free.length === 0} onClick={() => set([...rows, [free[0], '']])}>{f.mapping.add}</Button>
    </Box>
  );
}
