/** The real form of a type with nothing behind it: it can be filled in and keeps nothing. */
import { useMemo } from 'react';
import { Form } from 'react-admin';
import { RightsProvider } from '../../fields/rights';
import { useMeta } from '../../meta/MetaProvider';
import type { MetaType } from '../../meta/contract';
import { FormSections } from '../../records/FormSections';
import { newValues } from '../../records/new-values';

export function FormPreview({ type }: { type: MetaType }) {
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
