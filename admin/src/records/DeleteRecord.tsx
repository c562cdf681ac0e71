/** Deletes what never had a number: a draft, or master data that nothing refers to. The server has the last word. */
import { useState } from 'react';
import Delete from '@mui/icons-material/DeleteOutlined';
import Button from '@mui/material/Button';
import { Confirm, useNotify, useRedirect } from 'react-admin';
import { useText } from '../i18n/use-text';
import type { MetaType, StoredRecord } from '../meta/contract';
import { recordTitle } from '../meta/record-title';
import { api } from '../providers/data-provider';
import { useInvalidate } from './use-invalidate';

export function DeleteRecord({ type, record }: { type: MetaType; record: StoredRecord }) {
  const t = useText();
  const notify = useNotify();
  const redirect = useRedirect();
  const invalidate = useInvalidate();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const draft = type.flow?.length ? !record.number && record.state === type.states?.[0]?.name : true;
  if (!draft || !type.can.create || !Object.values(record.fields ?? {}).includes('write')) return null;

  async function remove() {
    setBusy(true);
    try {
      await api.delete(type.plural, { id: record.id });
      invalidate(type.plural);
      notify(t('record.deleted'), { type: 'success' });
      redirect('list', type.plural);
    } catch (problem) {
      notify((problem as Error).message, { type: 'error' });
      setAsking(false);
    } finally {
      setBusy(false);
    }
  }

  return (
    <>
      <Button size="small" color="inherit" startIcon={<Delete />} onClick={() => setAsking(true)}>{t('record.delete')}</Button>
      <Confirm isOpen={asking} loading={busy} title={recordTitle(type, record)} content={t('record.deleteAsk')} confirmColor="warning" onConfirm={remove} onClose={() => setAsking(false)} />
    </>
  );
}
