/** The list of a type with the columns that the draft gives it, over the newest records, or over samples where there are none. */
import { useQuery } from '@tanstack/react-query';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Paper from '@mui/material/Paper';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { FieldValue, isFigure } from '../../fields/FieldValue';
import { useLabel } from '../../i18n/use-text';
import type { FieldType, MetaField, MetaType } from '../../meta/contract';
import { fieldNamed } from '../../meta/type-fields';
import { api } from '../../providers/data-provider';
import { listColumns } from '../../records/list-columns';
import { StateChip } from '../../records/StateChip';
import { useWords } from '../words';

export function ListPreview({ type }: { type: MetaType }) {
  const w = useWords();
  const label = useLabel();
  const { data } = useQuery({ queryKey: ['design', 'rows', type.plural], queryFn: () => api.getList(type.plural, { pagination: { page: 1, perPage: 5 }, sort: { field: 'id', order: 'DESC' }, filter: {} }), retry: false, staleTime: 60_000 });
  const columns = listColumns(type).filter(({ hidden }) => !hidden).map(({ column }) => column);
  const rows = data?.data.length ? data.data as Record<string, unknown>[] : [sample(columns), sample(columns)];
  const filters = (type.list?.filters ?? []).map((name) => fieldNamed(type, name)).filter((field) => field !== undefined);
  return (
    <Box>
      {filters.length > 0 && <Box sx={{ display: 'flex', gap: 0.5, flexWrap: 'wrap', mb: 1, alignItems: 'center', fontSize: 13, color: 'text.secondary' }}>{w.lists.filters}: {filters.map((field) => <Chip key={field.name} size="small" variant="outlined" label={label(field.label)} />)}</Box>}
      <Paper sx={{ overflowX: 'auto' }}>
        <Table size="small">
          <TableHead><TableRow>{columns.map((column) => <TableCell key={column.name} align={isFigure(column.type) ? 'right' : 'left'}>{label(column.label)}</TableCell>)}</TableRow></TableHead>
          <TableBody>
            {rows.map((row, i) => (
              <TableRow key={i}>
                {columns.map((column) => <TableCell key={column.name} align={isFigure(column.type) ? 'right' : 'left'} sx={{ whiteSpace: 'nowrap', maxWidth: 220, overflow: 'hidden', textOverflow: 'ellipsis' }}>{column.name === 'state' ? <StateChip type={type} state={row.state as string} /> : <FieldValue field={column} value={row[column.name]} dense />}</TableCell>)}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Paper>
    </Box>
  );
}

const samples: Partial<Record<FieldType, unknown>> = { int: 12, decimal: '12.5', money: '1280.00', percent: 15, date: '2026-11-21', datetime: '2026-11-21T02:30:00.000Z', time: '09:30', bool: true, email: 'name@example.com', phone: '021-5555 0100' };

/** One made-up row. */
function sample(columns: MetaField[]): Record<string, unknown> {
  return Object.fromEntries(columns.map(({ name, type, values }) => [name, name === 'state' || type === 'enum' ? values?.[0]?.name ?? null : type === 'text' || type === 'longtext' ? '……' : samples[type] ?? null]));
}
