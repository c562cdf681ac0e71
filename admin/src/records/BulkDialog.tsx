/** Asks once, acts on each record for itself, and says which were not done and why. */
import { useState } from 'react';
import CheckCircle from '@mui/icons-material/CheckCircle';
import ErrorOutline from '@mui/icons-material/ErrorOutlineOutlined';
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
import { useLabel, useText } from '../i18n/use-text';
import type { MetaTransition, MetaType, StoredRecord } from '../meta/contract';
import { recordTitle } from '../meta/record-title';
import { api, type BulkResult } from '../providers/data-provider';
import { useInvalidate } from './use-invalidate';

/** Records of one type that go one way. */
export interface Batch { type: MetaType; action: MetaTransition; records: StoredRecord[] }

export function BulkDialog({ batches, onClose }: { batches: Batch[]; onClose: (done: boolean) => void }) {
  const t = useText();
  const label = useLabel();
  const invalidate = useInvalidate();
  const [all] = useState(batches);
  const rows = all.flatMap(({ type, action, records }) => records.map((record) => ({ key: `${type.plural}/${record.id}`, type, action, record })));
  const labels = new Set(all.map(({ action }) => label(action.label)));
  const doing = labels.size === 1 ? [...labels][0] : t('list.approve');
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const [results, setResults] = useState<Map<string, BulkResult> | null>(null);
  const [problem, setProblem] = useState('');
  const total = results?.size ?? 0;
  const refused = rows.filter(({ key }) => (results?.get(key)?.status ?? 0) >= 300);

  async function act() {
    setBusy(true);
    setProblem('');
    try {
      const found = new Map<string, BulkResult>();
      for (const { type, action, records } of all) {
        const answers = await api.bulk(type.plural, { items: records.map(({ id, version }) => ({ id, version })), act: action.name, ...(note ? { note } : {}) });
        for (const answer of answers) found.set(`${type.plural}/${answer.id}`, answer);
        invalidate(type.plural);
      }
      setResults(found);
    } catch (failure) {
      setProblem((failure as Error).message);
    } finally {
      setBusy(false);
    }
  }

  return (
    <Dialog open onClose={busy ? undefined : () => onClose(results !== null)} fullWidth maxWidth="xs">
      <DialogTitle>{t('list.bulkTitle', { action: doing, count: rows.length })}</DialogTitle>
      <DialogContent>
        {problem && <Alert severity="error" sx={{ mb: 1 }}>{problem}</Alert>}
        {results && <Alert severity={refused.length ? 'warning' : 'success'}>{refused.length ? t('list.bulkDone', { done: total - refused.length, count: total }) : t('list.bulkAll', { count: total })}</Alert>}
        <List dense>
          {rows.map(({ key, type, action, record }) => {
            const answer = results?.get(key);
            const done = answer !== undefined && answer.status < 300;
            return (
              <ListItem key={key} disableGutters secondaryAction={answer && (done ? <CheckCircle color="success" fontSize="small" titleAccess={t('list.bulkRowDone')} /> : <ErrorOutline color="warning" fontSize="small" titleAccess={t('list.bulkRefused')} />)}>
                <ListItemText primary={recordTitle(type, record)} secondary={answer && !done ? answer.message : labels.size > 1 ? label(action.label) : undefined} />
              </ListItem>
            );
          })}
        </List>
        {!results && <TextField label={t('act.note')} value={note} onChange={(event) => setNote(event.target.value)} multiline minRows={2} fullWidth autoFocus />}
      </DialogContent>
      <DialogActions>
        <Button onClick={() => onClose(results !== null)} disabled={busy} color="inherit">{t(results ? 'list.close' : 'act.cancel')}</Button>
        {!results && <Button variant="contained" onClick={act} loading={busy}>{doing}</Button>}
      </DialogActions>
    </Dialog>
  );
}
