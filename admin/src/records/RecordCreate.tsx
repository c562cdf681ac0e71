/** A new record of any type. */
import { useMemo } from 'react';
import { Title, useResourceContext } from 'react-admin';
import { useLabel, useText } from '../i18n/use-text';
import { DeniedPage, NotFoundPage } from '../layout/StatePages';
import { useMeta, useType } from '../meta/MetaProvider';
import { newValues } from './new-values';
import { RecordForm } from './RecordForm';

export default function RecordCreate() {
  const t = useText();
  const label = useLabel();
  const meta = useMeta();
  const type = useType(useResourceContext());
  // Drawn up once: a new version of meta must not empty a form that is being filled.
  const values = useMemo(() => (type ? newValues(meta, type) : {}), [type?.plural]);
  if (!type) return <NotFoundPage />;
  if (!type.can.create) return <DeniedPage />;
  const title = t('record.new', { name: label(type.label) });
  return (
    <>
      <Title title={title} />
      <RecordForm type={type} values={values} title={title} />
    </>
  );
}
