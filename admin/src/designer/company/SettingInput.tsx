/** One choice of the company: a switch, a figure or a text, with what it means. */
import { useState } from 'react';
import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import InputAdornment from '@mui/material/InputAdornment';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useLabel } from '../../i18n/use-text';
import { useWords } from '../words';
import { settingValue, type Setting } from './change-company';

export function SettingInput({ setting, currency, onChange }: { setting: Setting; currency: string; onChange: (value: Setting['value']) => void }) {
  const w = useWords();
  const label = useLabel();
  const [typed, setTyped] = useState<string | null>(null);
  const help = setting.help && label(setting.help);
  if (setting.type === 'bool') {
    return (
      <Box>
        <FormControlLabel control={<Switch checked={setting.value === true} onChange={(_event, on) => onChange(on)} />} label={label(setting.label)} />
        {help && <Typography variant="body2" sx={{ color: 'text.secondary' }}>{help}</Typography>}
      </Box>
    );
  }
  const wrong = typed !== null && settingValue(setting.type, typed) === undefined;
  const read = (text: string) => {
    setTyped(text);
    const value = settingValue(setting.type, text);
    if (value !== undefined) onChange(value);
  };
  return (
    <TextField
      label={label(setting.label)}
      value={typed ?? String(setting.value)}
      onChange={(event) => read(event.target.value)}
      onBlur={() => setTyped(null)}
      error={wrong}
      helperText={wrong ? w.company.noFigure : help}
      slotProps={{ input: { endAdornment: unit(setting.type, currency) }, htmlInput: { inputMode: setting.type === 'text' ? 'text' : 'decimal' } }}
      sx={{ maxWidth: 420 }}
    />
  );
}

const unit = (type: Setting['type'], currency: string) => (type === 'money' || type === 'percent' ? <InputAdornment position="end">{type === 'money' ? currency : '%'}</InputAdornment> : undefined);
