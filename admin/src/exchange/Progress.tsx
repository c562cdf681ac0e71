/** How far a job is. */
import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import { fill } from '../i18n/fill';
import type { JobFigures } from './exchange-api';
import { useImportWords } from './words';

export function Progress({ job }: { job?: JobFigures }) {
  const w = useImportWords();
  const what = !job || job.state === 'queued' ? w.waiting : w[job.phase];
  return (
    <Box role="status" sx={{ display: 'grid', gap: 0.75 }}>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', fontSize: 14 }}>
        <span>{what}</span>
        {job && <Box component="span" className="figures" sx={{ color: 'text.secondary' }}>{fill(w.rows, { done: job.done, total: job.total })}</Box>}
      </Box>
      <LinearProgress aria-label={what} {...(job && job.total > 0 ? { variant: 'determinate', value: Math.min(100, (100 * job.done) / job.total) } : {})} />
    </Box>
  );
}
