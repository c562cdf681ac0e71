/** Asks what a new step, lane or way cannot be without, so that the flow is whole at once. */
import { useState } from 'react';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { Labels } from '../../../meta/contract';
import { LabelsInput, missingLanguages } from '../../shell/LabelsInput';
import { useWords } from '../../words';
import { useFlowEditor } from '../FlowEditor';
import { useFlowWords } from '../words';
import { ActorsEditor } from './ActorsEditor';
import { added, asks, targetsOf, type Adding } from './adding';
import { StateSelect } from './StateSelect';

const approve: Labels = { 'zh-Hans': '同意', en: 'Approve', ko: '승인' };
const blank: Labels = { 'zh-Hans': '', en: '', ko: '' };

export function AddDialog({ adding, onClose }: { adding: Adding; onClose: () => void }) {
  const w = useWords();
  const f = useFlowWords();
  const { flow, apply, former } = useFlowEditor();
  const { name, people, to: asksTo } = asks[adding.kind];
  const [label, setLabel] = useState<Labels>(blank);
  const [action, setAction] = useState<Labels>(asksTo ? blank : approve);
  const [by, setBy] = useState<string[]>(people ? ['manager-of:owner'] : []);
  const [to, setTo] = useState(() => targetsOf(flow)[0] ?? '');
  const missing = (name && missingLanguages(label).length === 3) || (people && (missingLanguages(action).length === 3 || by.length === 0 || by.some((entry) => /:?$/.exec(entry)?.[0] === ':' || entry === '')));
  const add = () => {
    apply(added(flow, adding, { label, action, by, to, former }));
    onClose();
  };
  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth>
      <form onSubmit={(event) => { event.preventDefault(); if (!missing) add(); }}>
        <DialogTitle>{f.add.titles[adding.kind]}</DialogTitle>
        <DialogContent>
          <Stack sx={{ gap: 2, pt: 1 }}>
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>{f.add.helps[adding.kind]}</Typography>
            {name && <LabelsInput label={f.fields.name} value={label} onChange={setLabel} autoFocus />}
            {asksTo && <StateSelect label={f.fields.to} value={to} states={targetsOf(flow)} onChange={setTo} />}
            {people && <LabelsInput label={f.fields.action} value={action} onChange={setAction} autoFocus={!name} />}
            {people && <ActorsEditor label={f.fields.by} value={by} onChange={setBy} />}
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{w.common.cancel}</Button>
          <Button type="submit" variant="contained" disabled={missing}>{f.add.now}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
