/** Importing records of a type: choose a file, see what would come of it, correct what is wrong, import, and take it back. */
import { useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, Title, useResourceContext } from 'react-admin';
import { fill } from '../i18n/fill';
import { useLabel } from '../i18n/use-text';
import { NotFoundPage } from '../layout/StatePages';
import type { MetaType } from '../meta/contract';
import { useType } from '../meta/MetaProvider';
import { exchange, isOpen, type Meant } from './exchange-api';
import { FileChoice } from './FileChoice';
import { JobResult } from './JobResult';
import { PastImports } from './PastImports';
import { Settings } from './Settings';
import { useJob } from './use-job';
import { useImportWords } from './words';

export default function ImportPage() {
  const type = useType(useResourceContext());
  return type?.can.import ? <Import type={type} /> : <NotFoundPage />;
}

function Import({ type }: { type: MetaType }) {
  const w = useImportWords();
  const label = useLabel();
  const client = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [meant, setMeant] = useState<Omit<Meant, 'dryRun'>>({});
  const start = useMutation({
    mutationFn: ({ of, ...how }: Meant & { of: File }) => exchange.start(type.plural, of, how),
    onSettled: () => void client.invalidateQueries({ queryKey: ['jobs'] }),
  });
  const { data: job } = useJob(start.data ?? null);
  const shown = job?.id === start.data ? job : undefined;

  const attempt = (of: File, how: Omit<Meant, 'dryRun'>) => {
    setFile(of);
    setMeant(how);
    start.mutate({ of, dryRun: true, ...how });
  };
  return (
    <Box sx={{ pt: 2, maxWidth: 1000, display: 'grid', gap: 2.5, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Title title={fill(w.title, { name: label(type.label) })} />
      <Paper sx={{ p: { xs: 2, sm: 3 }, display: 'grid', gap: 2.5, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>{w.help}</Typography>
        <FileChoice type={type} file={file} onFile={(of) => attempt(of, meant.key ? { key: meant.key } : {})} />
        {start.error && <Alert severity="error">{start.error.message}</Alert>}
        {file && !start.error && (
          <JobResult type={type} job={shown}>
            {shown?.dryRun && <Settings type={type} job={shown} meant={meant} onChange={(how) => attempt(file, how)} onGo={() => start.mutate({ of: file, dryRun: false, ...meant })} busy={start.isPending || isOpen(shown)} />}
          </JobResult>
        )}
      </Paper>
      <Box component="section" sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        <Box sx={{ display: 'flex', justifyContent: 'space-between', alignItems: 'baseline', gap: 2 }}>
          <Typography variant="h6" component="h2">{w.past}</Typography>
          <Link to="/imports">{w.all}</Link>
        </Box>
        <PastImports plural={type.plural} />
      </Box>
    </Box>
  );
}
