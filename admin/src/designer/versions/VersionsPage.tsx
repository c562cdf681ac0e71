/** Every version there was: who published it, when and why; two of them can be compared, any of them restored. */
import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Chip from '@mui/material/Chip';
import LinearProgress from '@mui/material/LinearProgress';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { Title } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { useLocaleState } from 'ra-core';
import { formatDateTime } from '../../fields/format';
import { FailedPage } from '../../layout/StatePages';
import type { Language } from '../../meta/contract';
import { useMeta } from '../../meta/MetaProvider';
import { design, type Version } from '../design-api';
import { Progress } from '../publish/Progress';
import { fill, useWords } from '../words';
import { RestoreDialog } from './RestoreDialog';

const tones = { active: 'success', booting: 'info', failed: 'error', superseded: 'default' } as const;

export function VersionsPage() {
  const w = useWords();
  const navigate = useNavigate();
  const [locale] = useLocaleState();
  const { timeZone } = useMeta().company;
  const { data, error, refetch } = useQuery({ queryKey: ['design', 'versions'], queryFn: () => design.versions(), refetchInterval: ({ state }) => (state.data?.some((one) => one.state === 'booting') ? 1000 : false) });
  const [picked, setPicked] = useState<number[]>([]);
  const [restoring, setRestoring] = useState<Version | null>(null);
  const [published, setPublished] = useState<number | null>(null);
  if (published !== null) return <Progress version={published} onAgain={() => { setPublished(null); void refetch(); }} />;
  if (error) return <FailedPage error={error} onAgain={() => void refetch()} />;
  const pick = (n: number) => setPicked((was) => (was.includes(n) ? was.filter((one) => one !== n) : [...was, n].slice(-2)));
  const compare = () => { const [a, b] = [...picked].sort((x, y) => x - y); navigate(`/designer/versions/${a}/${b}`); };
  return (
    <Box sx={{ maxWidth: 980 }}>
      <Title title={`${w.title} · ${w.nav.versions}`} />
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, mb: 1, flexWrap: 'wrap' }}>
        <Typography variant="h4" component="h1" sx={{ mr: 'auto' }}>{w.nav.versions}</Typography>
        <Button variant="outlined" disabled={picked.length !== 2} onClick={compare}>{w.versions.compare}</Button>
      </Box>
      <Typography sx={{ color: 'text.secondary', mb: 2 }}>{w.versions.help}</Typography>
      {!data && <LinearProgress />}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1 }}>
        {data?.map((version) => (
          <Paper component="li" key={version.n} sx={{ display: 'flex', alignItems: 'center', gap: 1, p: 1, pr: 1.5, flexWrap: 'wrap' }}>
            <Checkbox checked={picked.includes(version.n)} onChange={() => pick(version.n)} slotProps={{ input: { 'aria-label': fill(w.versions.pick, { version: version.n }) } }} />
            <Box sx={{ flex: 1, minWidth: 200 }}>
              <Box sx={{ fontWeight: 600 }}>{fill(w.versions.version, { version: version.n })} <Chip size="small" color={tones[version.state]} variant={version.state === 'active' ? 'filled' : 'outlined'} label={w.states[version.state]} sx={{ ml: 0.5 }} /></Box>
              <Box sx={{ color: 'text.secondary', fontSize: 13 }}>{[version.by?.label ?? w.versions.shipped, formatDateTime(version.at, locale as Language, timeZone)].join(' · ')}</Box>
              {version.note && <Box sx={{ whiteSpace: 'pre-wrap' }}>{version.note}</Box>}
              {version.cause && <Box sx={{ color: 'error.main', fontSize: 13 }}>{version.cause}</Box>}
            </Box>
            {version.n > 1 && <Button size="small" color="inherit" onClick={() => navigate(`/designer/versions/${version.n - 1}/${version.n}`)}>{w.versions.changes}</Button>}
            {version.state === 'superseded' && <Button size="small" onClick={() => setRestoring(version)}>{w.versions.restore}</Button>}
          </Paper>
        ))}
      </Box>
      {restoring && <RestoreDialog version={restoring} onClose={() => setRestoring(null)} onRestored={(n) => { setRestoring(null); setPublished(n); }} />}
    </Box>
  );
}
