/** The documents that belong to a record: drawn where there is room, and always as a list that says the same. */
import { lazy, Suspense } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import { FailedPage } from '../layout/StatePages';
import type { MetaType, StoredRecord } from '../meta/contract';
import { useRelated } from './graph';
import { RelatedList } from './RelatedList';
import { useRelatedWords } from './words';

const RelatedPicture = lazy(() => import('./RelatedPicture'));

export default function RelatedTab({ type, record }: { type: MetaType; record: StoredRecord }) {
  const words = useRelatedWords();
  const wide = useMediaQuery((theme: Theme) => theme.breakpoints.up('sm'));
  const { data, isPending, error, refetch } = useRelated(type, record);
  if (error) return <FailedPage error={error} onAgain={() => void refetch()} />;
  if (isPending) return <LinearProgress />;
  if (data.nodes.length < 2) return <Typography sx={{ color: 'text.secondary', py: 4, textAlign: 'center' }}>{words.alone}</Typography>;
  return (
    <Box sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
      {data.more && <Alert severity="info">{words.more}</Alert>}
      {wide && <Suspense fallback={<LinearProgress />}><RelatedPicture graph={data} /></Suspense>}
      <RelatedList graph={data} />
    </Box>
  );
}
