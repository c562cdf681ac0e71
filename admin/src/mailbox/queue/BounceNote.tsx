/** On a person's page: that their address bounced and nothing is mailed to it. */
import Alert from '@mui/material/Alert';
import { useQuery } from '@tanstack/react-query';
import { fill } from '../../i18n/fill';
import { readQueue } from './queue-api';
import { useQueueWords } from './words';

export default function BounceNote({ id }: { id: number }) {
  const words = useQueueWords();
  const { data } = useQuery({ queryKey: ['mails', 'queue'], queryFn: readQueue });
  const bounced = data?.bounced.find(({ person }) => person === id);
  return bounced ? <Alert severity="warning" sx={{ mb: 2, overflowWrap: 'anywhere' }}>{fill(words.bouncedNote, { address: bounced.address, reason: bounced.reason })}</Alert> : null;
}
