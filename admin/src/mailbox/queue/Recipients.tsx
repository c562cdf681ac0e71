/** Whose mails wait or were given up, one line each; the log lists all that was sent to them. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import type { WaitingRecipient } from './queue-api';
import { useQueueWords } from './words';

export function Recipients({ recipients, onLog }: { recipients: WaitingRecipient[]; onLog: (one: WaitingRecipient) => void }) {
  const words = useQueueWords();
  return (
    <Paper component="section" aria-label={words.people} sx={{ p: { xs: 1.75, sm: 2.5 }, minWidth: 0 }}>
      <Typography variant="h6" component="h2" sx={{ mb: 0.5 }}>{words.people}</Typography>
      {recipients.length === 0 && <Typography variant="body2" sx={{ color: 'text.secondary' }}>{words.quiet}</Typography>}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', maxHeight: 380, overflowY: 'auto', '& > li + li': { borderTop: 1, borderColor: 'divider' } }}>
        {recipients.map((one) => (
          <Box component="li" key={one.recipient} sx={{ display: 'grid', gridTemplateColumns: { xs: 'minmax(0, 1fr) auto', sm: 'minmax(0, 1fr) auto auto' }, gap: 1, alignItems: 'center', py: 0.75 }}>
            <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>{one.name} <Box component="span" sx={{ fontSize: 13, color: 'text.secondary' }}>{one.address}</Box></Box>
            <Box sx={{ display: 'flex', gap: 0.5, flexWrap: 'wrap', gridRow: { xs: 2, sm: 1 }, gridColumn: { xs: 1, sm: 2 } }}>
              {one.waiting > 0 && <Chip size="small" className="figures" label={`${words.waiting} ${one.waiting}`} />}
              {one.failed > 0 && <Chip size="small" color="warning" variant="outlined" className="figures" label={`${words.failed} ${one.failed}`} />}
              {one.dead > 0 && <Chip size="small" color="error" variant="outlined" className="figures" label={`${words.dead} ${one.dead}`} />}
            </Box>
            <Button size="small" onClick={() => onLog(one)} sx={{ gridColumn: { xs: 2, sm: 3 } }}>{words.log}</Button>
          </Box>
        ))}
      </Box>
    </Paper>
  );
}
