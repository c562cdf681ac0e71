/** Which column of the file is which field: found by itself, changed by hand. */
import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useLabel } from '../i18n/use-text';
import type { MetaType } from '../meta/contract';
import type { MappedColumn } from './exchange-api';
import { importFields } from './import-fields';
import { useImportWords } from './words';

export function MappingTable({ type, columns, onChange }: { type: MetaType; columns: readonly MappedColumn[]; onChange: (mapping: (string | null)[]) => void }) {
  const w = useImportWords();
  const label = useLabel();
  const fields = importFields(type);
  const taken = new Set(columns.map(({ field }) => field));
  const choose = (column: number, path: string) => onChange(columns.map(({ field }, index) => (index === column ? path || null : field === path ? null : field)));
  return (
    <Box role="table" aria-label={w.columns} sx={{ display: 'grid', gap: 1 }}>
      {columns.map(({ header, field, examples }, index) => (
        <Box key={index} role="row" sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 280px' }, gap: { xs: 0.5, sm: 2 }, alignItems: 'center', borderBottom: 1, borderColor: 'divider', pb: 1 }}>
          <Box role="cell" sx={{ minWidth: 0 }}>
            <Box sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{header || w.unnamed}</Box>
            <Box sx={{ fontSize: 12.5, color: 'text.secondary', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>{examples.join(' · ')}</Box>
          </Box>
          <Box role="cell">
            <TextField select fullWidth size="small" margin="none" value={field ?? ''} onChange={(event) => choose(index, event.target.value)} slotProps={{ select: { displayEmpty: true }, htmlInput: { 'aria-label': `${header || w.unnamed}: ${w.field}` } }}>
              <MenuItem value=""><Box component="span" sx={{ color: 'text.secondary' }}>{w.leaveOut}</Box></MenuItem>
              {fields.map(({ path, field: one, part }) => (
                <MenuItem key={path} value={path} sx={{ opacity: taken.has(path) && path !== field ? 0.55 : 1 }}>{part ? `${label(part.label)} · ` : ''}{label(one.label)}{one.required ? ' *' : ''}</MenuItem>
              ))}
            </TextField>
          </Box>
        </Box>
      ))}
    </Box>
  );
}
