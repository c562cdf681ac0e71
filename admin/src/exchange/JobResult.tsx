/** One job: how far it is, what came of it, what is wrong, and the way back. */
import type { ReactNode } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Link, useNotify } from 'react-admin';
import { fill } from '../i18n/fill';
import type { MetaType } from '../meta/contract';
import { saveBlob } from '../records/open-blob';
import { exchange, isOpen, type Job } from './exchange-api';
import { JobFigures } from './JobFigures';
import { Progress } from './Progress';
import { RowErrors } from './RowErrors';
import { UndoButton } from './UndoButton';
import { useImportWords } from './words';

/** @param children stand below the figures: what to do next */
export function JobResult({ type, job, children }: { type?: MetaType; job?: Job; children?: ReactNode }) {
  const w = useImportWords();
  const notify = useNotify();
  if (!job || isOpen(job)) return <Progress job={job} />;
  const wrong = job.failed > 0 || job.errors.length > 0;
  const file = () => void exchange.errors(job.id).then((blob) => saveBlob(blob, `${job.fileName.replace(/\.\w+$/, '')} ${w.errors}.xlsx`)).catch((problem: Error) => notify(problem.message, { type: 'error' }));
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      {job.dryRun && <JobFigures job={job} />}
      {!job.dryRun && job.state === 'done' && <Alert severity="success" action={<Button component={Link} to={`/${job.plural}`} color="inherit">{w.toList}</Button>}>{fill(w.done, { created: job.created, updated: job.updated })}</Alert>}
      {job.state === 'failed' && <Alert severity="error">{job.message}</Alert>}
      {job.state === 'undone' && <Alert severity={job.kept > 0 ? 'warning' : 'success'}>{job.kept > 0 ? fill(w.kept, { count: job.kept }) : w.undone}</Alert>}
      {children}
      {(wrong || job.left.length > 0) && (
        <Box component="section" sx={{ display: 'grid', gap: 1 }}>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
            <Typography variant="subtitle1" component="h3">{w.errors}</Typography>
            <Button variant="outlined" size="small" onClick={file}>{w.errorsFile}</Button>
          </Box>
          {job.dryRun && wrong && <Typography variant="body2" sx={{ color: 'text.secondary' }}>{w.correct}</Typography>}
          <RowErrors type={type} rows={[...job.errors, ...job.left]} />
        </Box>
      )}
      {job.undoable && <Box><UndoButton id={job.id} /></Box>}
    </Box>
  );
}
