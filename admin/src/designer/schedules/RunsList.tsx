/** What a schedule has drafted so far, day by day. */
import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useLocaleState } from 'react-admin';
import { Link } from 'react-router-dom';
import { formatDate } from '../../fields/format';
import type { Language } from '../../meta/contract';
import { fill } from '../words';
import type { RunDay } from './schedules-api';
import { useScheduleWords } from './words';

export function RunsList({ runs, plural }: { runs: RunDay[]; plural: string }) {
  const w = useScheduleWords();
  const [locale] = useLocaleState();
  if (runs.length === 0) return <Typography variant="body2" color="text.secondary">{w.noRuns}</Typography>;
  return (
    <Box component="ul" aria-label={w.runs} sx={{ m: 0, p: 0, listStyle: 'none', fontSize: 14 }}>
      {runs.map((run) => (
        <Box component="li" key={run.day} sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '120px 1fr' }, gap: { xs: 0, sm: 1 }, py: 0.5 }}>
          <Box component="span" className="figures" sx={{ color: 'text.secondary' }}>{formatDate(run.day, locale as Language)}</Box>
          <Box>
            {[fill(w.run, { made: run.made }), run.there > 0 && fill(w.there, { n: run.there }), run.none > 0 && fill(w.unwanted, { n: run.none }), run.late > 0 && fill(w.late, { n: run.late })].filter(Boolean).join(' · ')}
            {run.failed > 0 && <Box component="span" sx={{ color: 'error.main' }}> · {fill(w.failed, { n: run.failed })}</Box>}
            {run.records.length > 0 && <Box sx={{ fontSize: 13 }}>{run.records.map(({ id, label }, i) => <span key={id}>{i > 0 && ' · '}<MuiLink component={Link} to={`/${plural}/${id}/show`}>{label}</MuiLink></span>)}</Box>}
            {run.errors.map((error, i) => <Box key={i} sx={{ color: 'error.main', fontSize: 13 }}>{error}</Box>)}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
