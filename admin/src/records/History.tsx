/** Everything that happened to a record, newest first: who, for whom, what, when, why, and which values changed. */
import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { useLabel, useText } from '../i18n/use-text';
import type { HistoryEntry, MetaField, MetaType, StoredRecord } from '../meta/contract';
import { stateNamed } from '../meta/type-fields';
import { FieldValue } from '../fields/FieldValue';
import { FailedPage } from '../layout/StatePages';
import { Changes } from './Changes';
import { useWho } from './SignedBy';
import { useHistory } from './use-history';

const moment = { name: 'at', type: 'datetime', label: { 'zh-Hans': '', en: '', ko: '' } } as MetaField;

/** An action's name: the flow's own label, else ours for the standard ones. */
export function useActionName(type: MetaType) {
  const translate = useTranslate();
  const label = useLabel();
  return (entry: Pick<HistoryEntry, 'action' | 'from'>) => {
    const own = type.flow?.find(({ name, from }) => name === entry.action && from === entry.from) ?? type.flow?.find(({ name }) => name === entry.action);
    if (own) return label(own.label);
    return translate(`cinnabar.action.${entry.action}`, { _: entry.action });
  };
}

export function History({ type, record }: { type: MetaType; record: StoredRecord }) {
  const t = useText();
  const label = useLabel();
  const who = useWho();
  const actionName = useActionName(type);
  const { data, isPending, error, refetch } = useHistory(type, record);
  if (error) return <FailedPage error={error} onAgain={() => void refetch()} />;
  if (isPending) return <LinearProgress />;
  if (data.length === 0) return <Typography sx={{ color: 'text.secondary' }}>{t('flow.noHistory')}</Typography>;
  return (
    <Paper component="ol" sx={{ m: 0, p: 0, listStyle: 'none', '& > li + li': { borderTop: 1, borderColor: 'divider' } }}>
      {[...data].sort((a, b) => b.seq - a.seq).map((entry) => (
        <Box component="li" key={entry.seq} sx={{ px: { xs: 1.5, sm: 2.5 }, py: 1.5, display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '150px 1fr' }, gap: { xs: 0.25, sm: 2 } }}>
          <Box sx={{ color: 'text.secondary', fontSize: 13.5 }}><FieldValue field={moment} value={entry.at} dense /></Box>
          <Box sx={{ minWidth: 0 }}>
            <Box><strong>{who(entry)}</strong> · {actionName(entry)}
              {entry.to && entry.to !== entry.from && <Box component="span" sx={{ color: 'text.secondary' }}> → {label(stateNamed(type, entry.to)?.label ?? entry.to)}</Box>}
            </Box>
            {entry.note && <Box sx={{ mt: 0.5, pl: 1.25, borderLeft: 3, borderColor: 'divider', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{entry.note}</Box>}
            <Changes type={type} changes={entry.changes} />
          </Box>
        </Box>
      ))}
    </Paper>
  );
}
