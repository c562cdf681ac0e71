/** A record of any type, being changed. */
import { Loading, Title } from 'react-admin';
import { useLabel } from '../i18n/use-text';
import { FailedPage, NotFoundPage } from '../layout/StatePages';
import { recordTitle } from '../meta/record-title';
import { RecordForm } from './RecordForm';
import { useRecord } from './use-record';

export default function RecordEdit() {
  const label = useLabel();
  const { type, record, error, isPending, refetch } = useRecord({ editing: true });
  if (!type) return <NotFoundPage />;
  if (error && !record) return <FailedPage error={error} onAgain={() => void refetch()} />;
  if (isPending || !record) return <Loading />;
  const title = `${label(type.label)} ${record.number ?? recordTitle(type, record)}`;
  return (
    <>
      <Title title={title} />
      <RecordForm key={record.id} type={type} values={record} record={record} title={title} />
    </>
  );
}
