/** Starts an action: at once where nothing is asked and nothing is final, else through the dialog. */
import { useState, type ReactNode } from 'react';
import { useNotify } from 'react-admin';
import { useLabel, useText } from '../i18n/use-text';
import type { Action, MetaType, StoredRecord } from '../meta/contract';
import { ActDialog } from './ActDialog';
import { useAct, type Refused } from './use-act';

const atOnce = (action: Action, type: MetaType, record: StoredRecord) =>
  action.name === 'urge' || (!action.needs?.length && !action.confirm && action.tone === 'primary' && record.state === type.states?.[0]?.name);

/** @returns what to call, which action is on its way, and the dialog to draw. */
export function useActionDialog(type: MetaType, record: StoredRecord): { start: (action: Action) => Promise<void>; busy: string; dialog: ReactNode } {
  const t = useText();
  const label = useLabel();
  const notify = useNotify();
  const act = useAct(type.plural);
  const [asked, setAsked] = useState<Action | null>(null);
  const [busy, setBusy] = useState('');

  async function start(action: Action) {
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

  return { start, busy, dialog: asked && <ActDialog type={type} record={record} action={asked} onClose={() => setAsked(null)} /> };
}
