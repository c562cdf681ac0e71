/** How a file that was tried is meant: which records it changes, which column is which field; and the button that imports it. */
import { useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Collapse from '@mui/material/Collapse';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { fill } from '../i18n/fill';
import { useLabel } from '../i18n/use-text';
import type { MetaType } from '../meta/contract';
import type { Job, Meant } from './exchange-api';
import { keyFields } from './import-fields';
import { MappingTable } from './MappingTable';
import { useImportWords } from './words';

type How = Omit<Meant, 'dryRun'>;

export function Settings({ type, job, meant, busy, onChange, onGo }: { type: MetaType; job: Job; meant: How; busy: boolean; onChange: (how: How) => void; onGo: () => void }) {
  const w = useImportWords();
  const label = useLabel();
  const [open, setOpen] = useState(false);
  const keys = keyFields(type).filter(({ name }) => job.columns.some(({ field }) => field === name));
  const key = keys.find(({ name }) => name === meant.key);
  const left = job.columns.filter(({ field }) => field === null).length;
  const count = job.created + job.updated;
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
        {keys.length > 0 && (
          <TextField select fullWidth={false} size="small" margin="none" label={w.key} value={key?.name ?? ''} onChange={(event) => onChange({ ...meant, key: event.target.value || undefined })} slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }} sx={{ width: { xs: '100%', sm: 420 } }} helperText={key && fill(w.keyHelp, { field: label(key.label) })}>
            <MenuItem value="">{w.keyNone}</MenuItem>
            {keys.map((one) => <MenuItem key={one.name} value={one.name}>{label(one.label)}</MenuItem>)}
          </TextField>
        )}
        <Button aria-expanded={open} onClick={() => setOpen(!open)}>{w.columns}{left > 0 ? ` · ${fill(w.left, { count: left })}` : ''}</Button>
      </Box>
      <Collapse in={open} unmountOnExit>
        <MappingTable type={type} columns={job.columns} onChange={(mapping) => onChange({ ...meant, mapping })} />
      </Collapse>
      {job.failed === 0 && count > 0 && <Alert severity="success" action={<Button variant="contained" disabled={busy} onClick={onGo}>{fill(w.go, { count })}</Button>} sx={{ alignItems: 'center' }}>{w.ready}</Alert>}
      {job.failed === 0 && count === 0 && <Alert severity="info">{w.nothingToDo}</Alert>}
    </Box>
  );
}
