/** The form of any type, for new and for existing records: sections as on paper, rows, a live total, save and save-and-submit. */
import { useCallback, useState } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Form, RecordContextProvider } from 'react-admin';
import type { MetaType, StoredRecord } from '../meta/contract';
import { RightsProvider } from '../fields/rights';
import { ConflictDialog } from './ConflictDialog';
import { FollowSchema } from './FollowSchema';
import { FormBar } from './FormBar';
import { FormSections } from './FormSections';
import { ServerProblems } from './ServerProblems';
import { StateChip } from './StateChip';

interface Filled { type: MetaType; values: Record<string, unknown>; record?: StoredRecord; title: string }

export function RecordForm({ type, values, record, title }: Filled) {
  const [stored, setStored] = useState(record);
  const [base, setBase] = useState(values);
  const [conflict, setConflict] = useState<{ now: StoredRecord; typed: Record<string, unknown> } | null>(null);
  const ignore = useCallback(() => undefined, []);
  const takeRights = useCallback((fields: StoredRecord['fields']) => setStored((was) => was && { ...was, fields }), []);
  return (
    <RecordContextProvider value={undefined}>
      <RightsProvider type={type} record={stored}>
        <Form record={base} onSubmit={ignore} noValidate warnWhenUnsavedChanges>
          <Box sx={{ maxWidth: 1180, mx: 'auto', width: '100%', pt: 2, pb: { xs: 11, sm: 2 } }}>
            <Box component="header" sx={{ display: 'flex', gap: 1.25, alignItems: 'center', mb: 2 }}>
              <Typography variant="h4" component="h1">{title}</Typography>
              <StateChip type={type} state={stored?.state} />
            </Box>
            <ServerProblems type={type} />
            <FormSections type={type} />
          </Box>
          <FollowSchema type={type} stored={stored} onRights={takeRights} />
          <FormBar type={type} stored={stored} onStored={setStored} onConflict={setConflict} />
          {conflict && <ConflictDialog type={type} {...conflict} onKeep={() => { setStored(conflict.now); setConflict(null); }} onTake={() => { setStored(conflict.now); setBase(conflict.now); setConflict(null); }} onClose={() => setConflict(null)} />}
        </Form>
      </RightsProvider>
    </RecordContextProvider>
  );
}
