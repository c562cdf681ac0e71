/** How much is late, beside the inbox; nothing where nothing is. */
import Chip from '@mui/material/Chip';
import { Link } from 'react-router-dom';
import { useText } from '../i18n/use-text';
import { useMeta } from '../meta/MetaProvider';
import { useLate } from './use-late';

export function LateChip() {
  const t = useText();
  const { late = false } = useMeta();
  const count = useLate(false, late).data?.length ?? 0;
  return count > 0 ? <Chip size="small" color="error" variant="outlined" clickable component={Link} to="/late" label={t('late.chip', { count })} sx={{ mb: 1.5 }} /> : null;
}
