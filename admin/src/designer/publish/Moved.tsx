/** Somebody else published meanwhile: what changed, and a way to put one's own changes on top of it. */
import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Button from '@mui/material/Button';
import type { Difference } from '../design-api';
import { useWords } from '../words';
import { Differences } from './Differences';

export function Moved({ changes, busy, onRebase }: { changes: Difference[]; busy: boolean; onRebase: () => void }) {
  const w = useWords();
  return (
    <Alert severity="warning" sx={{ mb: 2 }} action={<Button color="inherit" loading={busy} onClick={onRebase}>{w.publish.rebase}</Button>}>
      <AlertTitle>{w.publish.moved}</AlertTitle>
      <Differences differences={changes} />
    </Alert>
  );
}
