/** The form that somebody gets for a new record; nothing typed into it is kept. */
import Typography from '@mui/material/Typography';
import type { MetaType } from '../../meta/contract';
import { FormPreview } from '../preview/FormPreview';
import { useWords } from '../words';

export function SeenForm({ type }: { type: MetaType }) {
  const w = useWords();
  if (!type.can.create) return <Typography sx={{ color: 'text.secondary' }}>{w.who.noCreate}</Typography>;
  return <FormPreview type={type} />;
}
