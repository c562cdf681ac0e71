/** The designer's own bar: where one is, whether the draft is saved, undo and redo, and the way to publishing. */
import { useEffect } from 'react';
import CloudDone from '@mui/icons-material/CloudDoneOutlined';
import CloudSync from '@mui/icons-material/CloudSyncOutlined';
import Redo from '@mui/icons-material/Redo';
import SyncProblem from '@mui/icons-material/SyncProblem';
import Undo from '@mui/icons-material/Undo';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import Tooltip from '@mui/material/Tooltip';
import { Link, useLocation } from 'react-router-dom';
import { useDraft, type Saving } from '../draft/DraftProvider';
import { useDraftChanges } from '../draft/use-draft-changes';
import { useWords } from '../words';

const pages = ['types', 'packs', 'company', 'who', 'versions', 'log', 'trash'] as const;

export function DesignerBar() {
  const w = useWords();
  const { pathname } = useLocation();
  const { undo, redo } = useDraft();
  const changes = useDraftChanges();
  const page = /^\/designer\/(publish|packs|company|who|versions|log|trash)/.exec(pathname)?.[1] ?? 'types';
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z' || (event.target as HTMLElement).closest('input, textarea, [contenteditable]')) return;
      event.preventDefault();
      (event.shiftKey ? redo : undo)?.();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [undo, redo]);
  return (
    <Box sx={{ position: 'sticky', top: { xs: 56, sm: 48 }, zIndex: 5, bgcolor: 'background.default', borderBottom: 1, borderColor: 'divider', mb: 2, mx: { xs: -1.75, sm: -2.5 }, px: { xs: 1, sm: 2.5 }, display: 'flex', alignItems: 'center', flexWrap: 'wrap', columnGap: 1 }}>
      <Tabs value={page === 'publish' ? false : page} variant="scrollable" scrollButtons={false} sx={{ mr: 'auto', minWidth: 0 }} aria-label={w.title}>
        {pages.map((one) => <Tab key={one} value={one} label={w.nav[one]} component={Link} to={one === 'types' ? '/designer' : `/designer/${one}`} />)}
      </Tabs>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5, py: 0.5, ml: 'auto' }}>
        <SavingSign />
        <Tooltip title={w.nav.undo}><span><IconButton size="small" disabled={!undo} onClick={undo} aria-label={w.nav.undo}><Undo fontSize="small" /></IconButton></span></Tooltip>
        <Tooltip title={w.nav.redo}><span><IconButton size="small" disabled={!redo} onClick={redo} aria-label={w.nav.redo}><Redo fontSize="small" /></IconButton></span></Tooltip>
        <Button variant={changes.length > 0 ? 'contained' : 'outlined'} color={changes.length > 0 ? 'primary' : 'inherit'} size="small" component={Link} to="/designer/publish" sx={{ ml: 1 }}>{w.nav.publish}</Button>
      </Box>
    </Box>
  );
}

const signs = { saved: CloudDone, saving: CloudSync, failed: SyncProblem, elsewhere: SyncProblem } satisfies Record<Saving, unknown>;

function SavingSign() {
  const w = useWords();
  const { saving, flush, load } = useDraft();
  const Sign = signs[saving];
  const broken = saving === 'failed' || saving === 'elsewhere';
  return (
    <Box role="status" sx={{ display: 'flex', alignItems: 'center', gap: 0.75, fontSize: 13, color: broken ? 'error.main' : 'text.secondary', mr: 1 }}>
      <Sign sx={{ fontSize: 18 }} aria-hidden />
      <Box component="span" sx={{ display: { xs: broken ? 'inline' : 'none', sm: 'inline' } }}>{w.saving[saving]}</Box>
      {saving === 'failed' && <Button size="small" onClick={() => void flush().catch(() => undefined)}>{w.saving.again}</Button>}
      {saving === 'elsewhere' && <Button size="small" onClick={() => void load()}>{w.saving.load}</Button>}
    </Box>
  );
}
