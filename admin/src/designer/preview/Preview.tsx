/** The real form and the real list, drawn from the draft, as somebody with a role would see them. */
import { useDeferredValue, useMemo, useState } from 'react';
import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { Form, ResourceContextProvider } from 'react-admin';
import { RightsProvider } from '../../fields/rights';
import { useLabel } from '../../i18n/use-text';
import { MetaWithType, useMeta } from '../../meta/MetaProvider';
import { FormSections } from '../../records/FormSections';
import { newValues } from '../../records/new-values';
import type { MetaType } from '../../meta/contract';
import { useDraft } from '../draft/DraftProvider';
import { rolesOf, type DraftType } from '../draft/pack-files';
import { useWords } from '../words';
import { ListPreview } from './ListPreview';
import { previewType } from './preview-type';

export function Preview({ type, only }: { type: DraftType; only?: 'form' | 'list' }) {
  const w = useWords();
  const label = useLabel();
  const { files } = useDraft();
  const [what, setWhat] = useState<'form' | 'list'>('form');
  const [role, setRole] = useState('');
  const latest = useMemo(() => previewType(type, files, role || undefined), [type, files, role]);
  const shown = useDeferredValue(latest);
  return (
    <Box component="section" aria-label={w.preview.title}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap', pt: 1, mb: 1.5 }}>
        <Typography variant="subtitle2" component="h2" sx={{ color: 'text.secondary', mr: 'auto' }}>{w.preview.title}</Typography>
        {!only && (
          <ToggleButtonGroup exclusive size="small" value={what} onChange={(_event, next: 'form' | 'list' | null) => { if (next) setWhat(next); }}>
            <ToggleButton value="form" sx={{ py: 0.4 }}>{w.preview.form}</ToggleButton>
            <ToggleButton value="list" sx={{ py: 0.4 }}>{w.preview.list}</ToggleButton>
          </ToggleButtonGroup>
        )}
        <TextField select label={w.preview.role} value={role} onChange={(event) => setRole(event.target.value)} sx={{ width: 190 }} slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}>
          <MenuItem value="">{w.preview.everything}</MenuItem>
          {rolesOf(files).map((one) => <MenuItem key={one.name} value={one.name}>{label(one.label)}</MenuItem>)}
        </TextField>
      </Box>
      <MetaWithType type={shown}>
        <ResourceContextProvider value={shown.plural}>
          {(only ?? what) === 'form' ? <FormPreview type={shown} /> : <ListPreview type={shown} />}
        </ResourceContextProvider>
      </MetaWithType>
    </Box>
  );
}

function FormPreview({ type }: { type: MetaType }) {
  const meta = useMeta();
  // What is a field's and what a default stands in the form's start: another shape starts another form.
  const shape = type.fields.map(({ part, name, type: of, default: value }) => `${part ?? ''}.${name}:${of}:${String(value)}`).join();
  const values = useMemo(() => newValues(meta, type), [shape]);
  return (
    <RightsProvider type={type}>
      <Form key={shape} record={values} onSubmit={() => undefined} noValidate><FormSections type={type} /></Form>
    </RightsProvider>
  );
}
