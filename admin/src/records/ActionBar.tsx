/** The decisions on a record: exactly what the server offers this person now. */
import Button from '@mui/material/Button';
import { useLabel, useText } from '../i18n/use-text';
import type { MetaType, StoredRecord } from '../meta/contract';
import { isAside } from './aside';
import { FootBar } from './FootBar';
import { useActionDialog } from './use-action-dialog';

export function ActionBar({ type, record }: { type: MetaType; record: StoredRecord }) {
  const t = useText();
  const label = useLabel();
  const { start, busy, dialog } = useActionDialog(type, record);
  const decisions = (record.actions ?? []).filter((action) => !isAside(action));
  if (decisions.length === 0) return <>{dialog}</>;
  return (
    <FootBar label={t('act.decide')}>
      {decisions.map((action) => (
        <Button
          key={action.name}
          variant={action.tone === 'primary' ? 'contained' : 'outlined'}
          color={action.tone === 'danger' ? 'error' : action.tone === 'primary' ? 'primary' : 'inherit'}
          loading={busy === action.name}
          disabled={busy !== ''}
          onClick={() => void start(action)}
        >{label(action.label)}</Button>
      ))}
      {dialog}
    </FootBar>
  );
}
