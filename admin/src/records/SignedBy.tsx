/** Who did something, for whom, when. */
import Box from '@mui/material/Box';
import { useText } from '../i18n/use-text';
import type { HistoryEntry, MetaField } from '../meta/contract';
import { FieldValue } from '../fields/FieldValue';
import { written } from '../fields/written';

const moment = { name: 'at', type: 'datetime', label: { 'zh-Hans': '', en: '', ko: '' } } as MetaField;

/** `王芳`, or `李强 代 王芳` where somebody stood in. */
export function useWho() {
  const t = useText();
  return (entry: HistoryEntry) => (entry.for ? t('flow.forOther', { who: written(entry.by), other: written(entry.for) }) : written(entry.by));
}

export function SignedBy({ entry }: { entry: HistoryEntry }) {
  const who = useWho();
  return (
    <Box title={entry.note ?? undefined}>
      <Box component="span" sx={{ color: 'text.primary' }}>{who(entry)}</Box><br />
      <FieldValue field={moment} value={entry.at} dense />
    </Box>
  );
}
