/** The buttons of a record: exactly what the server offers this person now. Decisions first, the rest under "more". */
import { useState } from 'react';
import MoreHoriz from '@mui/icons-material/MoreHoriz';
import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Paper from '@mui/material/Paper';
import { useNotify } from 'react-admin';
import { useLabel, useText } from '../i18n/use-text';
import type { Action, MetaType, StoredRecord } from '../meta/contract';
import { ActDialog } from './ActDialog';
import { useAct, type Refused } from './use-act';

/** The standard actions that are not decisions. */
const aside = new Set(['reassign', 'delegate', 'add-signer', 'remove-signer', 'urge', 'comment', 'cc', 'move', 'terminate', 'cancel']);
/** Without a question: nothing is asked, nothing is final. */
const atOnce = (action: Action, type: MetaType, record: StoredRecord) =>
  action.name === 'urge' || (!action.needs?.length && !action.confirm && action.tone === 'primary' && record.state === type.states?.[0]?.name);

export function ActionBar({ type, record }: { type: MetaType; record: StoredRecord }) {
  const t = useText();
  const label = useLabel();
  const notify = useNotify();
  const act = useAct(type.plural);
  const [asked, setAsked] = useState<Action | null>(null);
  const [busy, setBusy] = useState('');
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const actions = record.actions ?? [];
  if (actions.length === 0 && !asked) return null;
  const first = actions.filter(({ name }) => !aside.has(name));
  const more = actions.filter(({ name }) => aside.has(name));

  async function choose(action: Action) {
    setAnchor(null);
    if (!atOnce(action, type, record)) return setAsked(action);
    setBusy(action.name);
    try {
      await act(record, action.name, {});
      notify(t('act.done', { action: label(action.label) }), { type: 'success' });
    } catch (problem) {
      const { body, message } = problem as Refused;
      notify([body?.message ?? message, ...Object.values(body?.errors ?? {})].join('\n'), { type: 'error', multiLine: true, autoHideDuration: 12_000 });
    } finally {
      setBusy('');
    }
  }

  return (
    <Paper
      role="toolbar"
      aria-label={t('record.document')}
      sx={{ position: { xs: 'fixed', sm: 'sticky' }, bottom: { xs: 'calc(56px + env(safe-area-inset-bottom))', sm: 12 }, left: 0, right: 0, zIndex: 5, display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center', maxWidth: 1180, width: '100%', mx: 'auto', px: 2, py: 1.25, borderRadius: { xs: 0, sm: 1 }, boxShadow: '0 4px 24px rgb(40 25 15 / 10%)' }}
    >
      {first.map((action) => (
        <Button
          key={action.name}
          variant={action.tone === 'primary' ? 'contained' : 'outlined'}
          color={action.tone === 'danger' ? 'error' : action.tone === 'primary' ? 'primary' : 'inherit'}
          loading={busy === action.name}
          disabled={busy !== ''}
          onClick={() => void choose(action)}
        >{label(action.label)}</Button>
      ))}
      {more.length > 0 && <Button color="inherit" startIcon={<MoreHoriz />} aria-haspopup="menu" onClick={(event) => setAnchor(event.currentTarget)} sx={{ ml: 'auto' }}>{t('act.more')}</Button>}
      <Menu open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)}>
        {more.map((action) => <MenuItem key={action.name} onClick={() => void choose(action)} sx={action.tone === 'danger' ? { color: 'error.main' } : undefined}>{label(action.label)}</MenuItem>)}
      </Menu>
      {asked && <ActDialog type={type} record={record} action={asked} onClose={() => setAsked(null)} />}
    </Paper>
  );
}
