/** The notices of a person, newest first: all of them, or those not looked at yet. */
import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useQueryClient } from '@tanstack/react-query';
import { ListBase, Pagination, Title, useListContext } from 'react-admin';
import { Link } from 'react-router-dom';
import { useText } from '../i18n/use-text';
import type { Notice } from '../meta/contract';
import { FailedPage } from '../layout/StatePages';
import { api } from '../providers/data-provider';
import { NoticeLines } from './NoticeLines';
import { useUnread } from './use-unread';

type Shown = 'all' | 'unread';

export default function Notices() {
  const t = useText();
  const [shown, setShown] = useState<Shown>('all');
  return (
    <Box sx={{ maxWidth: 820, mx: 'auto', width: '100%', pt: 2 }}>
      <Title title={t('notice.title')} />
      <ListBase key={shown} resource="notices" filter={shown === 'unread' ? { unread: true } : {}} sort={{ field: 'id', order: 'DESC' }} perPage={25} disableSyncWithLocation><Found shown={shown} onShow={setShown} /></ListBase>
    </Box>
  );
}

function Found({ shown, onShow }: { shown: Shown; onShow: (shown: Shown) => void }) {
  const t = useText();
  const client = useQueryClient();
  const unread = useUnread();
  const { data, error, refetch } = useListContext<Notice>();
  if (error && !data) return <FailedPage error={error} onAgain={() => void refetch()} />;
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 1 }}>
        <ToggleButtonGroup exclusive size="small" value={shown} aria-label={t('notice.title')} onChange={(_event, next: Shown | null) => { if (next) onShow(next); }}>
          <ToggleButton value="all">{t('notice.everything')}</ToggleButton>
          <ToggleButton value="unread">{t('notice.unread', { count: unread })}</ToggleButton>
        </ToggleButtonGroup>
        {unread > 0 && <Button size="small" onClick={() => void api.readNotices().then(() => client.invalidateQueries({ queryKey: ['notices'] }), () => undefined)}>{t('notice.readAll')}</Button>}
        <Button size="small" color="inherit" component={Link} to="/preferences" sx={{ ml: 'auto' }}>{t('notice.settings')}</Button>
      </Box>
      <Paper sx={{ overflow: 'hidden', py: 0.5 }}><NoticeLines texts notices={data ?? []} /></Paper>
      <Pagination rowsPerPageOptions={[25, 50, 100]} />
    </>
  );
}
