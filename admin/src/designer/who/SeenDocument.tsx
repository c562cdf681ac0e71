/** A record as somebody gets it: the fields they see, and the buttons they have on it, which do nothing here. */
import { useQuery } from '@tanstack/react-query';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useLabel } from '../../i18n/use-text';
import type { MetaType } from '../../meta/contract';
import { recordTitle } from '../../meta/record-title';
import { RecordSections } from '../../records/RecordSections';
import { StateChip } from '../../records/StateChip';
import { design } from '../design-api';
import { useWords } from '../words';

export function SeenDocument({ person, type, id }: { person: number; type: MetaType; id: number | undefined }) {
  const w = useWords();
  const label = useLabel();
  const { data, error } = useQuery({ queryKey: ['design', 'as', person, type.plural, id], queryFn: () => design.recordAs(person, type.plural, id as number), enabled: id !== undefined, retry: false });
  if (id === undefined) return <Typography sx={{ color: 'text.secondary' }}>{w.who.pickRecord}</Typography>;
  if (error) return <Typography sx={{ color: 'text.secondary' }}>{w.who.invisible}</Typography>;
  if (!data) return <LinearProgress />;
  const actions = data.actions ?? [];
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
        <Typography variant="h6" component="h3">{data.number ?? recordTitle(type, data)}</Typography>
        <StateChip type={type} state={data.state} />
      </Box>
      <Box sx={{ display: 'flex', gap: 0.75, alignItems: 'center', flexWrap: 'wrap', fontSize: 14, color: 'text.secondary' }}>
        {w.who.buttons} {actions.length === 0 ? w.who.noButtons : actions.map((action) => <Chip key={action.name} size="small" variant="outlined" label={label(action.label)} />)}
      </Box>
      <RecordSections type={type} record={data} />
    </Box>
  );
}
