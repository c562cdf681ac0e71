/** The company: its name and working hours, what it has chosen where the documents leave a choice, and its roles. */
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { Title } from 'react-admin';
import { useDraft } from '../draft/DraftProvider';
import { LabelsInput } from '../shell/LabelsInput';
import { useWords } from '../words';
import { companyIn, withCompany, withSetting } from './change-company';
import { RolesEditor } from './RolesEditor';
import { SettingInput } from './SettingInput';

export function CompanyPage() {
  const w = useWords();
  const { files, edit } = useDraft();
  const company = companyIn(files)?.company;
  if (!company) return <Alert severity="warning">{w.company.missing}</Alert>;
  const { workingHours } = company;
  const settings = Object.entries(company.settings ?? {});
  const hour = (side: 'from' | 'until', label: string) => (
    <TextField type="time" label={label} value={workingHours[side]} onChange={(event) => { if (event.target.value) edit((all) => withCompany(all, { workingHours: { ...workingHours, [side]: event.target.value } })); }} slotProps={{ inputLabel: { shrink: true } }} sx={{ width: 150 }} />
  );
  return (
    <Box sx={{ maxWidth: 980 }}>
      <Title title={`${w.title} · ${w.company.title}`} />
      <Typography variant="h4" component="h1" sx={{ mb: 2 }}>{w.company.title}</Typography>
      <Stack sx={{ gap: 2 }}>
        <Paper component="section" sx={{ p: 2, display: 'grid', gap: 2 }}>
          <LabelsInput label={w.company.name} value={company.name} onChange={(name) => edit((all) => withCompany(all, { name }))} />
          <Box sx={{ display: 'flex', gap: 1.5, flexWrap: 'wrap' }}>
            {hour('from', w.company.from)}
            {hour('until', w.company.until)}
            <TextField label={w.company.currency} value={company.currency} onChange={(event) => edit((all) => withCompany(all, { currency: event.target.value.toUpperCase().replace(/[^A-Z]/g, '').slice(0, 3) }))} helperText={w.company.currencyHelp} sx={{ width: 150 }} />
          </Box>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>{w.company.hoursHelp}</Typography>
        </Paper>
        {settings.length > 0 && (
          <Paper component="section" aria-label={w.company.settings} sx={{ p: 2 }}>
            <Typography variant="h6" component="h2">{w.company.settings}</Typography>
            <Typography variant="body2" sx={{ color: 'text.secondary', mb: 2 }}>{w.company.settingsHelp}</Typography>
            <Stack sx={{ gap: 2 }}>
              {settings.map(([name, setting]) => <SettingInput key={name} setting={setting} currency={company.currency} onChange={(value) => edit((all) => withSetting(all, name, value))} />)}
            </Stack>
          </Paper>
        )}
        <RolesEditor />
      </Stack>
    </Box>
  );
}
