/** The only thing that cannot be undone asks for the name of what goes. */
import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { useLabel } from '../../i18n/use-text';
import { design, type Refused, type Trashed } from '../design-api';
import { fill, useWords } from '../words';

export function PurgeDialog({ entry, onClose, onPurged }: { entry: Trashed; onClose: () => void; onPurged: () => void }) {
  const w = useWords();
  const label = useLabel();
  const [typed, setTyped] = useState('');
  const purge = useMutation({ mutationFn: () => design.purge(entry.id, typed), onSuccess: onPurged });
  const refused = purge.error as Refused | null;
  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth>
      <DialogTitle>{fill(w.trash.purgeAsk, { name: label(entry.label) || entry.name })}</DialogTitle>
      <DialogContent>
        <DialogContentText sx={{ mb: 2 }}>{fill(w.trash.purgeHelp, { count: entry.count, name: entry.name })}</DialogContentText>
        {refused && <Alert severity="error" sx={{ mb: 2 }}>{refused.body?.message ?? refused.message}</Alert>}
        <TextField fullWidth autoFocus label={w.trash.typeName} value={typed} onChange={(event) => setTyped(event.target.value)} slotProps={{ htmlInput: { autoComplete: 'off', spellCheck: false } }} />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{w.common.cancel}</Button>
        <Button color="error" variant="contained" disabled={typed !== entry.name} loading={purge.isPending} onClick={() => purge.mutate()}>{w.trash.purge}</Button>
      </DialogActions>
    </Dialog>
  );
}
