/** The rows of a record with the columns that an action asks for, to be filled in row by row, or split where the action allows it; Enter goes to the next. */
import { useRef } from 'react';
import CallSplit from '@mui/icons-material/CallSplit';
import Close from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { FieldValue, isFigure } from '../fields/FieldValue';
import { RowPlace } from '../fields/lines/RowPlace';
import { RowProblem } from '../fields/lines/RowProblem';
import { LineInput } from '../fields/lines/LineInput';
import { useRowKeys } from '../fields/lines/use-row-keys';
import { useLabel, useText } from '../i18n/use-text';
import type { Line, MetaField, MetaType, Reference, Split, StoredRecord } from '../meta/contract';
import { fieldNamed, lineFields } from '../meta/type-fields';

/** As much of a row as tells it from the others: what is needed to know it, before what is asked. */
const known = new Set<MetaField['type']>(['ref', 'text', 'decimal', 'int', 'enum', 'date']);

interface Needed { type: MetaType; record: StoredRecord; part: string; columns: string[]; split?: Split }

export function NeededLines({ type, record, part, columns, split }: Needed) {
  const t = useText();
  const label = useLabel();
  const box = useRef<HTMLDivElement>(null);
  const { control, getValues } = useFormContext();
  const { fields, insert, remove } = useFieldArray({ control, name: part, keyName: 'rowKey' });
  const rows = fields as (Line & { rowKey: string })[];
  const onKeyDown = useRowKeys(box, rows.length, undefined);
  const all = lineFields(type, part);
  const lines = fieldNamed(type, part);
  const asked = all.filter(({ name }) => columns.includes(name));
  const shown = all.filter(({ name, type: fieldType }) => !columns.includes(name) && known.has(fieldType) && rows.some((row) => row[name] !== null && row[name] !== undefined)).slice(0, 3);
  if (!lines) return null;
  const isPart = (row: Line) => split !== undefined && rows.some((other) => other.id === undefined && keyOf(other[split.same]) === keyOf(row[split.same]));
  const typed = (column: MetaField, row: Line) => column.name === split?.sum && isPart(row);
  const divide = (index: number) => {
    const { id: _, ...row } = getValues(`${part}.${index}`) as Line;
    insert(index + 1, { ...row, ...Object.fromEntries([...columns, split?.sum ?? ''].map((name) => [name, null])) }, { shouldFocus: false });
  };
  const marked = all.filter(({ name }) => columns.includes(name) || name === split?.sum);
  return (
    <Box ref={box} onKeyDown={onKeyDown} sx={{ overflowX: 'auto' }}>
      <Table size="small" sx={{ '& td': { verticalAlign: 'middle', borderBottom: 0, px: 0.75 }, '& td[data-column] .MuiFormHelperText-root': { display: 'none' } }}>
        <TableHead>
          <TableRow>
            {shown.map((column) => <TableCell key={column.name} align={isFigure(column.type) ? 'right' : 'left'}>{label(column.label)}</TableCell>)}
            {asked.map((column) => <TableCell key={column.name} sx={{ minWidth: 150 }}>{label(column.label)} *</TableCell>)}
            {split && <TableCell component="td" sx={{ width: 40 }} />}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row, index) => (
            <RowPlace key={row.rowKey} row={`${part}.${index}`}>
              <TableRow data-row={index}>
                {shown.map((column) => (typed(column, row)
                  ? <TableCell key={column.name} data-column={column.name} sx={{ minWidth: 110 }}><LineInput lines={lines} column={column} row={`${part}.${index}`} record={record} dense needed /></TableCell>
                  : <TableCell key={column.name} align={isFigure(column.type) ? 'right' : 'left'}><FieldValue field={column} value={row[column.name]} dense /></TableCell>))}
                {asked.map((column) => <TableCell key={column.name} data-column={column.name}><LineInput lines={lines} column={column} row={`${part}.${index}`} record={record} dense needed /></TableCell>)}
                {split && (
                  <TableCell>
                    {row.id === undefined
                      ? <IconButton size="small" aria-label={t('lines.remove', { row: index + 1 })} title={t('lines.remove', { row: index + 1 })} onClick={() => remove(index)}><Close sx={{ fontSize: 18 }} /></IconButton>
                      : <IconButton size="small" aria-label={t('lines.split', { row: index + 1 })} title={t('lines.split', { row: index + 1 })} onClick={() => divide(index)}><CallSplit sx={{ fontSize: 18, transform: 'rotate(90deg)' }} /></IconButton>}
                  </TableCell>
                )}
              </TableRow>
              <RowProblem row={`${part}.${index}`} columns={marked} span={shown.length + asked.length - (split ? 0 : 1)} />
            </RowPlace>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}

const keyOf = (value: unknown) => (typeof value === 'object' && value !== null ? (value as Reference).id : value);
