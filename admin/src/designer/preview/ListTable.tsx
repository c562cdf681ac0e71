/** Rows of a type in the columns of its list, drawn as the real list draws them. */
import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { FieldValue, isFigure } from '../../fields/FieldValue';
import { useLabel } from '../../i18n/use-text';
import type { MetaType } from '../../meta/contract';
import { recordTitle } from '../../meta/record-title';
import { listColumns } from '../../records/list-columns';
import { StateChip } from '../../records/StateChip';

type Row = Record<string, unknown>;

/** @param onRow makes each row one that can be opened */
export function ListTable({ type, rows, onRow }: { type: MetaType; rows: Row[]; onRow?: (row: Row) => void }) {
  const label = useLabel();
  const columns = listColumns(type).filter(({ hidden }) => !hidden).map(({ column }) => column);
  return (
    <Paper sx={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label={label(type.label)}>
      <Table size="small">
        <TableHead><TableRow>{columns.map((column) => <TableCell key={column.name} align={isFigure(column.type) ? 'right' : 'left'}>{label(column.label)}</TableCell>)}</TableRow></TableHead>
        <TableBody>
          {rows.map((row, i) => (
            <TableRow key={i} hover={onRow !== undefined}>
              {columns.map((column, at) => {
                const value = column.name === 'state' ? <StateChip type={type} state={row.state as string} /> : <FieldValue field={column} value={row[column.name]} dense />;
                return (
                  <TableCell key={column.name} align={isFigure(column.type) ? 'right' : 'left'} sx={{ whiteSpace: 'nowrap', maxWidth: 220, overflow: 'hidden', textOverflow: 'ellipsis' }}>
                    {at === 0 && onRow ? <Box component="button" type="button" onClick={() => onRow(row)} sx={{ border: 0, p: 0, font: 'inherit', bgcolor: 'transparent', color: 'primary.main', cursor: 'pointer', '&:hover': { textDecoration: 'underline' } }}>{String(row[column.name] ?? '') === '' || typeof row[column.name] === 'object' ? recordTitle(type, row) : value}</Box> : value}
                  </TableCell>
                );
              })}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Paper>
  );
}
