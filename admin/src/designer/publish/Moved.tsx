/** Somebody else published meanwhile: what changed, and a way to put one's own changes on top of it. */
import { useQuery } from '@tanstack/react-query';
import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import { design, type Difference } from '../design-api';
import { useWords } from '../words';
import { Differences } from './Differences';

interface MovedProps { base: number; active: number; /** What the server said already. */ changes?: Difference[]; busy: boolean; onRebase: () => void }

export function Moved({ base, active, changes, busy, onRebase }: MovedProps) {
  const w = useWords();
  const { data } = useQuery({ queryKey: ['design', 'compare', String(base), String(active)], queryFn: () => design.compare(base, active), enabled: changes === undefined, retry: false });
  const shown = changes ?? data?.changes;
  return (
    <Alert severity="warning" sx={{ mb: 2 }}>
      <AlertTitle>{w.publish.moved}</AlertTitle>
      {shown ? <Differences differences={shown} /> : <LinearProgress />}
      <Button color="inherit" variant="outlined" loading={busy} onClick={onRebase} sx={{ mt: 1.5 }}>{w.publish.rebase}</Button>
    </Alert>
  );
}
