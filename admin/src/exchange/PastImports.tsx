/** The imports of before: one's own, for an administrator everybody's. */
import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useLocaleState } from 'ra-core';
import { useLabel } from '../i18n/use-text';
import { formatDateTime } from '../fields/format';
import type { Language } from '../meta/contract';
import { useMeta, useType } from '../meta/MetaProvider';
import { exchange, isOpen, type JobFigures } from './exchange-api';
import { JobResult } from './JobResult';
import { useJob } from './use-job';
import { useImportWords } from './words';

/** @param plural of one type alone */
export function PastImports({ plural }: { plural?: string }) {
  const w = useImportWords();
  const [chosen, setChosen] = useState<number | null>(null);
  const { data: jobs = [], isSuccess } = useQuery({ queryKey: ['jobs', plural ?? ''], queryFn: ({ signal }) => exchange.jobs(plural, signal), staleTime: 0, refetchInterval: ({ state }) => (state.data?.some(isOpen) ? 1_500 : false) });
  if (isSuccess && jobs.length === 0) return <Typography sx={{ color: 'text.secondary' }}>{w.none}</Typography>;
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      {jobs.map((job) => (
        <Paper key={job.id} variant="outlined" sx={{ p: 1.5 }}>
          <JobLine job={job} everyType={plural === undefined} open={chosen === job.id} onOpen={() => setChosen(chosen === job.id ? null : job.id)} />
          {chosen === job.id && <Box sx={{ mt: 1.5 }}><OneJob id={job.id} plural={job.plural} /></Box>}
        </Paper>
      ))}
    </Box>
  );
}

function OneJob({ id, plural }: { id: number; plural: string | null }) {
  const { data } = useJob(id);
  const type = useType(plural ?? undefined);
  return <JobResult type={type} job={data} />;
}

function JobLine({ job, everyType, open, onOpen }: { job: JobFigures; everyType: boolean; open: boolean; onOpen: () => void }) {
  const w = useImportWords();
  const label = useLabel();
  const [locale] = useLocaleState();
  const { company } = useMeta();
  const result = isOpen(job) ? w[job.phase] : job.state === 'failed' ? w.stateFailed : job.state === 'undone' ? w.stateUndone : `${w.created} ${job.created} · ${w.updated} ${job.updated}`;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, rowGap: 0.5, alignItems: 'center' }}>
      {everyType && <Chip size="small" label={job.label ? label(job.label) : w.gone} />}
      <Box sx={{ flex: '1 1 200px', minWidth: 0, overflowWrap: 'anywhere', fontWeight: 600 }}>{job.fileName}</Box>
      <Box sx={{ color: job.state === 'failed' ? 'error.main' : 'text.primary', fontSize: 14 }}>{result}</Box>
      <Box sx={{ color: 'text.secondary', fontSize: 13 }}>{job.by.label} · {formatDateTime(job.at, locale as Language, company.timeZone)}</Box>
      <Button size="small" aria-expanded={open} onClick={onOpen}>{w.open}</Button>
    </Box>
  );
}
