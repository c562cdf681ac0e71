/** What holds for the flow as a whole: standard actions switched off, who steps in where nobody is found, signing once, own documents, holding, mails. */
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import { useDraft } from '../../draft/DraftProvider';
import { rolesOf } from '../../draft/pack-files';
import { changeFlow } from '../edit/change';
import type { FlowFile } from '../flow-shape';
import { useFlowEditor } from '../FlowEditor';
import { PanelHead } from './PanelHead';
import { SignInAbove } from './SignInAbove';

type Standard = NonNullable<FlowFile['without']>[number];
const standard: Standard[] = ['return', 'reject', 'withdraw', 'cancel', 'reassign', 'delegate', 'add-signer', 'urge', 'comment', 'cc'];
const owns = ['allowed', 'forbidden', 'manager'] as const;

export function WholePanel() {
  const { flow, set, speaker } = useFlowEditor();
  const { files } = useDraft();
  const { f } = speaker;
  const without = flow.without ?? [];
  const toggle = (name: Standard) => {
    const next = standard.filter((one) => (one === name ? !without.includes(one) : without.includes(one)));
    set(changeFlow(flow, { without: next.length ? next : undefined }));
  };
  return (
    <Stack sx={{ gap: 2 }}>
      <PanelHead kind={f.kinds.flow} name={f.whole.title} />
      <Box role="group" aria-label={f.whole.standard}>
        <Box sx={{ fontSize: 14 }}>{f.whole.standard}</Box>
        <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(140px, 1fr))' }}>
          {standard.map((name) => <FormControlLabel key={name} sx={{ ml: 0 }} control={<Switch size="small" checked={!without.includes(name)} onChange={() => toggle(name)} />} label={f.standard[name]} />)}
        </Box>
      </Box>
      <Autocomplete options={rolesOf(files).map(({ name }) => name)} getOptionLabel={speaker.role} value={flow.fallback ?? 'administrator'} disableClearable onChange={(_event, role) => set(changeFlow(flow, { fallback: role === 'administrator' ? undefined : role }))} renderInput={(params) => <TextField {...params} label={f.whole.fallback} helperText={f.whole.fallbackHelp} />} />
      <TextField select label={f.fields.own} value={flow.own ?? 'allowed'} onChange={(event) => set(changeFlow(flow, { own: event.target.value === 'allowed' ? undefined : event.target.value as FlowFile['own'] }))}>
        {owns.map((one) => <MenuItem key={one} value={one}>{f.own[one]}</MenuItem>)}
      </TextField>
      <FormControlLabel sx={{ ml: 0 }} control={<Switch checked={flow.signOnce ?? false} onChange={(_event, on) => set(changeFlow(flow, { signOnce: on || undefined }))} />} label={f.whole.signOnce} />
      <FormControlLabel sx={{ ml: 0 }} control={<Switch checked={flow.hold ?? false} onChange={(_event, on) => set(changeFlow(flow, { hold: on || undefined }))} />} label={f.whole.hold} />
      <SignInAbove />
    </Stack>
  );
}
