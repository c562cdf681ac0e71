/** Decisions on the selected rows together: what their common state allows without asking for anything. */
import { useState } from 'react';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useListContext } from 'react-admin';
import { useLabel, useText } from '../i18n/use-text';
import type { MetaTransition, MetaType, StoredRecord } from '../meta/contract';
import { useMeta } from '../meta/MetaProvider';
import { BulkDialog } from './BulkDialog';
import { mayTry } from './may-try';

export function BulkActions({ type }: { type: MetaType }) {
  const t = useText();
  const label = useLabel();
  const { me } = useMeta();
  const { data = [], selectedIds, onUnselectItems } = useListContext<StoredRecord>();
  const [chosen, setChosen] = useState<MetaTransition | null>(null);
  const selected = data.filter(({ id }) => selectedIds.includes(id));
  const states = new Set(selected.map(({ state }) => state));
  const open = states.size === 1 ? (type.flow ?? []).filter((action) => action.from === selected[0].state && !action.needs?.length && mayTry(action, me)) : [];
  return (
    <>
      {states.size > 1 && <Typography variant="body2" sx={{ color: 'text.secondary', px: 1 }}>{t('list.mixed')}</Typography>}
      {open.map((action) => <Button key={action.name} size="small" variant="contained" onClick={() => setChosen(action)}>{label(action.label)}</Button>)}
      {chosen && <BulkDialog batches={[{ type, action: chosen, records: selected }]} onClose={(done) => { setChosen(null); if (done) onUnselectItems(); }} />}
    </>
  );
}
