/** The editor of one step of the flow, or of an end: its name, its time, rights while it lasts, its lanes and the ways out of it. */
import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import Stack from '@mui/material/Stack';
import Switch from '@mui/material/Switch';
import Typography from '@mui/material/Typography';
import { FieldsPicker } from '../../shell/FieldsPicker';
import { LabelsInput } from '../../shell/LabelsInput';
import { fill } from '../../words';
import { changeState } from '../edit/change';
import { firstState, isEnd, isSystem, leaving, type StateFile } from '../flow-shape';
import { useFlowEditor } from '../FlowEditor';
import { stateName } from '../words/step-words';
import { DueEditor } from './DueEditor';
import { fieldsOf } from './fields-of';
import { LanesList } from './LanesList';
import { PanelHead } from './PanelHead';
import { StateActions } from './StateActions';
import { WaysList } from './WaysList';

export function StatePanel({ state }: { state: string }) {
  const { type, flow, set, speaker } = useFlowEditor();
  const { f, label } = speaker;
  const file = flow.states[state];
  const end = isEnd(flow, state);
  const change = (what: Partial<StateFile>) => set(changeState(flow, state, what));
  const actions = leaving(flow, state).filter(({ transition }) => !isSystem(transition)).map(({ transition }) => ({ name: transition.name, label: label(transition.label) }));
  return (
    <Stack sx={{ gap: 2 }}>
      <PanelHead kind={end ? f.kinds.end : state === firstState(flow) ? f.kinds.start : f.kinds.state} name={stateName(flow, state, speaker)} />
      <Box>
        <LabelsInput label={f.fields.name} value={file.label} onChange={(value) => change({ label: value })} />
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>{fill(f.fields.key, { key: state })}</Typography>
      </Box>
      <StateActions state={state} />
      {leaving(flow, state).length === 0 && <FormControlLabel sx={{ ml: 0 }} control={<Switch checked={end} onChange={(_event, on) => change({ final: on || undefined })} />} label={f.fields.final} />}
      {!end && <WaysList state={state} />}
      {!end && state !== firstState(flow) && <LanesList state={state} />}
      {!end && state !== firstState(flow) && !file.lanes && <DueEditor key={state} value={file.due} actions={actions} onChange={(due) => change({ due })} />}
      {!end && state !== firstState(flow) && <Rights value={file.may} onChange={(may) => change({ may })} fields={fieldsOf(type, label)} />}
    </Stack>
  );
}

type May = NonNullable<StateFile['may']>;

/** What whoever has the step sees and changes besides what their role allows. */
function Rights({ value = {}, onChange, fields }: { value: May | undefined; onChange: (value: May | undefined) => void; fields: { name: string; label: string }[] }) {
  const { speaker: { f } } = useFlowEditor();
  const names = (kind: keyof May) => (list: string[]) => {
    const next = Object.fromEntries(Object.entries({ ...value, [kind]: list }).filter(([, one]) => one.length > 0)) as May;
    onChange(Object.keys(next).length ? next : undefined);
  };
  return (
    <Stack role="group" aria-label={f.fields.rights} sx={{ gap: 1.25 }}>
      <Box sx={{ fontSize: 14 }}>{f.fields.rights}</Box>
      <FieldsPicker label={f.fields.hide} fields={fields} value={value.hide ?? []} onChange={names('hide')} />
      <FieldsPicker label={f.fields.write} fields={fields} value={value.write ?? []} onChange={names('write')} />
    </Stack>
  );
}
