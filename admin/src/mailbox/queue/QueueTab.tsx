/** The mail queue: how it stands, which addresses bounced, whose mails wait, and every mail with what became of it. */
import { useState } from 'react';
import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { FailedPage } from '../../layout/StatePages';
import { BouncedList } from './BouncedList';
import { Figures } from './Figures';
import { QueuedMails } from './QueuedMails';
import { readQueue, type QueueState } from './queue-api';
import { Recipients } from './Recipients';
import { useQueueWords } from './words';

/** Whose mails are listed below, and which. */
export interface Shown { state?: QueueState; recipient?: string; name?: string }

export default function QueueTab() {
  const words = useQueueWords();
  const [shown, setShown] = useState<Shown>({});
  const { data, error, isPending, refetch } = useQuery({ queryKey: ['mails', 'queue'], queryFn: readQueue, refetchInterval: 15_000 });
  if (error && !data) return <FailedPage error={error} onAgain={() => void refetch()} />;
  if (isPending) return <LinearProgress />;
  return (
    <Box sx={{ display: 'grid', gap: 2, minWidth: 0, pb: 10 }}>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>{words.help}</Typography>
      <Figures queue={data} onState={(state) => setShown({ state })} />
      <BouncedList bounced={data.bounced} />
      <Recipients recipients={data.recipients} onLog={({ recipient, name, address }) => setShown({ recipient, name: name || address })} />
      <QueuedMails key={`${shown.state} ${shown.recipient}`} shown={shown} onShow={setShown} />
    </Box>
  );
}
