/** The type's real form, as the draft draws it: what is in it when one tries is what the flow is run on. */
import { useMemo } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Form, ResourceContextProvider } from 'react-admin';
import { useFormContext } from 'react-hook-form';
import { RightsProvider } from '../../../fields/rights';
import type { MetaType } from '../../../meta/contract';
import { MetaWithType, useMeta } from '../../../meta/MetaProvider';
import { FormSections } from '../../../records/FormSections';
import { newValues } from '../../../records/new-values';
import { writtenInput } from '../../../records/written-input';
import { useDraft } from '../../draft/DraftProvider';
import { previewType } from '../../preview/preview-type';
import { useFlowEditor } from '../FlowEditor';

type Values = Record<string, unknown>;

export function TriedForm({ busy, onTry }: { busy: boolean; onTry: (values: Values) => void }) {
  const { type } = useFlowEditor();
  const { files } = useDraft();
  const shown = useMemo(() => previewType(type, files), [type, files]);
  return (
    <MetaWithType type={shown}>
      <ResourceContextProvider value={shown.plural}><Filled type={shown} busy={busy} onTry={onTry} /></ResourceContextProvider>
    </MetaWithType>
  );
}

function Filled({ type, busy, onTry }: { type: MetaType; busy: boolean; onTry: (values: Values) => void }) {
  const meta = useMeta();
  const values = useMemo(() => newValues(meta, type), [type.name]);
  return (
    <RightsProvider type={type}>
      <Form record={values} onSubmit={() => undefined} noValidate>
        <FormSections type={type} />
        <TryButton type={type} busy={busy} onTry={onTry} />
      </Form>
    </RightsProvider>
  );
}

/** Half a form can be tried too. */
function TryButton({ type, busy, onTry }: { type: MetaType; busy: boolean; onTry: (values: Values) => void }) {
  const { speaker: { f } } = useFlowEditor();
  const { getValues } = useFormContext();
  return <Box sx={{ mt: 2, py: 1, position: 'sticky', bottom: 0, bgcolor: 'background.paper', zIndex: 2 }}><Button variant="contained" loading={busy} onClick={() => onTry(writtenInput(type, getValues(), () => true))}>{f.trial.now}</Button></Box>;
}
