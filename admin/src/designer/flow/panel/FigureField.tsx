/** A number that is taken over as soon as it makes sense, and left as typed until then. */
import { useEffect, useState } from 'react';
import TextField from '@mui/material/TextField';

interface FigureProps { label: string; value: number; least: number; most?: number; step?: number; onChange: (value: number) => void }

export function FigureField({ label, value, least, most, step, onChange }: FigureProps) {
  const [typed, setTyped] = useState(String(value));
  useEffect(() => setTyped((was) => (Number(was) === value ? was : String(value))), [value]);
  const fits = (text: string) => text.trim() !== '' && Number(text) >= least && Number(text) <= (most ?? Infinity);
  return (
    <TextField
      type="number"
      label={label}
      value={typed}
      error={!fits(typed)}
      onChange={(event) => { setTyped(event.target.value); if (fits(event.target.value)) onChange(Number(event.target.value)); }}
      slotProps={{ htmlInput: { min: least, max: most, step: step ?? 'any' } }}
    />
  );
}
