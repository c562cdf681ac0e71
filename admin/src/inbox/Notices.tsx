/** All notices of a person, newest first. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import { ListBase, Pagination, Title, useListContext } from 'react-admin';
import { useText } from '../i18n/use-text';
import type { Notice } from '../meta/contract';
import { FailedPage } from '../layout/StatePages';
import { api } from '../providers/data-provider';
import { NoticeLines } from './NoticeLines';

export default function Notices() {
  const t = useText();
  return (
    <Box sx={{ maxWidth: 820, mx: 'auto', width: '100%', pt: 2 }}>
      <Title title={t('notice.title')} />
      <ListBase resource="notices" sort={{ field: 'id', order: 'DESC' }} perPage={25} disableSyncWithLocation><Found /></ListBase>
    </Box>
  );
}

function Found() {
  const t = useText();
  const { data, error, refetch } = useListContext<Notice>();
  if (error && !data) return <FailedPage error={error} onAgain={() => void refetch()} />;
  return (
    <>
      {data?.some(({ unread }) => unread) && <Button size="small" onClick={() => void api.readNotices().then(() => void refetch(), () => undefined)} sx={{ mb: 1 }}>{t('notice.readAll')}</Button>}
      <Paper sx={{ overflow: 'hidden', py: 0.5 }}><NoticeLines notices={data ?? []} /></Paper>
      <Pagination rowsPerPageOptions={[25, 50, 100]} />
    </>
  );
}
