/** The paper forms of a record, to look at or as PDF. */
import { useState } from 'react';
import Print from '@mui/icons-material/Print';
import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useNotify } from 'react-admin';
import { useLabel, useText } from '../i18n/use-text';
import type { MetaType, StoredRecord } from '../meta/contract';
import { api } from '../providers/data-provider';
import { showBlob } from './open-blob';

export function PrintMenu({ type, record }: { type: MetaType; record: StoredRecord }) {
  const t = useText();
  const label = useLabel();
  const notify = useNotify();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  if (!type.print?.length) return null;

  async function open(form: string, format: 'html' | 'pdf') {
    setAnchor(null);
    try {
      if (!(await showBlob(api.print(type.plural, record.id, form, format)))) notify(t('record.openPopup'), { type: 'warning' });
    } catch (problem) {
      notify((problem as Error).message, { type: 'error' });
    }
  }

  return (
    <>
      <Button size="small" startIcon={<Print />} aria-haspopup="menu" onClick={(event) => setAnchor(event.currentTarget)}>{t('record.print')}</Button>
      <Menu open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)}>
        {type.print.flatMap((form) => [
          <MenuItem key={`${form.name} html`} onClick={() => void open(form.name, 'html')}>{t('record.printView', { form: label(form.label) })}</MenuItem>,
          <MenuItem key={`${form.name} pdf`} onClick={() => void open(form.name, 'pdf')}>{t('record.printPdf', { form: label(form.label) })}</MenuItem>,
        ])}
      </Menu>
    </>
  );
}
