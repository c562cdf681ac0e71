/** The editor of one lane: its name, when it is needed at all, and its steps one after the other. */
import Add from '@mui/icons-material/Add';
import ArrowBack from '@mui/icons-material/ArrowBack';
import ArrowForward from '@mui/icons-material/ArrowForward';
import DeleteOutline from '@mui/icons-material/DeleteOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemText from '@mui/material/ListItemText';
import Stack from '@mui/material/Stack';
import { LabelsInput } from '../../shell/LabelsInput';
import { changeLane } from '../edit/change';
import { moveLane } from '../edit/lanes';
import { useFlowEditor } from '../FlowEditor';
import { peopleWords } from '../words/actor-words';
import { stateName } from '../words/step-words';
import { PanelHead } from './PanelHead';
import { WhenEditor } from './WhenEditor';

export function LanePanel({ state, lane }: { state: string; lane: string }) {
  const { flow, set, apply, ask, choose, remove, speaker } = useFlowEditor();
  const { f, label } = speaker;
  const lanes = flow.states[state].lanes ?? {};
  const order = Object.keys(lanes);
  const { label: name, when, steps } = lanes[lane];
  const at = order.indexOf(lane);
  return (
    <Stack sx={{ gap: 2 }}>
      <PanelHead kind={`${stateName(flow, state, speaker)} › ${f.kinds.lane}`} name={label(name)} />
      <LabelsInput label={f.fields.name} value={name} onChange={(value) => set(changeLane(flow, state, lane, { label: value }))} />
      <Box sx={{ display: 'flex', justifyContent: 'flex-end' }}>
        <IconButton size="small" disabled={at <= 0} aria-label={f.lanes.left} title={f.lanes.left} onClick={() => apply(moveLane(flow, state, lane, -1))}><ArrowBack fontSize="small" /></IconButton>
        <IconButton size="small" disabled={at === order.length - 1} aria-label={f.lanes.right} title={f.lanes.right} onClick={() => apply(moveLane(flow, state, lane, 1))}><ArrowForward fontSize="small" /></IconButton>
        <IconButton size="small" color="error" aria-label={f.remove} title={f.remove} onClick={() => remove({ kind: 'lane', state, lane })}><DeleteOutline fontSize="small" /></IconButton>
      </Box>
      <WhenEditor label={f.lanes.when} value={when} onChange={(next) => set(changeLane(flow, state, lane, { when: next }))} />
      <Box role="group" aria-label={f.lanes.steps}>
        <Box sx={{ fontSize: 14, mb: 0.5 }}>{f.lanes.steps}</Box>
        <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 0.75 }}>
          {steps.map((step, i) => (
            <li key={step.name}>
              <ListItemButton onClick={() => choose({ kind: 'step', state, lane, step: i })} sx={{ border: 1, borderColor: 'divider', borderRadius: 1, py: 0.5, px: 1.25 }}>
                <ListItemText primary={label(step.label)} secondary={peopleWords(step, speaker)} />
              </ListItemButton>
            </li>
          ))}
        </Box>
        <Button size="small" startIcon={<Add />} onClick={() => ask({ kind: 'lane-step', state, lane })} sx={{ mt: 0.5 }}>{f.lanes.addStep}</Button>
      </Box>
    </Stack>
  );
}
