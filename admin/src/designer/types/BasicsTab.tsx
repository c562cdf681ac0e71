/** What a record type is: its name, icon and number series, and what one of its records is called. */
import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { useLabel } from '../../i18n/use-text';
import { iconNames, TypeIcon } from '../../layout/TypeIcon';
import { fieldName } from '../draft/pack-files';
import type { TypeEditor } from '../draft/use-draft-type';
import { FieldsPicker } from '../shell/FieldsPicker';
import { LabelsInput } from '../shell/LabelsInput';
import { fill, useWords } from '../words';
import { Duplicates } from './Duplicates';
import { readPrefix, SeriesSample } from './NumberSeries';

export function BasicsTab({ type, changeSchema }: TypeEditor) {
  const w = useWords();
  const label = useLabel();
  const { schema } = type;
  const own = (schema.store ?? 'own') === 'own';
  const names = Object.entries(schema.attributes).filter(([, { type: of }]) => of !== 'lines' && of !== 'files').map(([key, attribute]) => ({ name: fieldName(key, attribute), label: label(attribute.label) }));
  return (
    <Stack sx={{ gap: 2, maxWidth: 860 }}>
      <Paper component="section" sx={{ p: 2.5 }}>
        <Stack sx={{ gap: 2 }}>
          <LabelsInput label={w.types.name} value={schema.label} onChange={(value) => changeSchema((was) => ({ ...was, label: value }))} />
          <Box>
            <Typography variant="caption" sx={{ color: 'text.secondary', display: 'block', mb: 0.5 }} id="designer-icon">{w.types.icon}</Typography>
            <ToggleButtonGroup exclusive size="small" value={schema.icon ?? 'Description'} aria-labelledby="designer-icon" onChange={(_event, icon: string | null) => { if (icon) changeSchema((was) => ({ ...was, icon })); }} sx={{ flexWrap: 'wrap', gap: 0.5, '& .MuiToggleButton-root': { border: 1, borderColor: 'divider', borderRadius: '6px !important', m: '0 !important' } }}>
              {iconNames.map((icon) => <ToggleButton key={icon} value={icon} aria-label={icon}><TypeIcon name={icon} fontSize="small" /></ToggleButton>)}
            </ToggleButtonGroup>
          </Box>
          <TextField type="number" label={w.types.order} value={schema.order ?? 100} onChange={(event) => changeSchema((was) => ({ ...was, order: Math.round(Number(event.target.value)) || 0 }))} helperText={w.types.orderHelp} sx={{ maxWidth: 220 }} />
        </Stack>
      </Paper>
      <Paper component="section" sx={{ p: 2.5 }}>
        <Typography variant="h6" component="h2" sx={{ mb: 1.5 }}>{w.types.naming}</Typography>
        <Stack sx={{ gap: 2 }}>
          {own && <TextField label={w.types.prefix} value={schema.number?.prefix ?? ''} onChange={(event) => { const prefix = readPrefix(event.target.value); changeSchema((was) => ({ ...was, number: prefix ? { prefix } : undefined })); }} helperText={schema.number ? <SeriesSample prefix={schema.number.prefix} /> : w.types.prefixHelp} sx={{ maxWidth: 320 }} />}
          <TextField select label={w.types.titleField} value={schema.title ?? ''} onChange={(event) => changeSchema((was) => ({ ...was, title: event.target.value || undefined }))} helperText={w.types.titleHelp} sx={{ maxWidth: 320 }} slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}>
            <MenuItem value="">{schema.number ? w.types.titleNumber : w.types.titleFirst}</MenuItem>
            {names.map((field) => <MenuItem key={field.name} value={field.name}>{field.label}</MenuItem>)}
          </TextField>
          <FieldsPicker label={w.types.subtitle} help={w.types.subtitleHelp} fields={names} value={schema.subtitle ?? []} onChange={(subtitle) => changeSchema((was) => ({ ...was, subtitle: subtitle.length ? subtitle : undefined }))} />
        </Stack>
      </Paper>
      {own && (
        <Paper component="section" sx={{ p: 2.5 }}>
          <Typography variant="h6" component="h2" sx={{ mb: 1.5 }}>{w.types.duplicates}</Typography>
          <Duplicates schema={schema} onChange={(duplicates) => changeSchema((was) => ({ ...was, duplicates }))} />
        </Paper>
      )}
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>{fill(w.types.apiName, { name: schema.name ?? type.key, plural: schema.plural })}</Typography>
    </Stack>
  );
}
