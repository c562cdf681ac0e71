/** What differs, in words, gathered by the record type it concerns. */
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Difference } from '../design-api';
import { useWords } from '../words';
import { PlaceName } from './PlaceName';

export function Differences({ differences }: { differences: Difference[] }) {
  const w = useWords();
  const files = [...new Set(differences.map(({ path }) => path.split('#')[0]))];
  if (files.length === 0) return <Typography sx={{ color: 'text.secondary' }}>{w.publish.nothing}</Typography>;
  return (
    <Box sx={{ display: 'grid', gap: 1.25 }}>
      {files.map((file) => (
        <Box key={file}>
          <Box sx={{ fontWeight: 600, fontSize: 14 }}><PlaceName path={file} /></Box>
          <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
            {differences.filter(({ path }) => path.split('#')[0] === file).map(({ path, message }, i) => <li key={`${path}${i}`}>{message}</li>)}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
