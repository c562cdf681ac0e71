/** Asks before something is done to the queue, does it, and says what came of it. */
import { useState } from 'react';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import { useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'react-admin';
import { useQueueWords } from './words';

interface Question<Answer> { title: string; text: string; warning?: string; action: string; onDo: () => Promise<Answer>; said: (answer: Answer) => string; onClose: (done: boolean) => void }

export function Asked<Answer>({ title, text, warning, action, onDo, said, onClose }: Question<Answer>) {
  const words = useQueueWords();
  const notify = useNotify();
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);

  async function go() {
    setBusy(true);
    try {
      notify(said(await onDo()), { type: 'success' });
      onClose(true);
    } catch (problem) {
      notify((problem as Error).message, { type: 'error' });
      setBusy(false);
    }
    await client.invalidateQueries({ queryKey: ['mails'] });
  }

  return (
    <Dialog open onClose={() => onClose(false)} fullWidth maxWidth="xs" aria-labelledby="queue-asked">
      <DialogTitle id="queue-asked" sx={{ overflowWrap: 'anywhere' }}>{title}</DialogTitle>
      <DialogContent>
        <DialogContentText>{text}</DialogContentText>
        {warning && <Alert severity="warning" sx={{ mt: 1.5 }}>{warning}</Alert>}
      </DialogContent>
      <DialogActions>
        <Button onClick={() => onClose(false)}>{words.cancel}</Button>
        <Button variant="contained" loading={busy} onClick={() => void go()}>{action}</Button>
      </DialogActions>
    </Dialog>
  );
}
