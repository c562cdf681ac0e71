/** The ways out of a step, in the order in which they are tried; each leads to its own editor. */
import Add from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemText from '@mui/material/ListItemText';
import { leaving } from '../flow-shape';
import { useFlowEditor } from '../FlowEditor';
import { conditionWords, stateName } from '../words/step-words';
import { peopleWords } from '../words/actor-words';

export function WaysList({ state }: { state: string }) {
  const { flow, choose, ask, speaker } = useFlowEditor();
  const { f, label } = speaker;
  return (
    <Box role="group" aria-label={f.ways.title}>
      <Box sx={{ fontSize: 14, mb: 0.5 }}>{f.ways.title}</Box>
      <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 0.75 }}>
        {leaving(flow, state).map(({ transition, index }) => (
          <li key={index}>
            <ListItemButton onClick={() => choose({ kind: 'transition', index })} sx={{ border: 1, borderColor: 'divider', borderRadius: 1, py: 0.5, px: 1.25 }}>
              <ListItemText primary={`${label(transition.label)} → ${stateName(flow, transition.to, speaker)}`} secondary={[peopleWords(transition, speaker), conditionWords(transition, speaker)].filter(Boolean).join(' · ')} />
            </ListItemButton>
          </li>
        ))}
      </Box>
      <Button size="small" startIcon={<Add />} onClick={() => ask({ kind: 'way', state })} sx={{ mt: 0.5 }}>{f.ways.add}</Button>
    </Box>
  );
}
