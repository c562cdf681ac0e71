/** The roles of the company: what each is called, and new ones. What a role may do stands with each record type. */
import { useState } from 'react';
import Add from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Chip from '@mui/material/Chip';
import FormControlLabel from '@mui/material/FormControlLabel';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useLabel } from '../../i18n/use-text';
import type { Labels } from '../../meta/contract';
import { useDraft } from '../draft/DraftProvider';
import { rolesOf } from '../draft/pack-files';
import { LabelsInput, missingLanguages } from '../shell/LabelsInput';
import { useWords } from '../words';
import { withNewRole, withRole } from './change-company';

const nothing: Labels = { 'zh-Hans': '', en: '', ko: '' };

export function RolesEditor() {
  const w = useWords();
  const label = useLabel();
  const { files, edit } = useDraft();
  const [open, setOpen] = useState<string | null>(null);
  const [fresh, setFresh] = useState<{ label: Labels; outside: boolean } | null>(null);
  const roles = rolesOf(files);
  const shown = roles.find(({ name }) => name === open);
  const add = () => {
    if (!fresh) return;
    edit((all) => withNewRole(all, fresh.label, fresh.outside));
    setFresh(null);
  };
  return (
    <Paper component="section" aria-label={w.company.roles} sx={{ p: 2 }}>
      <Typography variant="h6" component="h2">{w.company.roles}</Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1.5 }}>{w.company.rolesHelp}</Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, mb: 2 }}>
        {roles.map((role) => (
          <Chip key={role.name} label={role.outside ? `${label(role.label)} · ${w.company.outside}` : label(role.label)} variant={role.name === open ? 'filled' : 'outlined'} onClick={() => setOpen(role.name === open ? null : role.name)} aria-expanded={role.name === open} />
        ))}
      </Box>
      {shown && <Box sx={{ mb: 2 }}><LabelsInput label={w.company.role} value={shown.label} onChange={(next) => edit((all) => withRole(all, shown.name, next))} /></Box>}
      {fresh
        ? (
          <Stack component="form" sx={{ gap: 1 }} onSubmit={(event) => { event.preventDefault(); add(); }}>
            <LabelsInput label={w.company.newRole} value={fresh.label} onChange={(next) => setFresh({ ...fresh, label: next })} autoFocus />
            <FormControlLabel control={<Checkbox checked={fresh.outside} onChange={(_event, outside) => setFresh({ ...fresh, outside })} />} label={w.company.outsideHelp} />
            <Box sx={{ display: 'flex', gap: 1 }}>
              <Button type="submit" variant="outlined" size="small" disabled={missingLanguages(fresh.label).length === 3}>{w.choices.addNow}</Button>
              <Button size="small" color="inherit" onClick={() => setFresh(null)}>{w.common.cancel}</Button>
            </Box>
          </Stack>
        )
        : <Button size="small" startIcon={<Add />} onClick={() => setFresh({ label: nothing, outside: false })}>{w.company.addRole}</Button>}
    </Paper>
  );
}
