/** The actions beside the decisions: comment, copy, hand over, call off. */
import { useState } from 'react';
import MoreHoriz from '@mui/icons-material/MoreHoriz';
import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useLabel, useText } from '../i18n/use-text';
import type { Action, MetaType, StoredRecord } from '../meta/contract';
import { isAside } from './aside';
import { useActionDialog } from './use-action-dialog';

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
        {more.map((action) => <MenuItem key={action.name} onClick={() => choose(action)} sx={action.tone === 'danger' ? { color: 'error.main' } : undefined}>{label(action.label)}</MenuItem>)}
      </Menu>
      {dialog}
    </>
  );
}
