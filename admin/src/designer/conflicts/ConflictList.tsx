/** Places that two sides have changed, each in its own way: for every one the choice which of them stays. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import { useLabel } from '../../i18n/use-text';
import { languages } from '../../meta/contract';
import type { Choices, Conflict, Side } from '../design-api';
import { PlaceName } from '../publish/PlaceName';
import { fill, useWords } from '../words';

interface ListProps { conflicts: Conflict[]; choices: Choices; onChoices: (choices: Choices) => void; /** What the sides are called. */ ours: string; theirs: string }

export function ConflictList({ conflicts, choices, onChoices, ours, theirs }: ListProps) {
  const w = useWords();
  const all = (side: Side) => onChoices(Object.fromEntries(conflicts.map(({ path }) => [path, side])));
  const names = { ours, theirs };
  return (
    <Box>
      {conflicts.length > 1 && <Box sx={{ display: 'flex', gap: 1, mb: 0.5, flexWrap: 'wrap' }}>{(['ours', 'theirs'] as const).map((side) => <Button key={side} size="small" color="inherit" onClick={() => all(side)}>{fill(w.conflicts.allOurs, { side: names[side] })}</Button>)}</Box>}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1 }}>
        {conflicts.map((conflict) => <Choice key={conflict.path} conflict={conflict} names={names} side={choices[conflict.path]} onSide={(side) => onChoices({ ...choices, [conflict.path]: side })} />)}
      </Box>
    </Box>
  );
}

function Choice({ conflict, names, side, onSide }: { conflict: Conflict; names: Record<Side, string>; side: Side | undefined; onSide: (side: Side) => void }) {
  const { path } = conflict;
  return (
    <Box component="li" sx={{ border: 1, borderColor: 'divider', borderRadius: 1, px: 1.5, py: 1, bgcolor: 'background.paper', color: 'text.primary' }}>
      <Box sx={{ fontSize: 14 }}><PlaceName path={path} /> <Box component="span" sx={{ color: 'text.secondary', fontSize: 12.5, overflowWrap: 'anywhere' }}>{path.split('#')[1]}</Box></Box>
      <RadioGroup aria-label={path} value={side ?? ''} onChange={(event) => onSide(event.target.value as Side)} sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, columnGap: 2 }}>
        {(['ours', 'theirs'] as const).map((one) => <FormControlLabel key={one} value={one} control={<Radio size="small" />} label={<span>{names[one]}: <Value value={conflict[one]} /></span>} sx={{ alignItems: 'flex-start', '& .MuiRadio-root': { py: 0.5 }, '& .MuiFormControlLabel-label': { pt: 0.4, minWidth: 0, overflowWrap: 'anywhere' } }} />)}
      </RadioGroup>
    </Box>
  );
}

const longest = 160;

/** A label in one's own language, a plain value as it is, anything else as it stands in the file. */
function Value({ value }: { value: unknown }) {
  const w = useWords();
  const label = useLabel();
  if (value === null || value === undefined) return <em>{w.conflicts.nothing}</em>;
  if (typeof value !== 'object') return <strong>{String(value)}</strong>;
  if (languages.every((language) => language in value)) return <strong>{label(value as Parameters<typeof label>[0])}</strong>;
  const text = JSON.stringify(value);
  return <Box component="code" sx={{ fontSize: 12.5 }}>{text.length > longest ? `${text.slice(0, longest)}…` : text}</Box>;
}
