/** Saves a form and, where asked, acts right after. What was saved stays saved when the action is refused. */
import { useCallback } from 'react';
import { useFormContext } from 'react-hook-form';
import { setSubmissionErrors, useCreatePath, useNavigate, useNotify, useTranslate } from 'react-admin';
import { useCanWrite } from '../fields/rights';
import { useLabel, useText } from '../i18n/use-text';
import type { Labels, MetaType, StoredRecord } from '../meta/contract';
import { api } from '../providers/data-provider';
import { useAct, useShowRecord, type Refused } from './use-act';
import { useInvalidate } from './use-invalidate';
import { writtenInput } from './written-input';

interface Saving { type: MetaType; stored: StoredRecord | undefined; onStored: (record: StoredRecord) => void; onConflict: (conflict: { now: StoredRecord; typed: Record<string, unknown> }) => void }
type Values = Record<string, unknown>;

export function useSave({ type, stored, onStored, onConflict }: Saving) {
  const t = useText();
  const label = useLabel();
  const translate = useTranslate();
  const notify = useNotify();
  const navigate = useNavigate();
  const createPath = useCreatePath();
  const show = useShowRecord();
  const invalidate = useInvalidate();
  const act = useAct(type.plural);
  const canWrite = useCanWrite();
  const { reset, setError } = useFormContext();

  const refuse = useCallback((problem: unknown) => {
    const { body, message } = problem as Refused;
    if (body?.errors) setSubmissionErrors(body.errors, setError);
    setError('root.server', { type: 'server', message: translate(body?.message ?? message, { _: body?.message ?? message }) });
  }, [setError, translate]);

  return useCallback(async (values: Values, then?: { name: string; label: Labels }) => {
    const typed = writtenInput(type, values, canWrite);
    const body = stored ? { ...typed, id: stored.id, version: stored.version } : typed;
    let saved: StoredRecord;
    try {
      const { data } = stored ? await api.update(type.plural, { id: stored.id, data: body }) : await api.create(type.plural, { data: body });
      saved = data as unknown as StoredRecord;
    } catch (problem) {
      const { status, body: answer } = problem as Refused;
      if (status === 409 && answer?.record) return onConflict({ now: answer.record, typed });
      return refuse(problem);
    }
    show(type.plural, saved);
    invalidate(type.plural);
    reset(saved);
    onStored(saved);
    const open = () => navigate(createPath({ resource: type.plural, type: 'show', id: saved.id }));
    if (!then) {
      notify(t('record.saved'), { type: 'success' });
      return open();
    }
    try {
      await act(saved, then.name, {});
      notify(t('act.done', { action: label(then.label) }), { type: 'success' });
      open();
    } catch (problem) {
      notify(t('record.savedNotActed', { why: (problem as Refused).body?.message ?? (problem as Error).message }), { type: 'warning', autoHideDuration: 12_000 });
      refuse(problem);
    }
  }, [type, canWrite, stored, onStored, onConflict, refuse, show, invalidate, reset, act, notify, navigate, createPath, t, label]);
}
