/** Somebody's list of a type: the rows that they get, newest first, in their columns. */
import { useQuery } from '@tanstack/react-query';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import type { MetaType } from '../../meta/contract';
import { design } from '../design-api';
import { ListTable } from '../preview/ListTable';
import { useWords } from '../words';

export function SeenList({ person, type, onRecord }: { person: number; type: MetaType; onRecord: (id: number) => void }) {
  const w = useWords();
  const { data, error } = useQuery({ queryKey: ['design', 'as', person, type.plural], queryFn: () => design.listAs(person, type.plural), enabled: type.can.list !== false, retry: false });
  if (type.can.list === false || error) return <Typography sx={{ color: 'text.secondary' }}>{w.who.invisible}</Typography>;
  if (!data) return <LinearProgress />;
  if (data.length === 0) return <Typography sx={{ color: 'text.secondary' }}>{w.who.emptyList}</Typography>;
  return <ListTable type={type} rows={data} onRow={(row) => onRecord(Number(row.id))} />;
}
