/** The buttons over a list: filters and saved queries, columns, the list as a file and files into it, a new record. */
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import UploadFile from '@mui/icons-material/UploadFileOutlined';
import Button from '@mui/material/Button';
import { ColumnsButton, CreateButton, FilterButton, Link, SortButton, TopToolbar } from 'react-admin';
import { ExportMenu } from '../exchange/ExportMenu';
import { useText } from '../i18n/use-text';
import type { MetaType } from '../meta/contract';
import { isSortable, listColumns } from './list-columns';

export function ListActions({ type }: { type: MetaType }) {
  const t = useText();
  const small = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  const sortable = listColumns(type).filter(({ column, hidden }) => !hidden && isSortable(column)).map(({ column }) => column.name);
  return (
    <TopToolbar>
      <FilterButton />
      {small ? <SortButton fields={sortable} /> : <ColumnsButton />}
      {type.can.export && <ExportMenu type={type} />}
      {type.can.import && <Button size="small" startIcon={<UploadFile />} component={Link} to={`/${type.plural}/import`}>{t('list.import')}</Button>}
      {type.can.create && <CreateButton variant={small ? undefined : 'contained'} />}
    </TopToolbar>
  );
}
