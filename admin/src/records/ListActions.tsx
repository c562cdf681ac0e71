/** The buttons over a list: filters and saved queries, columns, a new record. */
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import { ColumnsButton, CreateButton, FilterButton, SortButton, TopToolbar } from 'react-admin';
import type { MetaType } from '../meta/contract';
import { isSortable, listColumns } from './list-columns';

export function ListActions({ type }: { type: MetaType }) {
  const small = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  const sortable = listColumns(type).filter(({ column, hidden }) => !hidden && isSortable(column)).map(({ column }) => column.name);
  return (
    <TopToolbar>
      <FilterButton />
      {small ? <SortButton fields={sortable} /> : <ColumnsButton />}
      {type.can.create && <CreateButton variant={small ? undefined : 'contained'} />}
    </TopToolbar>
  );
}
