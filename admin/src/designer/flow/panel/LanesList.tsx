/** The lanes that run side by side in a step, and how many of them must be through. */
import Add from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemText from '@mui/material/ListItemText';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { changeState } from '../edit/change';
import type { StateFile } from '../flow-shape';
import { useFlowEditor } from '../FlowEditor';
import { peopleWords } from '../words/actor-words';
import { joinWords } from '../words/step-words';
import { ruleWords } from '../words/rule-words';

export function LanesList({ state }: { state: string }) {
  const { flow, set, choose, ask, speaker } = useFlowEditor();
  const { f, label } = speaker;
  const { lanes, join = 'all' } = flow.states[state];
  const entries = Object.entries(lanes ?? {});
  const joins: NonNullable<StateFile['join']>[] = ['all', 'any', ...Array.from({ length: Math.max(0, entries.length - 2) }, (_none, i) => i + 2)];
  return (
    <Box role="group" aria-label={f.lanes.title}>
      <Box sx={{ fontSize: 14, mb: 0.5 }}>{f.lanes.title}</Box>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 0.75 }}>
        {entries.map(([lane, { label: name, when, steps }]) => (
          <li key={lane}>
            <ListItemButton onClick={() => choose({ kind: 'lane', state, lane })} sx={{ border: 1, borderColor: 'divider', borderRadius: 1, py: 0.5, px: 1.25 }}>
              <ListItemText primary={label(name)} secondary={[steps.map((step) => `${label(step.label)} (${peopleWords(step, speaker)})`).join(' → '), ruleWords(when, speaker)].filter(Boolean).join(' · ')} />
            </ListItemButton>
          </li>
        ))}
      </Box>
      <Button size="small" startIcon={<Add />} onClick={() => ask({ kind: 'lane', state })} sx={{ mt: 0.5 }}>{entries.length ? f.lanes.add : f.lanes.split}</Button>
      {entries.length > 0 && (
        <TextField select fullWidth label={f.join.title} value={String(join)} onChange={(event) => set(changeState(flow, state, { join: event.target.value === 'all' || event.target.value === 'any' ? event.target.value : Number(event.target.value) }))} sx={{ mt: 1.5 }}>
          {joins.map((one) => <MenuItem key={one} value={String(one)}>{joinWords(one, speaker)}</MenuItem>)}
        </TextField>
      )}
    </Box>
  );
}
