/** A document's rows as a table of inputs, with the figures looked up beside each and the sums under their columns. */
import ContentCopy from '@mui/icons-material/ContentCopy';
import Close from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { FieldType, MetaField } from '../../meta/contract';
import { useLabel, useText } from '../../i18n/use-text';
import { isFigure } from '../FieldValue';
import { BesideFigure } from './BesideFigure';
import { LineCell } from './LineCell';
import type { LineProps } from './line-props';
import { RowPlace } from './RowPlace';
import { RowProblem } from './RowProblem';

const widths: Partial<Record<FieldType, number>> = { ref: 270, refs: 260, user: 180, users: 240, longtext: 220, text: 120, date: 150, datetime: 200, enum: 140, enums: 180, files: 180, int: 96, decimal: 110, money: 120, percent: 96, bool: 64 };
/** A short text gets a narrow column. */
const widthOf = (column: MetaField) => (column.type === 'text' && (column.maxLength ?? 100) <= 20 ? 76 : (widths[column.type] ?? 120));
const alignOf = (column: MetaField) => (isFigure(column.type) ? 'right' : 'left');

export function LineTable({ lines, columns, name, rows, fixed, onRemove, onCopy }: LineProps) {
  const t = useText();
  const label = useLabel();
  const beside = lines.beside ?? [];
  return (
    <Box sx={{ overflowX: 'auto', mx: -0.5 }}>
      <Table size="small" sx={{ '& td': { px: 0.5, py: 0.5, verticalAlign: 'top', borderBottom: 0 }, '& th': { px: 0.75 }, '& td:not(:has(input, textarea))': { pt: 1.5 }, '& td[data-column] .MuiFormHelperText-root': { display: 'none' } }}>
        <TableHead>
          <TableRow>
            <TableCell sx={{ width: 28 }}>#</TableCell>
            {columns.map((column) => (
              <TableCell key={column.name} align={alignOf(column)} title={label(column.help)} sx={{ minWidth: widthOf(column) }}>
                {label(column.label)}{column.required && <span aria-hidden> *</span>}
              </TableCell>
            ))}
            {beside.map((figure) => <TableCell key={figure.show} align="right">{label(figure.label)}</TableCell>)}
            {!fixed && <TableCell component="td" sx={{ width: 68 }} />}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row, index) => (
            <RowPlace key={row.rowKey} row={`${name}.${index}`}>
              <TableRow data-row={index}>
                <TableCell className="figures" sx={{ color: 'text.secondary', textAlign: 'right' }}>{index + 1}</TableCell>
                {columns.map((column) => (
                  <TableCell key={column.name} align={alignOf(column)} data-column={column.name}><LineCell lines={lines} column={column} columns={columns} name={name} index={index} dense /></TableCell>
                ))}
                {beside.map((figure) => <TableCell key={figure.show} align="right" sx={{ whiteSpace: 'nowrap' }}><BesideFigure beside={figure} row={`${name}.${index}`} /></TableCell>)}
                {!fixed && (
                  <TableCell sx={{ whiteSpace: 'nowrap' }}>
                    <IconButton size="small" tabIndex={-1} aria-label={t('lines.duplicate', { row: index + 1 })} title={t('lines.duplicate', { row: index + 1 })} onClick={() => onCopy(index)}><ContentCopy sx={{ fontSize: 16 }} /></IconButton>
                    <IconButton size="small" tabIndex={-1} aria-label={t('lines.remove', { row: index + 1 })} title={t('lines.remove', { row: index + 1 })} onClick={() => onRemove(index)}><Close sx={{ fontSize: 18 }} /></IconButton>
                  </TableCell>
                )}
              </TableRow>
              <RowProblem row={`${name}.${index}`} columns={columns} span={columns.length + beside.length + 1} />
            </RowPlace>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}
