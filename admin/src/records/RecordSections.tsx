/** What stands on a document: section by section as on the paper form, lines as a table with their sums. */
import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { visuallyHidden } from '@mui/utils';
import { useLabel, useText } from '../i18n/use-text';
import type { MetaField, MetaType, StoredRecord } from '../meta/contract';
import { useMeta } from '../meta/MetaProvider';
import { lineFields, sectionsOf } from '../meta/type-fields';
import { FieldValue } from '../fields/FieldValue';
import { holds } from '../fields/use-field-rules';
import { summedColumn } from '../fields/lines/use-computed';
import { LinesView } from './LinesView';

const wide = new Set<MetaField['type']>(['longtext', 'files', 'lines']);

export function RecordSections({ type, record }: { type: MetaType; record: StoredRecord }) {
  const meta = useMeta();
  const label = useLabel();
  const seen = (field: MetaField) => field.name in record && (!field.visibleWhen || holds(field.visibleWhen, record, meta)) && !standsUnderLines(type, field);
  const empty = (field: MetaField) => record[field.name] === null || (Array.isArray(record[field.name]) && (record[field.name] as unknown[]).length === 0);
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      {sectionsOf(type).map((section, index) => {
        const fields = section.fields.filter(seen).filter((field) => section.label || !empty(field));
        if (fields.length === 0) return null;
        return (
          <Paper key={index} component="section" sx={{ p: { xs: 1.5, sm: 2.5 }, minWidth: 0 }}>
            {section.label && <Typography variant="h6" component="h2" sx={{ mb: 1.5 }}>{label(section.label)}</Typography>}
            <Box component="dl" sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr 1fr', sm: 'repeat(auto-fill, minmax(210px, 1fr))' }, gap: 2, m: 0 }}>
              {fields.map((field) => <Shown key={field.name} type={type} field={field} record={record} />)}
            </Box>
          </Paper>
        );
      })}
    </Box>
  );
}

/** A sum is written under the column it sums. */
function standsUnderLines(type: MetaType, field: MetaField): boolean {
  const summed = summedColumn(field);
  return summed !== undefined && lineFields(type, summed[0]).some(({ name }) => name === summed[1]);
}

function Shown({ type, field, record }: { type: MetaType; field: MetaField; record: StoredRecord }) {
  const t = useText();
  const label = useLabel();
  const value = record[field.name];
  if (field.type === 'lines') return (
    <Box sx={{ gridColumn: '1 / -1', minWidth: 0 }}>
      <Box component="dt" sx={visuallyHidden}>{label(field.label)}</Box>
      <Box component="dd" sx={{ m: 0 }}><LinesView type={type} lines={field} record={record} /></Box>
    </Box>
  );
  const shown = <FieldValue field={field} value={value} />;
  const empty = value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  return (
    <Box sx={{ gridColumn: wide.has(field.type) ? '1 / -1' : undefined, minWidth: 0 }}>
      <Typography component="dt" variant="caption" sx={{ color: 'text.secondary' }} title={label(field.help)}>{label(field.label)}</Typography>
      <Box component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}>{empty ? <Box component="span" sx={{ color: 'text.secondary' }}>{t('record.none')}</Box> : shown}</Box>
    </Box>
  );
}
