/** The list of any type, drawn from meta: a table on a desk, cards on a phone, with filters, saved queries and columns of one's choice. */
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import { List, useResourceContext } from 'react-admin';
import { useLabel, useText } from '../i18n/use-text';
import { useType } from '../meta/MetaProvider';
import { NotFoundPage } from '../layout/StatePages';
import { EmptyList } from './EmptyList';
import { ListActions } from './ListActions';
import { listFilters } from './list-filters';
import { RecordCards } from './RecordCards';
import { RecordTable } from './RecordTable';

export function RecordList() {
  const type = useType(useResourceContext());
  const label = useLabel();
  const t = useText();
  const small = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  if (!type) return <NotFoundPage />;
  const [field, order] = type.list?.sort ?? ['id', 'DESC'];
  return (
    <List
      title={label(type.label)}
      sort={{ field, order }}
      perPage={25}
      filters={listFilters(type, label, t)}
      actions={<ListActions type={type} />}
      empty={<EmptyList type={type} />}
      exporter={false}
      sx={{ '& .RaList-main': { minWidth: 0 }, '& .RaList-content': small ? { border: 0, backgroundColor: 'transparent' } : {} }}
    >
      {small ? <RecordCards type={type} /> : <RecordTable type={type} />}
    </List>
  );
}
