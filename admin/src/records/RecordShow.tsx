/** A record of any type as a document: its name and state, how far it has come, what stands on it, what was done, and what can be done now. */
import { lazy, Suspense, useState } from 'react';
import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { Loading, RecordContextProvider, Title } from 'react-admin';
import { useLabel, useText } from '../i18n/use-text';
import { FailedPage, NotFoundPage } from '../layout/StatePages';
import { recordTitle } from '../meta/record-title';
import { useMeta } from '../meta/MetaProvider';
import { isDocument } from '../meta/type-fields';
import { people } from '../fields/targets';
import { ActionBar } from './ActionBar';
import { History } from './History';
import { RecordHead } from './RecordHead';
import { RecordSections } from './RecordSections';
import { Timeline } from './Timeline';
import { useRecord } from './use-record';

const RelatedTab = lazy(() => import('../related/RelatedTab'));
const BounceNote = lazy(() => import('../mailbox/queue/BounceNote'));
const HandoverTab = lazy(() => import('../handover/HandoverTab'));

export default function RecordShow() {
  const t = useText();
  const label = useLabel();
  const { type, record, error, isPending, refetch } = useRecord();
  const { design } = useMeta();
  const [tab, setTab] = useState<'document' | 'related' | 'handover' | 'history'>('document');
  if (!type) return <NotFoundPage />;
  if (error && !record) return <FailedPage error={error} onAgain={() => void refetch()} />;
  if (isPending || !record) return <Loading />;
  const title = record.number ?? recordTitle(type, record);
  return (
    <RecordContextProvider value={record}>
      <Title title={`${label(type.label)} ${title}`} />
      <Box sx={{ maxWidth: 1180, mx: 'auto', width: '100%', pt: 2, pb: { xs: 10, sm: 2 } }}>
        <RecordHead type={type} record={record} />
        {type.plural === people && design && <Suspense fallback={null}><BounceNote id={record.id} /></Suspense>}
        {type.flow?.length ? <Timeline type={type} record={record} /> : null}
        <Tabs value={tab} onChange={(_event, chosen: typeof tab) => setTab(chosen)} sx={{ borderBottom: 1, borderColor: 'divider', mb: 2 }}>
          <Tab value="document" label={t(isDocument(type) ? 'record.document' : 'record.details')} />
          {isDocument(type) && <Tab value="related" label={t('record.related')} />}
          {type.plural === people && design && <Tab value="handover" label={t('record.handover')} />}
          <Tab value="history" label={t('record.history')} />
        </Tabs>
        {tab === 'document' && <RecordSections type={type} record={record} />}
        <Suspense fallback={<Loading />}>
          {tab === 'related' && <RelatedTab type={type} record={record} />}
          {tab === 'handover' && <HandoverTab type={type} record={record} />}
        </Suspense>
        {tab === 'history' && <History type={type} record={record} />}
      </Box>
      <ActionBar type={type} record={record} />
    </RecordContextProvider>
  );
}
