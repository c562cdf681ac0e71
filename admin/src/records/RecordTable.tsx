/** The rows of a list as a table: columns of one's choice, sortable, with bulk decisions. */
import { DataTable, type RaRecord } from 'react-admin';
import { useLabel } from '../i18n/use-text';
import type { MetaField, MetaType } from '../meta/contract';
import { FieldValue, isFigure } from '../fields/FieldValue';
import { BulkActions } from './BulkActions';
import { isSortable, listColumns } from './list-columns';
import { StateChip } from './StateChip';

export function RecordTable({ type }: { type: MetaType }) {
  const label = useLabel();
  const columns = listColumns(type);
  return (
    <DataTable
      rowClick="show"
      bulkActionButtons={type.flow?.length ? <BulkActions type={type} /> : false}
      hiddenColumns={columns.filter(({ hidden }) => hidden).map(({ column }) => column.name)}
      empty={undefined}
      sx={{ '& .RaDataTable-tableWrapper': { overflowX: 'auto', borderRadius: 1 }, '& tbody tr': { cursor: 'pointer' }, '& .MuiTableCell-root': { px: 1.1, fontSize: 13.5 }, '& tbody td': { whiteSpace: 'nowrap', maxWidth: 250, overflow: 'hidden', textOverflow: 'ellipsis' } }}
    >
      {columns.map(({ column }) => (
        <DataTable.Col
          key={column.name}
          source={column.name}
          label={label(column.label)}
          disableSort={!isSortable(column)}
          align={isFigure(column.type) ? 'right' : 'left'}
          render={(record) => <Cell type={type} column={column} record={record as RaRecord} />}
        />
      ))}
    </DataTable>
  );
}

function Cell({ type, column, record }: { type: MetaType; column: MetaField; record: RaRecord }) {
  if (column.name === 'state') return <StateChip type={type} state={record.state as string} />;
  const value: unknown = record[column.name];
  return <FieldValue field={column} value={value} dense />;
}
