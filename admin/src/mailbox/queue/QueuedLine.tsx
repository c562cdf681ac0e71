/** One mail of the queue: to whom, about what, how it stands, and why where it failed. */
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import Chip from '@mui/material/Chip';
import { Link } from 'react-router-dom';
import { fill } from '../../i18n/fill';
import { useLabel } from '../../i18n/use-text';
import type { QueuedMail } from './queue-api';
import { useMoment } from './use-moment';
import { useQueueWords } from './words';

const colours = { waiting: 'default', failed: 'warning', dead: 'error', sent: 'success', skipped: 'default' } as const;

export function QueuedLine({ mail, chosen, onToggle }: { mail: QueuedMail; chosen: boolean; onToggle: () => void }) {
  const words = useQueueWords();
  const label = useLabel();
  const moment = useMoment();
  const about = mail.subject ?? (mail.digest ? words.digest : mail.typeLabel ? `${label(mail.typeLabel)} #${mail.recordId}` : mail.event);
  const facts = [
    moment(mail.at), mail.attempts > 1 && fill(words.tries, { n: mail.attempts }), mail.dueAt && mail.state === 'failed' && fill(words.nextTry, { at: moment(mail.dueAt) }),
    mail.sentAt && fill(words.sentAt, { at: moment(mail.sentAt) }),
  ];
  return (
    <Box component="li" sx={{ display: 'flex', gap: 0.5, alignItems: 'start', py: 0.75 }}>
      <Checkbox size="small" disabled={!mail.canResend} checked={chosen} onChange={onToggle} slotProps={{ input: { 'aria-label': `${words.choose} ${about}` } }} sx={{ mt: -0.25 }} />
      <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
        <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
          <strong>{mail.name || mail.address}</strong>
          <Chip size="small" variant="outlined" color={colours[mail.state]} label={words.states[mail.state]} />
        </Box>
        <Box>{mail.plural && mail.recordId ? <Link to={`/${mail.plural}/${mail.recordId}/show`}>{about}</Link> : about}</Box>
        <Box className="figures" sx={{ fontSize: 13, color: 'text.secondary' }}>{facts.filter(Boolean).join(' · ')}</Box>
        {mail.error && <Box sx={{ fontSize: 13, color: 'error.main' }}>{mail.error}</Box>}
      </Box>
    </Box>
  );
}
