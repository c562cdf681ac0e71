/** What publishing will do to the data there is: with counts, examples, and a decision where values cannot be converted. */
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Link from '@mui/material/Link';
import MenuItem from '@mui/material/MenuItem';
import Paper from '@mui/material/Paper';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router-dom';
import { useLabel } from '../../i18n/use-text';
import type { Impact, Rules } from '../design-api';
import { useWords } from '../words';
import { PlaceName } from './PlaceName';

export function ImpactList({ impact, rules, onRules }: { impact: Impact[]; rules: Rules; onRules: (rules: Rules) => void }) {
  const w = useWords();
  if (impact.length === 0) return null;
  return (
    <Paper component="section" sx={{ p: 2.5 }}>
      <Typography variant="h6" component="h2" sx={{ mb: 1.25 }}>{w.publish.impact}</Typography>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1.25 }}>
        {impact.map((one, i) => (
          <Box component="li" key={`${one.path}${i}`} sx={{ display: 'flex', gap: 1.25, alignItems: 'flex-start', flexWrap: 'wrap' }}>
            <Chip size="small" className="figures" label={one.count} color={one.kind === 'convert' ? 'warning' : 'default'} sx={{ minWidth: 44 }} />
            <Box sx={{ flex: 1, minWidth: 220 }}>
              <Box>{one.message}</Box>
              <Box sx={{ fontSize: 13, color: 'text.secondary' }}><PlaceName path={one.path} /></Box>
              <Samples sample={one.sample ?? []} />
            </Box>
            {one.kind === 'convert' && one.count > 0 && (
              <TextField select fullWidth={false} label={w.publish.rule} value={rules[one.path] ?? 'stop'} onChange={(event) => onRules({ ...rules, [one.path]: event.target.value as 'empty' | 'stop' })} sx={{ minWidth: 190 }}>
                <MenuItem value="stop">{w.publish.stop}</MenuItem>
                <MenuItem value="empty">{w.publish.leaveEmpty}</MenuItem>
              </TextField>
            )}
          </Box>
        ))}
      </Box>
    </Paper>
  );
}

function Samples({ sample }: { sample: NonNullable<Impact['sample']> }) {
  const label = useLabel();
  if (sample.length === 0) return null;
  return (
    <Box sx={{ fontSize: 13, display: 'flex', gap: 1, flexWrap: 'wrap', mt: 0.25 }}>
      {sample.slice(0, 8).map(({ plural, id, value }) => <Link key={`${plural}${id}`} component={RouterLink} to={`/${plural}/${id}/show`}>{shown(value, label) || `#${id}`}</Link>)}
    </Box>
  );
}

const shown = (value: unknown, label: (value: never) => string): string => (value === null || value === undefined ? '' : typeof value === 'object' ? ('label' in value ? String(value.label) : label(value as never)) : String(value));
