/** A document's rows to read: a table with the sums under their columns; on a phone, what does not fit is scrolled to. */
import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableFooter from '@mui/material/TableFooter';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useLabel, useText } from '../i18n/use-text';
import type { Line, MetaField, MetaType, StoredRecord } from '../meta/contract';
import { lineFields, ownFields } from '../meta/type-fields';
import { FieldValue, isFigure } from '../fields/FieldValue';
import { summedColumn } from '../fields/lines/use-computed';

const alignOf = (column: MetaField) => (isFigure(column.type) ? 'right' : 'left');

export function LinesView({ type, lines, record }: { type: MetaType; lines: MetaField; record: StoredRecord }) {
  const t = useText();
  const label = useLabel();
  const rows = (record[lines.name] ?? []) as Line[];
  const columns = lineFields(type, lines.name).filter((column) => rows.length === 0 || rows.some((row) => column.name in row));
  const sums = ownFields(type).flatMap((field) => {
    const summed = summedColumn(field);
    return summed?.[0] === lines.name && field.name in record ? [{ field, column: summed[1] }] : [];
  });
  const sumUnder = (column: MetaField) => sums.find((sum) => sum.column === column.name)?.field;
  return (
    <Box sx={{ overflowX: 'auto', border: 1, borderColor: 'divider', borderRadius: 1 }}>
      <Table size="small" aria-label={label(lines.label)}>
        <TableHead>
          <TableRow>
            <TableCell sx={{ width: 36 }}>#</TableCell>
            {columns.map((column) => <TableCell key={column.name} align={alignOf(column)}>{label(column.label)}</TableCell>)}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row, index) => (
            <TableRow key={row.id ?? index}>
              <TableCell className="figures" sx={{ color: 'text.secondary' }}>{index + 1}</TableCell>
              {columns.map((column) => <TableCell key={column.name} align={alignOf(column)}><FieldValue field={column} value={row[column.name]} dense={column.type !== 'ref'} /></TableCell>)}
            </TableRow>
          ))}
          {rows.length === 0 && <TableRow><TableCell colSpan={columns.length + 1} sx={{ color: 'text.secondary' }}>{t('lines.empty')}</TableCell></TableRow>}
        </TableBody>
        {sums.length > 0 && (
          <TableFooter>
            <TableRow sx={{ '& td': { color: 'text.primary', fontSize: 15, fontWeight: 600, borderBottom: 0 } }}>
              <TableCell colSpan={1 + Math.max(0, columns.findIndex(sumUnder))} align="right">{label(sums[0].field.label)}</TableCell>
              {columns.slice(Math.max(0, columns.findIndex(sumUnder))).map((column) => {
                const sum = sumUnder(column);
                return <TableCell key={column.name} align={alignOf(column)}>{sum && <FieldValue field={sum} value={record[sum.name]} />}</TableCell>;
              })}
            </TableRow>
          </TableFooter>
        )}
      </Table>
    </Box>
  );
}
