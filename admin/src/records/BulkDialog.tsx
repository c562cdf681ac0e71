/** Asks once, acts on each record for itself, and says which were not done and why. */
import { useState } from 'react';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemText from '@mui/material/ListItemText';
import TextField from '@mui/material/TextField';
import { useUnselectAll } from 'react-admin';
import { useLabel, useText } from '../i18n/use-text';
import type { MetaTransition, MetaType, StoredRecord } from '../meta/contract';
import { recordTitle } from '../meta/record-title';
import { api, type BulkResult } from '../providers/data-provider';
import { useInvalidate } from './use-invalidate';

export function BulkDialog({ type, action, records, onClose }: { type: MetaType; action: MetaTransition; records: StoredRecord[]; onClose: () => void }) {
  const t = useText();
  const label = useLabel();
  const invalidate = useInvalidate();
  const unselect = useUnselectAll(type.plural);
  const [batch] = useState(records);
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const [results, setResults] = useState<BulkResult[] | null>(null);
  const [problem, setProblem] = useState('');
  const refused = results?.filter(({ status }) => status >= 300) ?? [];

  async function act() {
    setBusy(true);
    setProblem('');
    try {
      setResults(await api.bulk(type.plural, { items: batch.map(({ id, version }) => ({ id, version })), act: action.name, ...(note ? { note } : {}) }));
      unselect();
      invalidate(type.plural);
    } catch (failure) {
      setProblem((failure as Error).message);
    } finally {
      setBusy(false);
    }
  }

  return (
    <Dialog open onClose={busy ? undefined : onClose} fullWidth maxWidth="xs">
      <DialogTitle>{t('list.bulkTitle', { action: label(action.label), count: batch.length })}</DialogTitle>
      <DialogContent>
        {problem && <Alert severity="error" sx={{ mb: 1 }}>{problem}</Alert>}
        {results && <Alert severity={refused.length ? 'warning' : 'success'}>{refused.length ? t('list.bulkDone', { done: results.length - refused.length, count: results.length }) : t('list.bulkAll', { count: results.length })}</Alert>}
        <List dense>
          {(results ? refused : batch).map((item) => {
            const record = batch.find(({ id }) => id === item.id)!;
            return <ListItem key={item.id} disableGutters><ListItemText primary={recordTitle(type, record)} secondary={results ? (item as BulkResult).message : undefined} /></ListItem>;
          })}
        </List>
        {!results && <TextField label={t('act.note')} value={note} onChange={(event) => setNote(event.target.value)} multiline minRows={2} fullWidth autoFocus />}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} disabled={busy} color="inherit">{t(results ? 'list.close' : 'act.cancel')}</Button>
        {!results && <Button variant="contained" onClick={act} loading={busy}>{label(action.label)}</Button>}
      </DialogActions>
    </Dialog>
  );
}
