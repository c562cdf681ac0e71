/** The editor of one step of a lane. */
import ArrowDownward from '@mui/icons-material/ArrowDownward';
import ArrowUpward from '@mui/icons-material/ArrowUpward';
import DeleteOutline from '@mui/icons-material/DeleteOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Stack from '@mui/material/Stack';
import { LabelsInput } from '../../shell/LabelsInput';
import { changeStep } from '../edit/change';
import { moveLaneStep } from '../edit/lanes';
import type { LaneStep } from '../flow-shape';
import { useFlowEditor } from '../FlowEditor';
import { stateName } from '../words/step-words';
import { DueEditor } from './DueEditor';
import { PanelHead } from './PanelHead';
import { SigningEditor } from './SigningEditor';

export function StepPanel({ state, lane, step }: { state: string; lane: string; step: number }) {
  const { flow, set, apply, choose, remove, speaker } = useFlowEditor();
  const { f, label } = speaker;
  const of = (flow.states[state].lanes ?? {})[lane];
  const file = of.steps[step];
  const change = (what: Partial<LaneStep>) => set(changeStep(flow, state, lane, step, what));
  return (
    <Stack sx={{ gap: 2 }}>
      <PanelHead kind={f.kinds.step} name={label(file.label)} />
      <Box sx={{ display: 'flex', alignItems: 'center' }}>
        <Button size="small" onClick={() => choose({ kind: 'lane', state, lane })}>{`${stateName(flow, state, speaker)} › ${label(of.label)}`}</Button>
        <Box sx={{ ml: 'auto', whiteSpace: 'nowrap' }}>
          <IconButton size="small" disabled={step === 0} aria-label={f.earlier} title={f.earlier} onClick={() => apply(moveLaneStep(flow, state, lane, step, -1))}><ArrowUpward fontSize="small" /></IconButton>
          <IconButton size="small" disabled={step === of.steps.length - 1} aria-label={f.later} title={f.later} onClick={() => apply(moveLaneStep(flow, state, lane, step, 1))}><ArrowDownward fontSize="small" /></IconButton>
          <IconButton size="small" color="error" aria-label={f.remove} title={f.remove} onClick={() => remove({ kind: 'step', state, lane, step })}><DeleteOutline fontSize="small" /></IconButton>
        </Box>
      </Box>
      <LabelsInput label={f.fields.action} value={file.label} onChange={(value) => change({ label: value })} />
      <SigningEditor value={file} onChange={change} />
      <DueEditor value={file.due} actions={[{ name: file.name, label: label(file.label) }]} onChange={(due) => change({ due })} />
    </Stack>
  );
}
