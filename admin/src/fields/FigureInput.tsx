/** Numbers, quantities, money and percentages: typed as text, kept exact, right-aligned so that digits line up. */
import InputAdornment from '@mui/material/InputAdornment';
import { TextInput } from 'react-admin';
import { useMeta } from '../meta/MetaProvider';
import { readDecimal, trimDecimal } from './format';
import { common, type InputProps } from './input-props';

export function FigureInput(props: InputProps) {
  const { field, dense } = props;
  const { company } = useMeta();
  const numeric = field.type === 'int' || field.type === 'percent';
  const parse = (typed: string) => {
    const read = readDecimal(typed);
    if (read === '') return null;
    return numeric && /^-?\d+(\.\d*[1-9])?$/.test(read) && Number.isSafeInteger(Math.trunc(Number(read))) ? Number(read) : read;
  };
  const unit = field.type === 'percent' ? '%' : field.type === 'money' && !dense ? company.currency : undefined;
  const shared = common(props);
  return (
    <TextInput
      {...shared}
      parse={parse}
      format={(value) => (value === null || value === undefined ? '' : field.type === 'decimal' && document.activeElement?.getAttribute('data-field') !== field.name ? trimDecimal(String(value)) : String(value))}
      slotProps={{
        htmlInput: { ...shared.slotProps.htmlInput, inputMode: field.type === 'int' ? 'numeric' : 'decimal', autoComplete: 'off', style: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' } },
        input: unit ? { endAdornment: <InputAdornment position="end">{unit}</InputAdornment> } : undefined,
      }}
    />
  );
}
