/** What would come, or came, of a file: new, changed, wrong. */
import Box from '@mui/material/Box';
import type { JobFigures as Figures } from './exchange-api';
import { useImportWords } from './words';

export function JobFigures({ job }: { job: Figures }) {
  const w = useImportWords();
  const figures: [string, number, string][] = [[w.created, job.created, 'success.main'], [w.updated, job.updated, 'text.primary'], [w.failed, job.failed, job.failed > 0 ? 'error.main' : 'text.primary']];
  return (
    <Box component="dl" sx={{ display: 'flex', gap: { xs: 3, sm: 6 }, m: 0 }}>
      {figures.map(([name, count, color]) => (
        <Box key={name}>
          <Box component="dt" sx={{ fontSize: 13, color: 'text.secondary' }}>{name}</Box>
          <Box component="dd" className="figures" sx={{ m: 0, fontSize: 26, fontWeight: 600, color }}>{count.toLocaleString()}</Box>
        </Box>
      ))}
    </Box>
  );
}
