/** What a notice carries: printed forms, and an entry for the calendar. */
import { useState } from 'react';
import Add from '@mui/icons-material/Add';
import Close from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useLabel } from '../../i18n/use-text';
import type { Labels } from '../../meta/contract';
import { conditionFields } from '../conditions/condition-fields';
import { useDraft } from '../draft/DraftProvider';
import type { DraftType } from '../draft/pack-files';
import { LabelsInput } from '../shell/LabelsInput';
import type { Attachment } from './notice-shape';
import { useNoticeWords } from './words';

export function AttachmentsEditor({ type, value, onChange }: { type: DraftType; value: Attachment[]; onChange: (value: Attachment[]) => void }) {
  const n = useNoticeWords();
  const label = useLabel();
  const { files } = useDraft();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const forms = Object.entries(files).filter(([path]) => path.startsWith(`${type.folder}/print/`)).map(([path, form]) => ({ name: path.split('/').at(-1)?.replace(/\.json$/, '') ?? '', label: label((form as { label?: Labels }).label) }));
  const fields = conditionFields(type, files, label).filter(({ name, group }) => group !== 'through' && !name.includes('.'));
  const dates = fields.filter(({ type: of }) => of === 'date' || of === 'datetime');
  const add = (one: Attachment) => { setAnchor(null); onChange([...value, one]); };
  const replace = (at: number, one: Attachment) => onChange(value.map((was, i) => (i === at ? one : was)));
  const select = (text: string, chosen: string | undefined, options: { name: string; label: string }[], set: (name: string | undefined) => void, optional: boolean) => (
    <TextField select label={text} value={chosen ?? ''} onChange={(event) => set(event.target.value || undefined)}>
      {optional && <MenuItem value=""><em>{n.attach.none}</em></MenuItem>}
      {options.map(({ name, label: said }) => <MenuItem key={name} value={name}>{said || name}</MenuItem>)}
    </TextField>
  );
  return (
    <Box role="group" aria-label={n.attach.title}>
      <Box sx={{ fontSize: 14, mb: value.length ? 0.75 : 0 }}>{n.attach.title}</Box>
      <Stack sx={{ gap: 1.25 }}>
        {value.map((one, at) => (
          <Box key={at} sx={{ display: 'flex', gap: 0.5, alignItems: 'flex-start' }}>
            <Box sx={{ flex: 1, minWidth: 0, display: 'grid', gap: 1 }}>
              {'print' in one ? select(n.attach.form, one.print, forms, (print) => replace(at, { print: print ?? '' }), false) : <CalendarFields value={one.calendar} dates={dates} fields={fields} select={select} onChange={(calendar) => replace(at, { calendar })} />}
            </Box>
            <IconButton size="small" aria-label={`${n.attach.remove}: ${'print' in one ? n.attach.form : n.attach.calendar}`} onClick={() => onChange(value.filter((_was, i) => i !== at))}><Close sx={{ fontSize: 17 }} /></IconButton>
          </Box>
        ))}
      </Stack>
      <Button size="small" startIcon={<Add />} aria-haspopup="menu" disabled={forms.length === 0 && dates.length === 0} onClick={(event) => setAnchor(event.currentTarget)}>{n.attach.add}</Button>
      <Menu open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)}>
        <MenuItem disabled={forms.length === 0} onClick={() => add({ print: forms[0].name })}>{n.attach.form}</MenuItem>
        <MenuItem disabled={dates.length === 0} onClick={() => add({ calendar: { start: dates[0].name } })}>{n.attach.calendar}</MenuItem>
      </Menu>
    </Box>
  );
}

type Calendar = Extract<Attachment, { calendar: unknown }>['calendar'];
interface Option { name: string; label: string }
interface CalendarProps { value: Calendar; dates: Option[]; fields: Option[]; select: (text: string, chosen: string | undefined, options: Option[], set: (name: string | undefined) => void, optional: boolean) => React.ReactNode; onChange: (value: Calendar) => void }

function CalendarFields({ value, dates, fields, select, onChange }: CalendarProps) {
  const n = useNoticeWords();
  return (
    <>
      <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: { xs: '1fr', sm: 'repeat(3, minmax(0, 1fr))' } }}>
        {select(n.attach.start, value.start, dates, (start) => onChange({ ...value, start: start ?? '' }), false)}
        {select(n.attach.end, value.end, dates, (end) => onChange({ ...value, end }), true)}
        {select(n.attach.place, value.place, fields, (place) => onChange({ ...value, place }), true)}
      </Box>
      <LabelsInput optional label={n.attach.entry} value={value.title} onChange={(title) => onChange({ ...value, title: Object.values(title).some((text) => text.trim()) ? title : undefined })} />
    </>
  );
}
