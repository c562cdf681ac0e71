/** A report's table: figures to the right, totals at the foot, its head in sight; long ones a page at a time. */
import { useState } from 'react';
import Paper from '@mui/material/Paper';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableFooter from '@mui/material/TableFooter';
import TableHead from '@mui/material/TableHead';
import TablePagination from '@mui/material/TablePagination';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { FieldValue, isFigure } from '../fields/FieldValue';
import { useLabel, useText } from '../i18n/use-text';
import type { ReportResult } from '../meta/contract';

const perPage = 100;

export function ReportTable({ result: { label: name, columns, rows, totals } }: { result: ReportResult }) {
  const t = useText();
  const label = useLabel();
  const [page, setPage] = useState(0);
  const last = Math.max(0, Math.ceil(rows.length / perPage) - 1);
  const at = Math.min(page, last);
  if (rows.length === 0) return <Paper sx={{ p: 4, textAlign: 'center' }}><Typography role="status" color="text.secondary">{t('report.empty')}</Typography></Paper>;
  const side = (type: ReportResult['columns'][number]['type']) => (isFigure(type) ? 'right' as const : 'left' as const);
  return (
    <Paper>
      <TableContainer tabIndex={0} role="region" aria-label={label(name)} sx={{ maxHeight: '70vh' }}>
        <Table size="small" stickyHeader>
          <TableHead>
            <TableRow>{columns.map((column) => <TableCell key={column.name} align={side(column.type)} sx={{ whiteSpace: 'nowrap' }}>{label(column.label)}</TableCell>)}</TableRow>
          </TableHead>
          <TableBody>
            {rows.slice(at * perPage, (at + 1) * perPage).map((row, index) => (
              <TableRow key={at * perPage + index} hover>
                {columns.map((column) => <TableCell key={column.name} align={side(column.type)}><FieldValue field={column} value={row[column.name]} dense /></TableCell>)}
              </TableRow>
            ))}
          </TableBody>
          {Object.keys(totals).length > 0 && (
            <TableFooter>
              <TableRow sx={{ '& td': { position: 'sticky', bottom: 0, bgcolor: 'background.paper', color: 'text.primary', fontWeight: 600, fontSize: 14 } }}>
                {columns.map((column, index) => <TableCell key={column.name} align={side(column.type)}>{column.name in totals ? <FieldValue field={column} value={totals[column.name]} dense /> : index === 0 ? t('lines.total') : null}</TableCell>)}
              </TableRow>
            </TableFooter>
          )}
        </Table>
      </TableContainer>
      {last > 0 && <TablePagination component="div" count={rows.length} page={at} rowsPerPage={perPage} rowsPerPageOptions={[perPage]} onPageChange={(_event, next) => setPage(next)} />}
    </Paper>
  );
}
