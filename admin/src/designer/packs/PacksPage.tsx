/** The packs: what is in each, whether it is in use, and the ways in and out as a zip. */
import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import Add from '@mui/icons-material/Add';
import Download from '@mui/icons-material/FileDownloadOutlined';
import Upload from '@mui/icons-material/FileUploadOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Title, useNotify } from 'react-admin';
import { saveBlob } from '../../records/open-blob';
import { design } from '../design-api';
import { useDraft } from '../draft/DraftProvider';
import { packsOf, typesOf } from '../draft/pack-files';
import { useWords } from '../words';
import { ImportDialog } from './ImportDialog';
import { PackDialog } from './PackDialog';
import { PackRow } from './PackRow';

export function PacksPage() {
  const w = useWords();
  const notify = useNotify();
  const { files } = useDraft();
  const [editing, setEditing] = useState<string | null>(null);
  const [importing, setImporting] = useState(false);
  const exporting = useMutation({
    mutationFn: async (pack: string | undefined) => saveBlob(await design.exportPacks(pack), `${pack ?? 'packs'}.zip`),
    onError: (problem) => notify(problem.message, { type: 'error' }),
  });
  const types = typesOf(files);
  return (
    <Box sx={{ maxWidth: 980 }}>
      <Title title={`${w.title} · ${w.packs.title}`} />
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, mb: 1, flexWrap: 'wrap' }}>
        <Typography variant="h4" component="h1" sx={{ mr: 'auto' }}>{w.packs.title}</Typography>
        <Button color="inherit" startIcon={<Upload />} onClick={() => setImporting(true)}>{w.packs.import}</Button>
        <Button color="inherit" startIcon={<Download />} loading={exporting.isPending} loadingPosition="start" onClick={() => exporting.mutate(undefined)}>{w.packs.exportAll}</Button>
        <Button variant="contained" startIcon={<Add />} onClick={() => setEditing('')}>{w.packs.create}</Button>
      </Box>
      <Typography sx={{ color: 'text.secondary', mb: 2, maxWidth: 760 }}>{w.packs.help} {w.packs.exportHelp}</Typography>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1 }}>
        {packsOf(files).map((one) => <PackRow key={one.name} {...one} types={types.filter(({ pack }) => pack === one.name)} onEdit={() => setEditing(one.name)} onExport={() => exporting.mutate(one.name)} />)}
      </Box>
      {editing !== null && <PackDialog name={editing} onClose={() => setEditing(null)} />}
      {importing && <ImportDialog onClose={() => setImporting(false)} />}
    </Box>
  );
}
