/** How the queue stands, in four figures; pressing one lists its mails. */
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Paper from '@mui/material/Paper';
import { fill } from '../../i18n/fill';
import type { Queue, QueueState } from './queue-api';
import { useQueueWords } from './words';

export function Figures({ queue, onState }: { queue: Queue; onState: (state: QueueState) => void }) {
  const words = useQueueWords();
  const age = queue.oldest === null ? words.none : said(words, Date.now() - Date.parse(queue.oldest));
  const tiles: { label: string; value: string | number; state: QueueState; alarm?: boolean }[] = [
    { label: words.waiting, value: queue.waiting, state: 'waiting' }, { label: words.failed, value: queue.failed, state: 'failed' },
    { label: words.dead, value: queue.dead, state: 'dead', alarm: queue.dead > 0 }, { label: words.oldest, value: age, state: 'waiting' },
  ];
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr 1fr', md: 'repeat(4, 1fr)' }, gap: 1.5 }}>
      {tiles.map(({ label, value, state, alarm }) => (
        <Paper key={label} component={ButtonBase} onClick={() => onState(state)} sx={{ p: 2, display: 'grid', justifyItems: 'start', textAlign: 'left', gap: 0.25 }}>
          <Box sx={{ fontSize: 13, color: 'text.secondary' }}>{label}</Box>
          <Box className="figures" sx={{ fontSize: 24, fontWeight: 600, color: alarm ? 'error.main' : undefined }}>{value}</Box>
        </Paper>
      ))}
    </Box>
  );
}

/** An age in the largest unit that says enough. */
function said(words: { minutes: string; hours: string; days: string }, ms: number): string {
  const minutes = Math.max(0, Math.floor(ms / 60_000));
  if (minutes < 120) return fill(words.minutes, { n: minutes });
  return minutes < 48 * 60 ? fill(words.hours, { n: Math.floor(minutes / 60) }) : fill(words.days, { n: Math.floor(minutes / 1440) });
}
