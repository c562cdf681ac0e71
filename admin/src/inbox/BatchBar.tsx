/** Under the inbox while tasks are selected: decides them together, with one note and a report per document. */
import { useState } from 'react';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useNotify, useRefresh } from 'react-admin';
import { useText } from '../i18n/use-text';
import type { StoredRecord, Task } from '../meta/contract';
import { useMeta } from '../meta/MetaProvider';
import { api } from '../providers/data-provider';
import { BulkDialog, type Batch } from '../records/BulkDialog';
import { batchesOf } from './batches';

export function BatchBar({ tasks, onClear }: { tasks: Task[]; onClear: () => void }) {
  const t = useText();
  const meta = useMeta();
  const notify = useNotify();
  const refresh = useRefresh();
  const [batches, setBatches] = useState<Batch[] | null>(null);
  const [busy, setBusy] = useState(false);
  if (tasks.length === 0) return null;

  async function begin() {
    setBusy(true);
    try {
      const plurals = [...new Set(tasks.map(({ plural }) => plural))];
      const records = new Map<string, StoredRecord[]>();
      for (const plural of plurals) {
        const ids = tasks.filter((task) => task.plural === plural).map(({ recordId }) => recordId);
        records.set(plural, (await api.getMany(plural, { ids })).data as unknown as StoredRecord[]);
      }
      setBatches(batchesOf(meta, tasks, (plural) => records.get(plural) ?? []));
    } catch (problem) {
      notify((problem as Error).message, { type: 'error' });
    } finally {
      setBusy(false);
    }
  }

  return (
    <Paper role="toolbar" aria-label={t('inbox.batch')} elevation={4} sx={{ position: 'sticky', bottom: { xs: 64, sm: 12 }, zIndex: 2, mt: 1.5, px: 2, py: 1, display: 'flex', gap: 1.5, alignItems: 'center', justifyContent: 'flex-end' }}>
      <Typography variant="body2" sx={{ mr: 'auto' }}>{t('list.selected', { count: tasks.length })}</Typography>
      <Button color="inherit" onClick={onClear}>{t('inbox.clear')}</Button>
      <Button variant="contained" loading={busy} onClick={() => void begin()}>{t('list.approve')}</Button>
      {batches && <BulkDialog batches={batches} onClose={(done) => { setBatches(null); if (done) { onClear(); refresh(); } }} />}
    </Paper>
  );
}
