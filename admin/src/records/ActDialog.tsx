/** Asks what an action needs: a note, a person, fields of the record, columns of its rows; then does it. */
import { useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import { Form, useNotify, useTranslate } from 'react-admin';
import { useFormState } from 'react-hook-form';
import { useLabel, useText } from '../i18n/use-text';
import type { Action, MetaType, StoredRecord } from '../meta/contract';
import { ActFields } from './ActFields';
import { actInput, actValues, sortErrors } from './act-input';
import { useAct, type Refused } from './use-act';

interface Asked { type: MetaType; record: StoredRecord; action: Action; onClose: () => void }

export function ActDialog({ type, record, action, onClose }: Asked) {
  const t = useText();
  const label = useLabel();
  const notify = useNotify();
  const translate = useTranslate();
  const act = useAct(type.plural);
  const [problem, setProblem] = useState<{ text: string; conflict: boolean } | null>(null);
  const [values] = useState(() => actValues(action, record));
  const small = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  const lines = (action.needs ?? []).some((need) => need.includes('.'));

  async function submit(typed: Record<string, unknown>) {
    setProblem(null);
    if (!record.actions?.some(({ name }) => name === action.name)) return setProblem({ text: t('act.gone'), conflict: true });
    try {
      await act(record, action.name, actInput(action, typed));
      notify(t('act.done', { action: label(action.label) }), { type: 'success' });
      onClose();
      return undefined;
    } catch (failure) {
      const { status, body, message } = failure as Refused;
      const { asked, others } = sortErrors(action, body?.errors);
      const text = [translate(body?.message ?? message, { _: body?.message ?? message }), ...others].join('\n');
      setProblem(status === 409 ? { text: t('act.conflict'), conflict: true } : { text, conflict: false });
      return asked;
    }
  }

  return (
    <Dialog open onClose={onClose} fullWidth maxWidth={lines ? 'md' : 'xs'} fullScreen={small && lines} aria-labelledby="act-title">
      <Form record={values} onSubmit={submit} noValidate disableInvalidFormNotification>
        <DialogTitle id="act-title">{label(action.label)}</DialogTitle>
        <DialogContent>
          {problem && <Alert severity={problem.conflict ? 'warning' : 'error'} sx={{ mb: 1.5, whiteSpace: 'pre-wrap' }}>{problem.text}{problem.conflict && record.actions?.some(({ name }) => name === action.name) && ` ${t('act.again')}`}</Alert>}
          <Box sx={{ display: 'grid', gap: 1.75, pt: 1 }}><ActFields type={type} record={record} action={action} /></Box>
        </DialogContent>
        <Buttons action={action} onClose={onClose} />
      </Form>
    </Dialog>
  );
}

function Buttons({ action, onClose }: { action: Action; onClose: () => void }) {
  const t = useText();
  const label = useLabel();
  const { isSubmitting } = useFormState();
  return (
    <DialogActions>
      <Button onClick={onClose} color="inherit" disabled={isSubmitting}>{t('act.cancel')}</Button>
      <Button type="submit" variant="contained" color={action.tone === 'danger' ? 'error' : 'primary'} loading={isSubmitting}>{label(action.label)}</Button>
    </DialogActions>
  );
}
