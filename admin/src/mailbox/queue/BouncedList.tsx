/** The addresses that bounced: nothing is mailed to them until somebody clears them. */
import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { fill } from '../../i18n/fill';
import { Asked } from './Asked';
import { clearAddress, type Bounced } from './queue-api';
import { useMoment } from './use-moment';
import { useQueueWords } from './words';

export function BouncedList({ bounced }: { bounced: Bounced[] }) {
  const words = useQueueWords();
  const moment = useMoment();
  const [chosen, setChosen] = useState<string | null>(null);
  if (bounced.length === 0) return null;
  return (
    <Paper component="section" aria-label={words.bounced} sx={{ p: { xs: 1.75, sm: 2.5 }, borderLeft: 3, borderColor: 'error.main' }}>
      <Typography variant="h6" component="h2">{words.bounced} <Box component="span" className="figures" sx={{ color: 'text.secondary', fontWeight: 400 }}>{bounced.length}</Box></Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>{words.bouncedHelp}</Typography>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', '& > li + li': { borderTop: 1, borderColor: 'divider' } }}>
        {bounced.map(({ address, name, reason, at }) => (
          <Box component="li" key={address} sx={{ display: 'flex', gap: 1, alignItems: 'center', py: 1 }}>
            <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
              <Box>{name && <strong>{name} </strong>}{address}</Box>
              <Box sx={{ fontSize: 13, color: 'text.secondary' }}>{moment(at)} · {reason}</Box>
            </Box>
            <Button variant="outlined" size="small" onClick={() => setChosen(address)}>{words.clear}</Button>
          </Box>
        ))}
      </Box>
      {chosen && <Asked title={fill(words.clearTitle, { address: chosen })} text={words.clearAsk} action={words.clear} onDo={() => clearAddress(chosen)} said={() => words.cleared} onClose={() => setChosen(null)} />}
    </Paper>
  );
}
