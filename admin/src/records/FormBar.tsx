/** The foot of a form: the live total, save, and save together with the step that follows. */
import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useFormContext, useWatch } from 'react-hook-form';
import { FieldValue } from '../fields/FieldValue';
import { computedRecord, summedColumn } from '../fields/lines/use-computed';
import { useLabel, useText } from '../i18n/use-text';
import type { Labels, MetaType, StoredRecord } from '../meta/contract';
import { useMeta } from '../meta/MetaProvider';
import { isDocument, ownFields } from '../meta/type-fields';
import { FootBar } from './FootBar';
import { mayTry } from './may-try';
import { useSave } from './use-save';

interface Bar { type: MetaType; stored: StoredRecord | undefined; onStored: (record: StoredRecord) => void; onConflict: (conflict: { now: StoredRecord; typed: Record<string, unknown> }) => void }

/** What can follow at once: the steps out of this state that ask for nothing. */
function useNextSteps(type: MetaType, stored: StoredRecord | undefined): { name: string; label: Labels }[] {
  const { me } = useMeta();
  const state = stored?.state ?? type.states?.[0]?.name;
  const steps = (type.flow ?? []).filter(({ from, needs }) => from === state && !needs?.length);
  const unique = [...new Map(steps.map((step) => [step.name, step])).values()];
  return stored?.actions ? unique.filter(({ name }) => stored.actions?.some((action) => action.name === name)) : unique.filter((step) => mayTry(step, me));
}

export function FormBar(props: Bar) {
  const { type, stored } = props;
  const t = useText();
  const label = useLabel();
  const save = useSave(props);
  const { handleSubmit, clearErrors, formState: { isSubmitting } } = useFormContext();
  const [pressed, setPressed] = useState('');
  const steps = useNextSteps(type, stored);
  const run = (then?: { name: string; label: Labels }) => {
    setPressed(then?.name ?? 'save');
    clearErrors();
    void handleSubmit((values) => save(values, then))();
  };
  return (
    <FootBar label={t('record.save')}>
      {steps.map((step) => (
        <Button key={step.name} variant="contained" loading={isSubmitting && pressed === step.name} disabled={isSubmitting} onClick={() => run(step)}>{t('record.saveAnd', { action: label(step.label) })}</Button>
      ))}
      <Button data-save variant={steps.length ? 'outlined' : 'contained'} color={steps.length ? 'inherit' : 'primary'} loading={isSubmitting && pressed === 'save'} disabled={isSubmitting} onClick={() => run()}>
        {t(isDocument(type) && steps.length ? 'record.saveDraft' : 'record.save')}
      </Button>
      <Totals type={type} />
    </FootBar>
  );
}

function Totals({ type }: { type: MetaType }) {
  const label = useLabel();
  const sums = ownFields(type).filter(summedColumn);
  const values = useWatch({ disabled: sums.length === 0 }) as Record<string, unknown>;
  if (sums.length === 0) return null;
  const computed = computedRecord(type, values);
  return (
    <Box sx={{ ml: 'auto', display: 'flex', gap: 2, alignItems: 'baseline' }}>
      {sums.map((field) => (
        <Box key={field.name} sx={{ display: 'flex', gap: 1, alignItems: 'baseline' }}>
          <Box component="span" sx={{ color: 'text.secondary', fontSize: 13 }}>{label(field.label)}</Box>
          <Box component="span" sx={{ fontSize: 18, fontWeight: 600 }}><FieldValue field={field} value={computed[field.name]} /></Box>
        </Box>
      ))}
    </Box>
  );
}
