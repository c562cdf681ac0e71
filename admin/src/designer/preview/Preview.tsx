/** The real form, the real list and a real document, drawn from the draft, as somebody with a role would see them. */
import { useDeferredValue, useMemo, useState } from 'react';
import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { ResourceContextProvider } from 'react-admin';
import { useLabel } from '../../i18n/use-text';
import { MetaWithType } from '../../meta/MetaProvider';
import { useDraft } from '../draft/DraftProvider';
import { rolesOf, type DraftType } from '../draft/pack-files';
import { useWords } from '../words';
import { DocumentPreview } from './DocumentPreview';
import { FormPreview } from './FormPreview';
import { ListPreview } from './ListPreview';
import { previewType } from './preview-type';
import { RoleNote } from './RoleNote';

const views = ['form', 'list', 'document'] as const;
type View = (typeof views)[number];
const drawn = { form: FormPreview, list: ListPreview, document: DocumentPreview } satisfies Record<View, unknown>;

export function Preview({ type, only }: { type: DraftType; only?: View }) {
  const w = useWords();
  const label = useLabel();
  const { files } = useDraft();
  const [chosen, setChosen] = useState<View>('form');
  const [role, setRole] = useState('');
  const latest = useMemo(() => previewType(type, files, role || undefined), [type, files, role]);
  const shown = useDeferredValue(latest);
  const view = only ?? chosen;
  const Drawn = drawn[view];
  return (
    <Box component="section" aria-label={w.preview.title}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap', pt: 1, mb: 1.5 }}>
        <Typography variant="subtitle2" component="h2" sx={{ color: 'text.secondary', mr: 'auto' }}>{w.preview.title}</Typography>
        {!only && (
          <ToggleButtonGroup exclusive size="small" aria-label={w.preview.title} value={view} onChange={(_event, next: View | null) => { if (next) setChosen(next); }}>
            {views.map((one) => <ToggleButton key={one} value={one} sx={{ py: 0.4 }}>{w.preview[one]}</ToggleButton>)}
          </ToggleButtonGroup>
        )}
        <TextField select label={w.preview.role} value={role} onChange={(event) => setRole(event.target.value)} sx={{ width: 190 }} slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}>
          <MenuItem value="">{w.preview.everything}</MenuItem>
          {rolesOf(files).map((one) => <MenuItem key={one.name} value={one.name}>{label(one.label)}</MenuItem>)}
        </TextField>
      </Box>
      {role !== '' && <RoleNote type={type} role={role} view={view} />}
      <MetaWithType type={shown}>
        <ResourceContextProvider value={shown.plural}><Drawn type={shown} /></ResourceContextProvider>
      </MetaWithType>
    </Box>
  );
}
