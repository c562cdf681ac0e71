/** The mailbox page: the mails, and beside them, for whoever configures the product, the queue they go out from. */
import { lazy, Suspense, useState } from 'react';
import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { Loading, Title } from 'react-admin';
import { useText } from '../i18n/use-text';
import { useMeta } from '../meta/MetaProvider';
import { MailDesk } from './MailDesk';

const QueueTab = lazy(() => import('./queue/QueueTab'));

export default function Mailbox() {
  const t = useText();
  const { design } = useMeta();
  const [tab, setTab] = useState<'mails' | 'queue'>('mails');
  return (
    <Box sx={{ pt: design ? 1 : 2, width: '100%' }}>
      <Title title={t('mail.title')} />
      {design && (
        <Tabs value={tab} onChange={(_event, chosen: typeof tab) => setTab(chosen)} sx={{ borderBottom: 1, borderColor: 'divider', mb: 2 }}>
          <Tab value="mails" label={t('mail.mails')} />
          <Tab value="queue" label={t('mail.queue')} />
        </Tabs>
      )}
      {tab === 'mails' ? <MailDesk /> : <Suspense fallback={<Loading />}><QueueTab /></Suspense>}
    </Box>
  );
}
