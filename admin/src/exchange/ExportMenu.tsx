/** The list as it stands here, as a file. */
import { useState } from 'react';
import FileDownload from '@mui/icons-material/FileDownloadOutlined';
import Button from '@mui/material/Button';
import CircularProgress from '@mui/material/CircularProgress';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useListContext, useNotify, useStore } from 'react-admin';
import { useLabel, useText } from '../i18n/use-text';
import type { MetaType } from '../meta/contract';
import { listColumns } from '../records/list-columns';
import { saveBlob } from '../records/open-blob';
import { exportList } from './export-list';

export function ExportMenu({ type }: { type: MetaType }) {
  const t = useText();
  const label = useLabel();
  const notify = useNotify();
  const list = useListContext();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [busy, setBusy] = useState(false);
  const columns = listColumns(type);
  const [hidden] = useStore<string[]>(`${list.resource}.datatable`, columns.filter((one) => one.hidden).map(({ column }) => column.name));
  const shown = columns.filter(({ column }) => !hidden.includes(column.name) && column.type !== 'lines').map(({ column }) => column.name);

  async function take(format: 'xlsx' | 'csv', names?: string[]) {
    setAnchor(null);
    setBusy(true);
    try {
      saveBlob(await exportList(type.plural, { format, filter: list.filterValues as object, sort: list.sort, columns: names }), `${label(type.label)}.${format}`);
    } catch (problem) {
      notify((problem as Error).message, { type: 'error' });
    }
    setBusy(false);
  }

  return (
    <>
      <Button size="small" startIcon={busy ? <CircularProgress size={16} /> : <FileDownload />} disabled={busy} aria-haspopup="menu" onClick={(event) => setAnchor(event.currentTarget)}>{t('list.export')}</Button>
      <Menu open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)}>
        <MenuItem onClick={() => void take('xlsx', shown)}>{t('list.exportShown')}</MenuItem>
        <MenuItem onClick={() => void take('xlsx')}>{t('list.exportAll')}</MenuItem>
        <MenuItem onClick={() => void take('csv')}>{t('list.exportCsv')}</MenuItem>
      </Menu>
    </>
  );
}
