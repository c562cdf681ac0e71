/** One schedule, open: its name, when, for whom, what stands in it, what follows, a try and what it did so far. */
import type { ReactNode } from 'react';
import Delete from '@mui/icons-material/DeleteOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import type { ScheduleFile } from '@model/schedules-file';
import { useLabel } from '../../i18n/use-text';
import { useDraft } from '../draft/DraftProvider';
import { fieldPaths } from '../draft/place';
import { typesOf, type DraftType } from '../draft/pack-files';
import { fieldsOf } from '../flow/panel/fields-of';
import { LabelsInput } from '../shell/LabelsInput';
import { fill } from '../words';
import { FilledEditor } from './FilledEditor';
import { PreviewPanel } from './PreviewPanel';
import { RestEditor } from './RestEditor';
import { RunsList } from './RunsList';
import type { Published } from './schedules-api';
import { WhenEditor } from './WhenEditor';
import { WhomEditor } from './WhomEditor';
import { useScheduleWords } from './words';

interface EditorProps { type: DraftType; value: ScheduleFile; published: Published | undefined; unchanged: boolean; onChange: (value: ScheduleFile) => void; onRemove: () => void; onRun: () => void }

export function ScheduleEditor({ type, value, published, unchanged, onChange, onRemove, onRun }: EditorProps) {
  const w = useScheduleWords();
  const label = useLabel();
  const { files } = useDraft();
  const subject = value.for && typesOf(files).find(({ key, schema }) => ('roles' in value.for! ? schema.store === 'people' : key === value.for!.each));
  const theirs = subject ? fieldsOf(subject, label) : [];
  const own = fieldsOf(type, label).filter(({ part, type: kind }) => !part && kind !== 'lines' && kind !== 'files');
  const choicesOf = (name: string) => {
    const attribute = fieldPaths(type).find(({ path }) => path === name)?.attribute;
    return attribute?.type === 'enum' ? Object.entries(attribute.values ?? {}).map(([choice, text]) => ({ name: choice, label: label('label' in text ? text.label : text) })) : undefined;
  };
  const change = (what: Partial<ScheduleFile>) => onChange({ ...value, ...what });
  const free = own.filter(({ name }) => !(name in value.fields));
  return (
    <Stack sx={{ gap: 2.5, pt: 1.5 }}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
        <FormControlLabel sx={{ ml: 0 }} control={<Switch checked={!value.off} onChange={(_event, on) => change({ off: on ? undefined : true })} />} label={value.off ? w.off : w.on} />
        <Button size="small" color="error" startIcon={<Delete />} onClick={onRemove} sx={{ ml: 'auto' }}>{w.remove}</Button>
      </Box>
      <LabelsInput label={w.name} value={value.label} onChange={(text) => change({ label: text })} />
      <Part title={w.when.title}><WhenEditor value={value.when} dates={theirs.filter(({ type: kind, part }) => !part && (kind === 'date' || kind === 'datetime'))} onChange={(when) => change({ when })} /></Part>
      <Part title={w.whom.title}><WhomEditor value={value.for} subject={subject} onChange={(whom) => change({ for: whom })} /></Part>
      <Part title={w.fields.title}>
        <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
          {Object.entries(value.fields).map(([name, filled]) => (
            <FilledEditor
              key={name}
              name={own.find((field) => field.name === name)?.label ?? name}
              value={filled}
              theirs={theirs}
              choices={choicesOf(name)}
              onChange={(next) => change({ fields: { ...value.fields, [name]: next } })}
              onRemove={() => change({ fields: Object.fromEntries(Object.entries(value.fields).filter(([one]) => one !== name)) })}
            />
          ))}
        </Box>
        {free.length > 0 && (
          <TextField select label={w.fields.add} value="" onChange={(event) => change({ fields: { ...value.fields, [event.target.value]: { value: choicesOf(event.target.value)?.[0]?.name ?? '' } } })} sx={{ maxWidth: 320, mt: 0.5 }} fullWidth>
            {free.map(({ name, label: text }) => <MenuItem key={name} value={name}>{text}</MenuItem>)}
          </TextField>
        )}
        {value.fill && <Note>{fill(w.fields.fill, { effects: value.fill.map((effect) => effect.do).join(w.said.comma) })}</Note>}
        {value.lines && <Note>{w.fields.lines}</Note>}
      </Part>
      <Part title={w.rest.title}><RestEditor type={type} fields={[...own, { name: 'owner', label: w.rest.owner }]} people={theirs.filter(({ type: kind, part }) => !part && kind === 'user')} value={value} onChange={change} /></Part>
      <Part title={w.preview.title}><PreviewPanel folder={type.folder} schedule={value} unchanged={unchanged} onRun={onRun} /></Part>
      <Part title={w.runs}>{published ? <RunsList runs={published.runs} plural={type.schema.plural} /> : <Note>{w.unpublished}</Note>}</Part>
    </Stack>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return <Box component="section"><Typography component="h3" variant="subtitle2" sx={{ mb: 1 }}>{title}</Typography>{children}</Box>;
}

function Note({ children }: { children: ReactNode }) {
  return <Typography variant="body2" color="text.secondary" sx={{ mt: 0.75 }}>{children}</Typography>;
}
