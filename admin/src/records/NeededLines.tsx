/** The rows of a record with the columns that an action asks for, to be filled in row by row; Enter goes to the next. */
import { useRef } from 'react';
import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { FieldValue, isFigure } from '../fields/FieldValue';
import { RowPlace } from '../fields/lines/RowPlace';
import { RowProblem } from '../fields/lines/RowProblem';
import { LineInput } from '../fields/lines/LineInput';
import { useRowKeys } from '../fields/lines/use-row-keys';
import { useLabel } from '../i18n/use-text';
import type { Line, MetaField, MetaType, StoredRecord } from '../meta/contract';
import { fieldNamed, lineFields } from '../meta/type-fields';

/** As much of a row as tells it from the others: what is needed to know it, before what is asked. */
const known = new Set<MetaField['type']>(['ref', 'text', 'decimal', 'int', 'enum', 'date']);

export function NeededLines({ type, record, part, columns }: { type: MetaType; record: StoredRecord; part: string; columns: string[] }) {
  const label = useLabel();
  const box = useRef<HTMLDivElement>(null);
  const rows = (record[part] ?? []) as Line[];
  const onKeyDown = useRowKeys(box, rows.length, undefined);
  const all = lineFields(type, part);
  const lines = fieldNamed(type, part);
  const asked = all.filter(({ name }) => columns.includes(name));
  const shown = all.filter(({ name, type: fieldType }) => !columns.includes(name) && known.has(fieldType) && rows.some((row) => row[name] !== null && row[name] !== undefined)).slice(0, 3);
  if (!lines) return null;
  return (
    <Box ref={box} onKeyDown={onKeyDown} sx={{ overflowX: 'auto' }}>
      <Table size="small" sx={{ '& td': { verticalAlign: 'middle', borderBottom: 0, px: 0.75 }, '& td[data-column] .MuiFormHelperText-root': { display: 'none' } }}>
        <TableHead>
          <TableRow>
            {shown.map((column) => <TableCell key={column.name} align={isFigure(column.type) ? 'right' : 'left'}>{label(column.label)}</TableCell>)}
            {asked.map((column) => <TableCell key={column.name} sx={{ minWidth: 150 }}>{label(column.label)} *</TableCell>)}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row, index) => (
            <RowPlace key={row.id ?? index} row={`${part}.${index}`}>
              <TableRow data-row={index}>
                {shown.map((column) => <TableCell key={column.name} align={isFigure(column.type) ? 'right' : 'left'}><FieldValue field={column} value={row[column.name]} dense /></TableCell>)}
                {asked.map((column) => <TableCell key={column.name} data-column={column.name}><LineInput lines={lines} column={column} row={`${part}.${index}`} record={record} dense needed /></TableCell>)}
              </TableRow>
              <RowProblem row={`${part}.${index}`} columns={asked} span={shown.length + asked.length - 1} />
            </RowPlace>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}
