/** The mails: what was sent, or would have been; a list beside the mail that is being read. */
import { useState } from 'react';
import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { FailedPage } from '../layout/StatePages';
import { useText } from '../i18n/use-text';
import type { Mail } from '../meta/contract';
import { api } from '../providers/data-provider';
import { MailLines } from './MailLines';
import { MailView } from './MailView';

const perPage = 50;

export function MailDesk() {
  const t = useText();
  const small = useMediaQuery((theme: Theme) => theme.breakpoints.down('md'));
  const [to, setTo] = useState('');
  const [page, setPage] = useState(1);
  const [chosen, setChosen] = useState<Mail | null>(null);
  const { data, error, refetch, isPending } = useQuery({
    queryKey: ['mails', 'getList', { to, page }],
    queryFn: ({ signal }) => api.getList('mails', { filter: to ? { to } : {}, sort: { field: 'id', order: 'DESC' }, pagination: { page, perPage }, signal }),
    placeholderData: keepPreviousData,
    refetchInterval: 15_000,
  });
  if (error && !data) return <FailedPage error={error} onAgain={() => void refetch()} />;
  const mails = (data?.data ?? []) as unknown as Mail[];
  const shown = mails.find(({ id }) => id === chosen?.id) ?? chosen ?? (small ? null : (mails[0] ?? null));
  return (
    <>
      {(!small || !chosen) && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center', mb: 1.5 }}>
          <Typography variant="body2" sx={{ flex: '1 1 300px', color: 'text.secondary' }}>{t('mail.help')}</Typography>
          <TextField label={t('mail.toFilter')} defaultValue="" onKeyDown={(event) => { if (event.key === 'Enter') (event.target as HTMLInputElement).blur(); }} onBlur={(event) => { setTo(event.target.value.trim()); setPage(1); }} sx={{ width: { xs: '100%', sm: 280 } }} fullWidth={false} />
        </Box>
      )}
      <Paper sx={{ display: 'grid', gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '360px minmax(0, 1fr)' }, minHeight: { md: 'calc(100vh - 170px)' }, overflow: 'hidden' }}>
        {(!small || !chosen) && <MailLines mails={mails} pending={isPending} chosen={shown?.id} total={data?.total ?? 0} page={page} perPage={perPage} onPage={setPage} onChoose={setChosen} />}
        {(!small || chosen) && <MailView mail={shown} onBack={small ? () => setChosen(null) : undefined} />}
      </Paper>
    </>
  );
}
