/** What administrators did to the definitions, newest first: each entry with who, when, why and what changed. */
import { useInfiniteQuery } from '@tanstack/react-query';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import LinearProgress from '@mui/material/LinearProgress';
import Link from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { Title } from 'react-admin';
import { useLocaleState } from 'ra-core';
import { Link as RouterLink } from 'react-router-dom';
import { formatDateTime } from '../../fields/format';
import { FailedPage } from '../../layout/StatePages';
import type { Language } from '../../meta/contract';
import { useMeta } from '../../meta/MetaProvider';
import { design, type LogEntry } from '../design-api';
import { Differences } from '../publish/Differences';
import { fill, useWords } from '../words';

const step = 20;

export function LogPage() {
  const w = useWords();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['design', 'log'],
    queryFn: ({ pageParam }) => design.log(pageParam, pageParam + step - 1),
    initialPageParam: 0,
    getNextPageParam: (last, all) => { const read = all.flatMap(({ entries }) => entries).length; return read < last.total ? read : undefined; },
  });
  if (error) return <FailedPage error={error} onAgain={() => void refetch()} />;
  const entries = data?.pages.flatMap((page) => page.entries) ?? [];
  return (
    <Box sx={{ maxWidth: 980 }}>
      <Title title={`${w.title} · ${w.log.title}`} />
      <Typography variant="h4" component="h1" sx={{ mb: 1 }}>{w.log.title}</Typography>
      <Typography sx={{ color: 'text.secondary', mb: 2 }}>{w.log.help}</Typography>
      {!data && <LinearProgress />}
      {data && entries.length === 0 && <Typography sx={{ color: 'text.secondary' }}>{w.log.empty}</Typography>}
      <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1 }}>
        {entries.map((entry) => <Entry key={entry.id} entry={entry} />)}
      </Box>
      {hasNextPage && <Button sx={{ mt: 1.5 }} loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>{w.log.earlier}</Button>}
    </Box>
  );
}

const tones = { publish: 'primary', restore: 'info', purge: 'error', view: 'default' } as const;

function Entry({ entry: { by, at, kind, version, note, changes } }: { entry: LogEntry }) {
  const w = useWords();
  const [locale] = useLocaleState();
  const { timeZone } = useMeta().company;
  return (
    <Paper component="li" sx={{ p: 1.5 }}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
        <Chip size="small" variant="outlined" color={tones[kind]} label={w.log.kinds[kind]} />
        <Box component="span" sx={{ fontWeight: 600 }}>{by?.label}</Box>
        {version !== null && <Link component={RouterLink} to={`/designer/versions/${version - 1}/${version}`}>{fill(w.versions.version, { version })}</Link>}
        <Box component="span" sx={{ color: 'text.secondary', fontSize: 13, ml: 'auto' }}>{formatDateTime(at, locale as Language, timeZone)}</Box>
      </Box>
      {note && <Box sx={{ whiteSpace: 'pre-wrap', mt: 0.5 }}>{note}</Box>}
      {changes.length > 0 && <Box sx={{ mt: 0.75, fontSize: 14 }}>{kind === 'view' ? changes.map(({ path, message }) => <div key={path}>{message}</div>) : <Differences differences={changes} />}</Box>}
    </Paper>
  );
}
