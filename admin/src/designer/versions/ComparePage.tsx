/** Two versions compared: in words, and side by side. */
import { lazy, Suspense } from 'react';
import { useQuery } from '@tanstack/react-query';
import ArrowBack from '@mui/icons-material/ArrowBack';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import LinearProgress from '@mui/material/LinearProgress';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { Title } from 'react-admin';
import { Link, useParams } from 'react-router-dom';
import { FailedPage } from '../../layout/StatePages';
import { design } from '../design-api';
import { Differences } from '../publish/Differences';
import { SideBySide } from '../publish/SideBySide';
import { fill, useWords } from '../words';

/** Pictures of flows bring a library of their own. */
const ComparedFlow = lazy(() => import('../flow/compare/ComparedFlow'));

export function ComparePage() {
  const w = useWords();
  const { a, b } = useParams();
  const { data, error, refetch } = useQuery({ queryKey: ['design', 'compare', a, b], queryFn: () => design.compare(Number(a), Number(b)) });
  if (error) return <FailedPage error={error} onAgain={() => void refetch()} />;
  const title = fill(w.versions.compared, { a: a ?? '', b: b ?? '' });
  return (
    <Box sx={{ maxWidth: 1180 }}>
      <Title title={`${w.title} · ${title}`} />
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, mb: 2 }}>
        <IconButton component={Link} to="/designer/versions" size="small" aria-label={w.nav.versions}><ArrowBack /></IconButton>
        <Typography variant="h5" component="h1">{title}</Typography>
      </Box>
      {!data && <LinearProgress />}
      {data && <Paper component="section" sx={{ p: 2.5 }}><Differences differences={data.changes} /><Box sx={{ mt: 1.5 }}><SideBySide files={data.files} /></Box></Paper>}
      {data?.files.filter(({ path, after }) => path.endsWith('/flow.json') && after !== null).map((file) => <Suspense key={file.path} fallback={<LinearProgress />}><ComparedFlow {...file} /></Suspense>)}
    </Box>
  );
}
