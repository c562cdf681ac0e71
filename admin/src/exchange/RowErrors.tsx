/** The rows that have to be corrected, or that could not be taken back, with what to do about each. */
import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { fill } from '../i18n/fill';
import { useLabel } from '../i18n/use-text';
import type { MetaType } from '../meta/contract';
import { importFields } from './import-fields';
import { useImportWords } from './words';

const most = 100;

export interface Told { row: number; field?: string | null; message: string }

export function RowErrors({ type, rows }: { type?: MetaType; rows: readonly Told[] }) {
  const w = useImportWords();
  const label = useLabel();
  const names = new Map(type ? importFields(type).map(({ path, field }) => [path, label(field.label)]) : []);
  return (
    <Box sx={{ overflowX: 'auto' }}>
      <Table size="small">
        <TableHead>
          <TableRow><TableCell sx={{ width: 64 }}>{w.row}</TableCell><TableCell>{w.what}</TableCell></TableRow>
        </TableHead>
        <TableBody>
          {rows.slice(0, most).map(({ row, field, message }, index) => (
            <TableRow key={`${row} ${field} ${index}`}>
              <TableCell className="figures" sx={{ verticalAlign: 'top' }}>{row}</TableCell>
              <TableCell sx={{ overflowWrap: 'anywhere' }}>{field && <Box component="strong" sx={{ mr: 1 }}>{names.get(field) ?? field}</Box>}{message}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {rows.length > most && <Typography variant="body2" sx={{ p: 1, color: 'text.secondary' }}>{fill(w.errorsMore, { count: most })}</Typography>}
    </Box>
  );
}
