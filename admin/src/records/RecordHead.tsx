/** The head of a document: what it is, its number, its state, whose it is; edit, print, delete beside it. */
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { EditButton } from 'react-admin';
import { useLabel, useText } from '../i18n/use-text';
import type { MetaType, Reference, StoredRecord } from '../meta/contract';
import { recordTitle } from '../meta/record-title';
import { fieldNamed } from '../meta/type-fields';
import { FieldValue } from '../fields/FieldValue';
import { DeleteRecord } from './DeleteRecord';
import { MoreActions } from './MoreActions';
import { PrintMenu } from './PrintMenu';
import { StateChip } from './StateChip';
import { Waiting } from './Waiting';

export function RecordHead({ type, record }: { type: MetaType; record: StoredRecord }) {
  const t = useText();
  const label = useLabel();
  const document = Boolean(type.number);
  const title = document ? (record.number ?? t('record.unsaved')) : recordTitle(type, record);
  const editable = Object.values(record.fields ?? {}).includes('write');
  const said = ['owner', 'department', 'submittedAt', 'closedAt'].map((name) => fieldNamed(type, name)).filter((field) => field !== undefined && record[field.name]);
  return (
    <Box component="header" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'start', mb: 2 }}>
      <Box sx={{ flex: '1 1 320px', minWidth: 0 }}>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>{label(type.label)}</Typography>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.25, alignItems: 'center' }}>
          <Typography variant="h4" component="h1" className="figures" sx={{ overflowWrap: 'anywhere' }}>{title}</Typography>
          <StateChip type={type} state={record.state} />
          <Waiting type={type} record={record} />
        </Box>
        {document && <Typography sx={{ mt: 0.25 }}>{(type.subtitle ?? []).map((name) => (record[name] as Reference | null)?.label ?? '').filter(Boolean).join(' ')}</Typography>}
        <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2.5, mt: 0.5, fontSize: 13, color: 'text.secondary' }}>
          {said.map((field) => field && <span key={field.name}>{label(field.label)} <FieldValue field={field} value={record[field.name]} dense /></span>)}
        </Box>
      </Box>
      <Box sx={{ display: 'flex', gap: 0.5, flexWrap: 'wrap' }}>
        {editable && <EditButton label={t('record.edit')} />}
        <PrintMenu type={type} record={record} />
        <MoreActions type={type} record={record} />
        <DeleteRecord type={type} record={record} />
      </Box>
    </Box>
  );
}
