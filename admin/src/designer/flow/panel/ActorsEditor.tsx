/** Who acts: a list of roles, people and rules, each in words, in the order in which they are asked where that matters. */
import Add from '@mui/icons-material/Add';
import ArrowDownward from '@mui/icons-material/ArrowDownward';
import ArrowUpward from '@mui/icons-material/ArrowUpward';
import Close from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Stack from '@mui/material/Stack';
import { fill } from '../../words';
import { useFlowEditor } from '../FlowEditor';
import { shifted } from '../edit/change';
import type { ActorKind } from '../edit/actor';
import { actorWords } from '../words/actor-words';
import { ActorInput } from './ActorInput';

interface ActorsProps { label: string; value: readonly string[]; onChange: (value: string[]) => void; /** More kinds than acting people have. */ also?: ActorKind[]; /** Empty is fine. */ optional?: boolean }

export function ActorsEditor({ label, value, onChange, also, optional }: ActorsProps) {
  const { speaker } = useFlowEditor();
  const { f, w } = speaker;
  return (
    <Box role="group" aria-label={label}>
      <Box sx={{ fontSize: 14, mb: 0.75 }}>{label}</Box>
      <Stack component="ol" sx={{ m: 0, p: 0, listStyle: 'none', gap: 1 }}>
        {value.map((entry, i) => {
          const name = actorWords(entry, speaker);
          return (
            <Box component="li" key={i} sx={{ display: 'flex', gap: 0.25, alignItems: 'flex-start' }}>
              <ActorInput value={entry} also={also} onChange={(next) => onChange(value.map((one, at) => (at === i ? next : one)))} />
              {value.length > 1 && <IconButton size="small" disabled={i === 0} aria-label={`${name}: ${w.choices.up}`} onClick={() => onChange(shifted(value, i, i - 1))}><ArrowUpward sx={{ fontSize: 17 }} /></IconButton>}
              {value.length > 1 && <IconButton size="small" disabled={i === value.length - 1} aria-label={`${name}: ${w.choices.down}`} onClick={() => onChange(shifted(value, i, i + 1))}><ArrowDownward sx={{ fontSize: 17 }} /></IconButton>}
              {(optional || value.length > 1) && <IconButton size="small" aria-label={fill(f.fields.removeOne, { name })} onClick={() => onChange(value.filter((_one, at) => at !== i))}><Close sx={{ fontSize: 17 }} /></IconButton>}
            </Box>
          );
        })}
      </Stack>
      <Button size="small" startIcon={<Add />} onClick={() => onChange([...value, 'owner'])} sx={{ mt: 0.5 }}>{f.fields.addPerson}</Button>
    </Box>
  );
}
