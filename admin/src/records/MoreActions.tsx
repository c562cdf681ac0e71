/** The actions beside the decisions: comment, copy, hand over, call off. */
import { useState } from 'react';
import MoreHoriz from '@mui/icons-material/MoreHoriz';
import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Typography from '@mui/material/Typography';
import { useLabel, useText } from '../i18n/use-text';
import type { Action, MetaField, MetaType, StoredRecord } from '../meta/contract';
import { FieldValue } from '../fields/FieldValue';
import { isAside } from './aside';
import { useActionDialog } from './use-action-dialog';
import { useHistory } from './use-history';

const moment = { name: 'at', type: 'datetime', label: { 'zh-Hans': '', en: '', ko: '' } } as MetaField;

export function MoreActions({ type, record }: { type: MetaType; record: StoredRecord }) {
  const t = useText();
  const label = useLabel();
  const { start, dialog } = useActionDialog(type, record);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const more = (record.actions ?? []).filter(isAside);
  if (more.length === 0) return <>{dialog}</>;
  const choose = (action: Action) => { setAnchor(null); void start(action); };
  return (
    <>
      <Button size="small" startIcon={<MoreHoriz />} aria-haspopup="menu" onClick={(event) => setAnchor(event.currentTarget)}>{t('act.more')}</Button>
      <Menu open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)}>
        {more.map((action) => <MenuItem key={action.name} onClick={() => choose(action)} sx={action.tone === 'danger' ? { color: 'error.main' } : undefined}>{label(action.label)}{action.name === 'urge' && <LastUrged type={type} record={record} />}</MenuItem>)}
      </Menu>
      {dialog}
    </>
  );
}

/** When it was last urged, so that nobody does it twice for nothing. */
function LastUrged({ type, record }: { type: MetaType; record: StoredRecord }) {
  const t = useText();
  const { data = [] } = useHistory(type, record);
  const last = data.findLast(({ action }) => action === 'urge');
  if (!last) return null;
  return <Typography component="span" variant="caption" sx={{ ml: 1.5, color: 'text.secondary' }}>{t('act.lastUrged')} <FieldValue field={moment} value={last.at} dense /></Typography>;
}
