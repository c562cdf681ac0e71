/** The yes-and-no of a field: required, unique, for reading only, offered as a filter, found by searching. */
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import type { FieldType } from '../../meta/contract';
import { useWords } from '../words';
import type { AspectProps } from './aspects';

type Mark = 'required' | 'unique' | 'readOnly' | 'filter' | 'search';

const texts = new Set<FieldType>(['text', 'longtext', 'email', 'phone']);
const uniques = new Set<FieldType>(['text', 'email', 'phone', 'int', 'date']);
const unfiltered = new Set<FieldType>(['files', 'lines', 'longtext']);

export function MarksEditor({ attribute, place, change }: AspectProps) {
  const w = useWords();
  const computed = attribute.computed !== undefined;
  const offered: Mark[] = [
    ...(computed ? [] : ['required', ...(uniques.has(attribute.type) && !place.part ? ['unique'] : []), 'readOnly'] as Mark[]),
    ...(unfiltered.has(attribute.type) || place.part ? [] : ['filter'] as Mark[]),
    ...(texts.has(attribute.type) && !place.part ? ['search'] as Mark[] : []),
  ];
  const isOn = (mark: Mark) => (mark === 'search' ? attribute.search ?? texts.has(attribute.type) : attribute[mark] === true);
  const set = (mark: Mark, on: boolean) => change({ [mark]: mark === 'search' ? (on === texts.has(attribute.type) ? undefined : on) : on || undefined });
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(150px, 1fr))' }}>
      {offered.map((mark) => <FormControlLabel key={mark} title={w.marks[`${mark}Help`]} label={w.marks[mark]} control={<Checkbox size="small" checked={isOn(mark)} onChange={(_event, on) => set(mark, on)} />} />)}
    </Box>
  );
}
