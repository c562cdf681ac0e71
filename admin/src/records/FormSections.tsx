/** The inputs of a form, section by section; what this person may not write is shown as it is. */
import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useFormContext, useWatch } from 'react-hook-form';
import { FieldInput } from '../fields/FieldInput';
import { FieldValue } from '../fields/FieldValue';
import { computedRecord, summedColumn } from '../fields/lines/use-computed';
import { useCanWrite } from '../fields/rights';
import { useFieldRules } from '../fields/use-field-rules';
import { useTakes } from '../fields/use-takes';
import { useLabel, useText } from '../i18n/use-text';
import type { MetaField, MetaType } from '../meta/contract';
import { ownFields, sectionsOf } from '../meta/type-fields';

const wide = new Set<MetaField['type']>(['longtext', 'files', 'lines']);

export function FormSections({ type }: { type: MetaType }) {
  const label = useLabel();
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      {sectionsOf(type).map((section, index) => (
        <Paper key={index} component="section" sx={{ p: { xs: 1.5, sm: 2.5 }, minWidth: 0, '&:not(:has([data-input]))': { display: 'none' } }}>
          {section.label && <Typography variant="h6" component="h2" sx={{ mb: 1.75 }}>{label(section.label)}</Typography>}
          <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: 'repeat(auto-fill, minmax(250px, 1fr))' }, columnGap: 2, rowGap: 2, alignItems: 'start' }}>
            {section.fields.map((field) => <Placed key={field.name} type={type} field={field} />)}
          </Box>
        </Paper>
      ))}
    </Box>
  );
}

function Placed({ type, field }: { type: MetaType; field: MetaField }) {
  const canWrite = useCanWrite();
  const label = useLabel();
  const onPicked = useTakes(field, ownFields(type));
  const { visible } = useFieldRules(field, field.name);
  const { formState: { defaultValues } } = useFormContext();
  const writable = canWrite(field.name);
  const existing = defaultValues?.id !== undefined;
  if (summedColumn(field)) return null;
  if (!visible || (!writable && !field.computed && field.type !== 'lines' && (!existing || !(field.name in (defaultValues ?? {}))))) return null;
  return (
    <Box data-input sx={{ gridColumn: wide.has(field.type) ? '1 / -1' : undefined, minWidth: 0 }}>
      {writable || field.type === 'lines'
        ? <FieldInput field={field} onPicked={onPicked} disabled={!writable} />
        : <Given type={type} field={field} label={label(field.label)} />}
    </Box>
  );
}

/** A value that is not this person's to write; a computed one moves with what is typed. */
function Given({ type, field, label }: { type: MetaType; field: MetaField; label: string }) {
  const t = useText();
  const values = useWatch() as Record<string, unknown>;
  const value = field.computed ? computedRecord(type, values)[field.name] : values[field.name];
  const empty = value === null || value === undefined || value === '';
  return (
    <Box role="status" aria-label={label}>
      <Typography variant="caption" sx={{ color: 'text.secondary', display: 'block' }}>{label}</Typography>
      <Box sx={field.computed ? { fontSize: 18, fontWeight: 600 } : undefined}>{empty ? t('record.none') : <FieldValue field={field} value={value} />}</Box>
    </Box>
  );
}
