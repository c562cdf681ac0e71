/** The newest record of a type as the draft would show it. */
import Typography from '@mui/material/Typography';
import type { MetaType } from '../../meta/contract';
import { RecordSections } from '../../records/RecordSections';
import { useWords } from '../words';
import { useNewest } from './use-newest';

export function DocumentPreview({ type }: { type: MetaType }) {
  const w = useWords();
  const newest = useNewest(type.plural)?.[0];
  if (!newest) return <Typography sx={{ color: 'text.secondary' }}>{w.preview.noDocument}</Typography>;
  return <RecordSections type={type} record={newest} />;
}
