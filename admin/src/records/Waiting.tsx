/** Until when the present step should be done, and that it is late, beside the state of a document under way. */
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import { useLocaleState } from 'react-admin';
import { formatDateTime } from '../fields/format';
import { useText } from '../i18n/use-text';
import type { Language, MetaType, StoredRecord } from '../meta/contract';
import { useMeta } from '../meta/MetaProvider';
import { useTurns } from './use-turns';

export function Waiting({ type, record }: { type: MetaType; record: StoredRecord }) {
  const t = useText();
  const [locale] = useLocaleState();
  const { company } = useMeta();
  const { data = [] } = useTurns(type, record);
  const [next] = data.filter(({ due }) => due !== null).sort((a, b) => (String(a.due) < String(b.due) ? -1 : 1));
  if (!next?.due) return null;
  return (
    <>
      {next.overdue && <Chip size="small" color="error" label={t('record.overdue')} />}
      <Box component="span" sx={{ fontSize: 13, color: next.overdue ? 'error.main' : 'text.secondary' }}>{t('inbox.due')} {formatDateTime(next.due, locale as Language, company.timeZone)}</Box>
    </>
  );
}
