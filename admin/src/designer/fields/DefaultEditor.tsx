/** What a field starts with on a new record. */
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { readDecimal } from '../../fields/format';
import { useLabel } from '../../i18n/use-text';
import { choicesOf } from '../preview/preview-type';
import { useWords } from '../words';
import type { AspectProps } from './aspects';

const figures = new Set(['int', 'decimal', 'money', 'percent']);

export function DefaultEditor({ attribute, change }: AspectProps) {
  const w = useWords();
  const label = useLabel();
  const { type } = attribute;
  if (attribute.computed !== undefined) return null;
  const options: { value: string; text: string }[] | undefined =
    type === 'bool' ? [{ value: 'true', text: w.common.yes }, { value: 'false', text: w.common.no }]
    : type === 'enum' ? (choicesOf(attribute) ?? []).filter(({ retired }) => !retired).map((choice) => ({ value: choice.name, text: label(choice.label) }))
    : type === 'user' ? [{ value: '$me', text: w.fields.me }]
    : type === 'date' ? [{ value: '$today', text: w.fields.today }]
    : type === 'datetime' ? [{ value: '$now', text: w.fields.now }]
    : undefined;
  const read = (typed: string) => (typed === '' ? undefined : type === 'bool' ? typed === 'true' : figures.has(type) ? readDecimal(typed) : typed);
  return (
    <TextField select={options !== undefined} label={w.fields.default} value={attribute.default === undefined ? '' : String(attribute.default)} onChange={(event) => change({ default: read(event.target.value) })} type={type === 'time' ? 'time' : 'text'} slotProps={{ inputLabel: type === 'time' ? { shrink: true } : undefined }}>
      {options && [<MenuItem key="" value=""><em>{w.common.none}</em></MenuItem>, ...options.map(({ value, text }) => <MenuItem key={value} value={value}>{text}</MenuItem>)]}
    </TextField>
  );
}
