/** Between what a value may lie, and how long a text may be. */
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { readDecimal } from '../../fields/format';
import { useWords } from '../words';
import type { AspectProps } from './aspects';

export function LimitsEditor({ attribute, change }: AspectProps) {
  const w = useWords();
  const day = attribute.type === 'date' || attribute.type === 'datetime';
  const limit = (name: 'min' | 'max') => (
    <TextField
      label={w.fields[name]}
      type={day ? 'date' : 'text'}
      value={attribute[name] === undefined ? '' : String(attribute[name])}
      onChange={(event) => change({ [name]: (day ? event.target.value : readDecimal(event.target.value)) || undefined })}
      slotProps={{ inputLabel: day ? { shrink: true } : undefined, htmlInput: day ? undefined : { inputMode: 'decimal' } }}
      sx={{ flex: 1 }}
    />
  );
  return <Stack direction="row" sx={{ gap: 1 }}>{limit('min')}{limit('max')}</Stack>;
}

export function LengthEditor({ attribute, change }: AspectProps) {
  const w = useWords();
  return <TextField label={w.fields.maxLength} type="number" value={attribute.maxLength ?? ''} onChange={(event) => change({ maxLength: Math.max(0, Math.round(Number(event.target.value))) || undefined })} slotProps={{ htmlInput: { min: 1 } }} sx={{ maxWidth: 220 }} />;
}
