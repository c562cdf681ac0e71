/** What the server refused, over the form, with the errors that belong to no input that can be seen. */
import Alert from '@mui/material/Alert';
import { useFormContext } from 'react-hook-form';
import { useLabel } from '../i18n/use-text';
import type { MetaType } from '../meta/contract';
import { useCanWrite } from '../fields/rights';
import { ownFields, systemFields } from '../meta/type-fields';

export function ServerProblems({ type }: { type: MetaType }) {
  const label = useLabel();
  const canWrite = useCanWrite();
  const { formState: { errors } } = useFormContext();
  const said = (errors.root as { server?: { message?: string } } | undefined)?.server?.message;
  if (!said) return null;
  const unseen = [...ownFields(type), ...systemFields(type)].filter(({ name, type: fieldType }) => errors[name]?.message && fieldType !== 'lines' && !canWrite(name));
  return (
    <Alert severity="error" sx={{ mb: 2, whiteSpace: 'pre-wrap' }}>
      {said}
      {unseen.map(({ name, label: labels }) => <div key={name}>{label(labels)}: {String(errors[name]?.message)}</div>)}
    </Alert>
  );
}

