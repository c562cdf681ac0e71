/** What was retired: it can come back into the draft with all its data, or be purged, which nothing undoes. */
import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { Title, useNotify } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { useLocaleState } from 'ra-core';
import { formatDateTime, formatSize } from '../../fields/format';
import { useLabel } from '../../i18n/use-text';
import { FailedPage } from '../../layout/StatePages';
import type { Language } from '../../meta/contract';
import { useMeta } from '../../meta/MetaProvider';
import { design, type Refused, type Trashed } from '../design-api';
import { useBase } from '../draft/BaseProvider';
import { useDraft } from '../draft/DraftProvider';
import { typesOf } from '../draft/pack-files';
import { fill, useWords } from '../words';
import { PurgeDialog } from './PurgeDialog';
import { useTrash } from './use-trash';

export function TrashPage() {
  const w = useWords();
  const { data, error, refetch } = useTrash();
  const [purging, setPurging] = useState<Trashed | null>(null);
  if (error) return <FailedPage error={error} onAgain={() => void refetch()} />;
  return (
    <Box sx={{ maxWidth: 980 }}>
      <Title title={`${w.title} · ${w.nav.trash}`} />
      <Typography variant="h4" component="h1" sx={{ mb: 1 }}>{w.nav.trash}</Typography>
      <Typography sx={{ color: 'text.secondary', mb: 2 }}>{w.trash.help}</Typography>
      {!data && <LinearProgress />}
      {data?.length === 0 && <Typography sx={{ color: 'text.secondary' }}>{w.trash.empty}</Typography>}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1 }}>
        {data?.map((one) => <Entry key={one.id} entry={one} onPurge={() => setPurging(one)} />)}
      </Box>
      {purging && <PurgeDialog entry={purging} onClose={() => setPurging(null)} onPurged={() => { setPurging(null); void refetch(); }} />}
    </Box>
  );
}

function Entry({ entry, onPurge }: { entry: Trashed; onPurge: () => void }) {
  const w = useWords();
  const label = useLabel();
  const notify = useNotify();
  const navigate = useNavigate();
  const [locale] = useLocaleState();
  const { timeZone } = useMeta().company;
  const base = useBase();
  const { files, onServer } = useDraft();
  const owner = [...typesOf(files), ...typesOf(base)].find(({ key }) => key === entry.type);
  const bringBack = async () => {
    try {
      await onServer((rev) => design.bringBack(rev, entry.type, entry.field));
      notify(fill(w.trash.back, { name: label(entry.label) }), { type: 'info' });
      navigate('/designer');
    } catch (problem) {
      notify((problem as Refused).body?.message ?? (problem as Refused).message, { type: 'error' });
    }
  };
  return (
    <Paper component="li" sx={{ display: 'flex', gap: 1, alignItems: 'center', p: 1.5, flexWrap: 'wrap' }}>
      <Box sx={{ flex: 1, minWidth: 220 }}>
        <Box sx={{ fontWeight: 600 }}>{label(entry.label) || entry.name} <Box component="span" sx={{ color: 'text.secondary', fontWeight: 400 }}>· {entry.kind === 'type' ? w.trash.type : fill(w.trash.field, { type: label(owner?.schema.label) || entry.type })}</Box></Box>
        <Box sx={{ color: 'text.secondary', fontSize: 13 }}>{[entry.name, fill(w.trash.count, { count: entry.count }), formatSize(entry.bytes), formatDateTime(entry.retiredAt, locale as Language, timeZone)].filter(Boolean).join(' · ')}</Box>
      </Box>
      <Button size="small" variant="outlined" color="inherit" onClick={() => void bringBack()}>{w.trash.restore}</Button>
      <Button size="small" color="error" onClick={onPurge}>{w.trash.purge}</Button>
    </Paper>
  );
}
