/** Asks before an earlier version is made the current one again. */
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
import { design, type Refused, type Version } from '../design-api';
import { fill, useWords } from '../words';

export function RestoreDialog({ version, onClose, onRestored }: { version: Version; onClose: () => void; onRestored: (n: number) => void }) {
  const w = useWords();
  const [note, setNote] = useState('');
  const restore = useMutation({ mutationFn: () => design.restore(version.n, note.trim()), onSuccess: (answer) => onRestored(answer.version) });
  const refused = restore.error as Refused | null;
  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth>
      <DialogTitle>{fill(w.versions.restoreAsk, { version: version.n })}</DialogTitle>
      <DialogContent>
        <DialogContentText sx={{ mb: 2 }}>{w.versions.restoreHelp}</DialogContentText>
        {refused && <Alert severity="error" sx={{ mb: 2 }}>{refused.body?.message ?? refused.message}{refused.body?.problems?.map(({ path, message }) => <div key={path}>{message}</div>)}</Alert>}
        <TextField fullWidth autoFocus multiline label={w.publish.note} value={note} onChange={(event) => setNote(event.target.value)} />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{w.common.cancel}</Button>
        <Button variant="contained" loading={restore.isPending} onClick={() => restore.mutate()}>{w.versions.restore}</Button>
      </DialogActions>
    </Dialog>
  );
}
