/** What a list says before its first record, with the button that makes one. */
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { CreateButton } from 'react-admin';
import { useLabel, useText } from '../i18n/use-text';
import type { MetaType } from '../meta/contract';
import { TypeIcon } from '../layout/TypeIcon';

export function EmptyList({ type }: { type: MetaType }) {
  const t = useText();
  const label = useLabel();
  const name = label(type.label);
  return (
    <Box sx={{ display: 'grid', justifyItems: 'center', gap: 1.5, py: 10, color: 'text.secondary', textAlign: 'center' }}>
      <TypeIcon name={type.icon} sx={{ fontSize: 44, opacity: 0.5 }} />
      <Typography>{t('record.empty', { name })}</Typography>
      {type.can.create && <CreateButton variant="contained" label={t('record.createFirst', { name })} />}
    </Box>
  );
}
