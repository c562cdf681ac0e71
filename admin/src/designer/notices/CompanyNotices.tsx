/** What holds for the mails of every type: quiet hours, and how many in an hour before the rest becomes one mail. */
import { useState } from 'react';
import Tune from '@mui/icons-material/Tune';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Collapse from '@mui/material/Collapse';
import FormControlLabel from '@mui/material/FormControlLabel';
import Paper from '@mui/material/Paper';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useDraft } from '../draft/DraftProvider';
import { FigureField } from '../flow/panel/FigureField';
import { useNoticeWords } from './words';

interface Settings { quiet?: { from: string; until: string }; perHour?: number }
const path = 'organisation/company.json';
/** What holds where the company says nothing. */
const usual = 60;
const night = { from: '21:00', until: '07:00' };

export function CompanyNotices() {
  const n = useNoticeWords();
  const { files, setFile } = useDraft();
  const [open, setOpen] = useState(false);
  const company = files[path] as { notices?: Settings } | undefined;
  if (!company) return null;
  const { quiet, perHour = usual } = company.notices ?? {};
  const change = (what: Partial<Settings>) => setFile(path, JSON.parse(JSON.stringify({ ...company, notices: { ...company.notices, ...what } })) as object);
  const time = (which: 'from' | 'until') => quiet && (
    <TextField type="time" fullWidth={false} label={n.company[which]} value={quiet[which]} onChange={(event) => { if (event.target.value) change({ quiet: { ...quiet, [which]: event.target.value } }); }} slotProps={{ inputLabel: { shrink: true } }} sx={{ minWidth: 130 }} />
  );
  return (
    <Box sx={{ mb: 1.5 }}>
      <Button size="small" color="inherit" startIcon={<Tune />} aria-expanded={open} onClick={() => setOpen(!open)}>{n.company.title}</Button>
      <Collapse in={open} unmountOnExit>
        <Paper sx={{ p: 2, mt: 1, maxWidth: 760, display: 'grid', gap: 1.5 }}>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>{n.company.help}</Typography>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
            <FormControlLabel sx={{ ml: 0 }} control={<Switch checked={quiet !== undefined} onChange={(_event, on) => change({ quiet: on ? night : undefined })} />} label={n.company.quiet} />
            {time('from')}{time('until')}
          </Box>
          <Box sx={{ maxWidth: 260 }}><FigureField label={n.company.perHour} value={perHour} least={1} most={1000} step={1} onChange={(next) => change({ perHour: Math.round(next) })} /></Box>
        </Paper>
      </Collapse>
    </Box>
  );
}
