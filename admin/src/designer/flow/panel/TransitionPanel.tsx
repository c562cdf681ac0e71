/** The editor of one way from a step to another: the action, its condition, who takes it, what it asks and does. */
import Add from '@mui/icons-material/Add';
import ArrowDownward from '@mui/icons-material/ArrowDownward';
import ArrowUpward from '@mui/icons-material/ArrowUpward';
import CallSplit from '@mui/icons-material/CallSplit';
import DeleteOutline from '@mui/icons-material/DeleteOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { LabelsInput } from '../../shell/LabelsInput';
import { changeTransition } from '../edit/change';
import { moveWay } from '../edit/reorder';
import { isSystem, leaving, type Transition } from '../flow-shape';
import { useFlowEditor } from '../FlowEditor';
import { stateName } from '../words/step-words';
import { ActorsEditor } from './ActorsEditor';
import { targetsOf } from './adding';
import { PanelHead } from './PanelHead';
import { SigningEditor } from './SigningEditor';
import { StateSelect } from './StateSelect';
import { TriggerEditor } from './TriggerEditor';
import { WhenEditor } from './WhenEditor';

const tones = ['primary', 'neutral', 'danger'] as const;

export function TransitionPanel({ index }: { index: number }) {
  const { flow, set, apply, ask, choose, remove, speaker } = useFlowEditor();
  const { f } = speaker;
  const file = flow.transitions[index];
  const system = isSystem(file);
  const fellows = leaving(flow, file.from).map((one) => one.index);
  const change = (what: Partial<Transition>) => set(changeTransition(flow, index, what));
  return (
    <Stack sx={{ gap: 2 }}>
      <PanelHead kind={system ? f.kinds.system : f.kinds.way} name={`${stateName(flow, file.from, speaker)} → ${stateName(flow, file.to, speaker)}`} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, alignItems: 'center' }}>
        <Button size="small" variant="outlined" color="inherit" startIcon={<Add />} onClick={() => ask({ kind: 'between', index })}>{f.add.between}</Button>
        {!system && <Button size="small" variant="outlined" color="inherit" startIcon={<CallSplit />} onClick={() => ask({ kind: 'branch', index })}>{f.add.branch}</Button>}
        <Box sx={{ ml: 'auto', display: 'flex' }}>
          {fellows.length > 1 && <IconButton size="small" disabled={fellows[0] === index} aria-label={f.ways.sooner} title={f.ways.sooner} onClick={() => apply(moveWay(flow, index, -1))}><ArrowUpward fontSize="small" /></IconButton>}
          {fellows.length > 1 && <IconButton size="small" disabled={fellows.at(-1) === index} aria-label={f.ways.later} title={f.ways.later} onClick={() => apply(moveWay(flow, index, 1))}><ArrowDownward fontSize="small" /></IconButton>}
          <IconButton size="small" color="error" aria-label={f.remove} title={f.remove} onClick={() => remove({ kind: 'transition', index })}><DeleteOutline fontSize="small" /></IconButton>
        </Box>
      </Box>
      <LabelsInput label={f.fields.action} value={file.label} onChange={(value) => change({ label: value })} />
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
        <Button size="small" onClick={() => choose({ kind: 'state', state: file.from })}>{stateName(flow, file.from, speaker)}</Button>
        <span aria-hidden>→</span>
        <StateSelect label={f.fields.to} value={file.to} states={targetsOf(flow)} onChange={(to) => change({ to })} />
      </Box>
      <WhenEditor key={`${file.from} ${file.name} ${index}`} label={f.fields.when} value={file.when} onChange={(when) => change({ when })} />
      {system && <TriggerEditor value={file.on} onChange={(on) => change({ on })} />}
      <SigningEditor value={file} system={system} onChange={change} />
      <ActorsEditor label={f.fields.tell} value={file.tell ?? []} also={['customer']} optional onChange={(tell) => change({ tell: tell.length ? tell : undefined })} />
      {!system && (
        <TextField select label={f.tone.title} value={file.tone ?? 'primary'} onChange={(event) => change({ tone: event.target.value as Transition['tone'] })}>
          {tones.map((tone) => <MenuItem key={tone} value={tone}>{f.tone[tone]}</MenuItem>)}
        </TextField>
      )}
    </Stack>
  );
}
