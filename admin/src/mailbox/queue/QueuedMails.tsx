/** Every mail of the outbox with what became of it: filtered by state and recipient, chosen one by one or all, sent again. */
import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import LinearProgress from '@mui/material/LinearProgress';
import Pagination from '@mui/material/Pagination';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { fill } from '../../i18n/fill';
import { FailedPage } from '../../layout/StatePages';
import { Asked } from './Asked';
import { QueuedLine } from './QueuedLine';
import { queueStates, readQueued, resendMails, type Chosen, type QueuedMail } from './queue-api';
import type { Shown } from './QueueTab';
import { useQueueWords } from './words';

const perPage = 25;

export function QueuedMails({ shown, onShow }: { shown: Shown; onShow: (shown: Shown) => void }) {
  const words = useQueueWords();
  const [page, setPage] = useState(1);
  const [chosen, setChosen] = useState<readonly QueuedMail[]>([]);
  const [asked, setAsked] = useState<{ what: Chosen; n: number; again: boolean } | null>(null);
  const filter = { state: shown.state, recipient: shown.recipient };
  const { data, error, isPending, refetch } = useQuery({ queryKey: ['mails', 'queue', filter, page], queryFn: () => readQueued(filter, page, perPage), placeholderData: keepPreviousData, refetchInterval: 15_000 });
  if (error && !data) return <FailedPage error={error} onAgain={() => void refetch()} />;
  const toggle = (mail: QueuedMail) => setChosen((before) => (before.some(({ id }) => id === mail.id) ? before.filter(({ id }) => id !== mail.id) : [...before, mail]));
  const all = shown.state === 'dead' && data && data.total > 1;
  return (
    <Paper component="section" sx={{ p: { xs: 1.75, sm: 2.5 }, minWidth: 0 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, alignItems: 'center', mb: 1 }}>
        <Typography variant="h6" component="h2" sx={{ mr: 1, overflowWrap: 'anywhere' }}>{shown.recipient === undefined ? words.everybody : `${words.log}: ${shown.name}`}</Typography>
        {shown.recipient !== undefined && <Button size="small" onClick={() => onShow({ state: shown.state })}>{words.everybody}</Button>}
        <Chip label={words.all} color={shown.state === undefined ? 'primary' : 'default'} onClick={() => onShow({ ...shown, state: undefined })} />
        {queueStates.map((state) => <Chip key={state} label={words.states[state]} color={shown.state === state ? 'primary' : 'default'} onClick={() => onShow({ ...shown, state })} />)}
      </Box>
      {isPending && <LinearProgress />}
      {data?.mails.length === 0 && <Typography sx={{ py: 3, textAlign: 'center', color: 'text.secondary' }}>{words.empty}</Typography>}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', '& > li + li': { borderTop: 1, borderColor: 'divider' } }}>
        {data?.mails.map((mail) => <QueuedLine key={mail.id} mail={mail} chosen={chosen.some(({ id }) => id === mail.id)} onToggle={() => toggle(mail)} />)}
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mt: 1.5 }}>
        <Button variant="contained" disabled={chosen.length === 0} onClick={() => setAsked({ what: { ids: chosen.map(({ id }) => id) }, n: chosen.length, again: chosen.some(({ state }) => state === 'sent') })}>
          {words.resend}{chosen.length > 0 && ` (${chosen.length})`}
        </Button>
        {all && <Button variant="outlined" onClick={() => setAsked({ what: filter, n: data.total, again: false })}>{words.resendAll} ({data.total})</Button>}
        {data && data.total > perPage && <Pagination size="small" count={Math.ceil(data.total / perPage)} page={page} onChange={(_event, to) => setPage(to)} sx={{ ml: 'auto' }} />}
      </Box>
      {asked && (
        <Asked
          title={fill(words.resendTitle, { n: asked.n })} text={words.resendAsk} warning={asked.again ? words.resendAgain : undefined} action={words.resend}
          onDo={() => resendMails(asked.what)} said={({ resent }) => fill(words.resent, { n: resent })}
          onClose={(done) => { setAsked(null); if (done) setChosen([]); }}
        />
      )}
    </Paper>
  );
}
