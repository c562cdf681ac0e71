/** What must not be entered twice: fields that tell records apart, and what whoever comes second is told of the first. */
import Add from '@mui/icons-material/Add';
import DeleteOutline from '@mui/icons-material/DeleteOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useLabel } from '../../i18n/use-text';
import { fieldName, type DuplicateFile, type SchemaFile } from '../draft/pack-files';
import { FieldsPicker } from '../shell/FieldsPicker';
import { LabelsInput } from '../shell/LabelsInput';
import { useWords } from '../words';

export function Duplicates({ schema, onChange }: { schema: SchemaFile; onChange: (duplicates: DuplicateFile[] | undefined) => void }) {
  const w = useWords();
  const label = useLabel();
  const own = Object.entries(schema.attributes);
  const fields = own.flatMap(([key, attribute]) => {
    const name = fieldName(key, attribute);
    if (attribute.type !== 'lines') return [{ name, label: label(attribute.label) }];
    return Object.entries(attribute.attributes ?? {}).map(([column, of]) => ({ name: `${name}.${fieldName(column, of)}`, label: `${label(attribute.label)} · ${label(of.label)}` }));
  });
  const list = schema.duplicates ?? [];
  const put = (next: DuplicateFile[]) => onChange(next.length ? next : undefined);
  const change = (index: number, one: Partial<DuplicateFile>) => put(list.map((was, i) => (i === index ? { ...was, ...one } : was)));
  return (
    <Stack sx={{ gap: 2 }}>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>{w.types.duplicatesHelp}</Typography>
      {list.map((one, index) => (
        <Box key={index} role="group" aria-label={w.types.duplicates} sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', gap: 1, alignItems: 'start', borderBottom: 1, borderColor: 'divider', pb: 2 }}>
          <Stack sx={{ gap: 1.5 }}>
            <FieldsPicker label={w.types.duplicateFields} fields={fields} value={one.fields} onChange={(names) => change(index, { fields: names })} />
            <LabelsInput label={w.types.duplicateTell} optional value={one.tell} onChange={(tell) => change(index, { tell: Object.values(tell).some((text) => text.trim() !== '') ? tell : undefined })} />
          </Stack>
          <IconButton aria-label={w.types.duplicateRemove} onClick={() => put(list.filter((_, i) => i !== index))}><DeleteOutline /></IconButton>
        </Box>
      ))}
      <Box><Button startIcon={<Add />} onClick={() => put([...list, { fields: fields.slice(0, 1).map(({ name }) => name) }])}>{w.types.duplicateAdd}</Button></Box>
    </Stack>
  );
}
