/** Takes an import back, after saying what that does. */
import { useState } from 'react';
import Button from '@mui/material/Button';
import { Confirm, useNotify } from 'react-admin';
import { useQueryClient } from '@tanstack/react-query';
import { exchange } from './exchange-api';
import { useImportWords } from './words';

export function UndoButton({ id }: { id: number }) {
  const w = useImportWords();
  const notify = useNotify();
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  async function undo() {
    setBusy(true);
    try {
      await exchange.undo(id);
    } catch (problem) {
      notify((problem as Error).message, { type: 'error' });
    }
    setBusy(false);
    setAsking(false);
    void client.invalidateQueries({ queryKey: ['job', id] });
    void client.invalidateQueries({ queryKey: ['jobs'] });
  }
  return (
    <>
      <Button color="error" onClick={() => setAsking(true)}>{w.undo}</Button>
      <Confirm isOpen={asking} loading={busy} title={w.undo} content={w.undoAsk} confirm={w.undo} cancel={w.cancel} onConfirm={() => void undo()} onClose={() => setAsking(false)} />
    </>
  );
}
