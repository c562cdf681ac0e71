/** Which way a notice goes, and when: mail or panel, at once or collected, and whether anybody may do without it. */
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { alwaysSent, type NoticeRule } from './notice-shape';
import { useNoticeWords } from './words';

const both = ['mail', 'inbox'] as const;

export function WayEditor({ rule, onChange }: { rule: NoticeRule; onChange: (what: Partial<NoticeRule>) => void }) {
  const n = useNoticeWords();
  const channels: readonly ('mail' | 'inbox')[] = rule.channels ?? both;
  const always = alwaysSent.has(rule.name);
  const toggle = (one: 'mail' | 'inbox') => {
    const next = both.filter((way) => (way === one ? !channels.includes(way) : channels.includes(way)));
    if (next.length > 0) onChange({ channels: next.length === both.length ? undefined : next });
  };
  return (
    <Box role="group" aria-label={n.way.title} sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, rowGap: 1, alignItems: 'center' }}>
      {both.map((one) => <FormControlLabel key={one} sx={{ ml: -1, mr: 0 }} control={<Checkbox size="small" checked={channels.includes(one)} onChange={() => toggle(one)} />} label={n.way[one]} />)}
      {!always && (
        <TextField select size="small" fullWidth={false} label={n.way.when} value={rule.send ?? 'once'} disabled={!channels.includes('mail') || rule.mandatory} onChange={(event) => onChange({ send: event.target.value === 'digest' ? 'digest' : undefined })} sx={{ minWidth: 150 }}>
          <MenuItem value="once">{n.way.once}</MenuItem>
          <MenuItem value="digest">{n.way.digest}</MenuItem>
        </TextField>
      )}
      {!always && <FormControlLabel sx={{ ml: -1, mr: 0 }} control={<Checkbox size="small" checked={rule.mandatory ?? false} onChange={(_event, mandatory) => onChange({ mandatory, ...(mandatory && { send: undefined }) })} />} label={n.way.mandatory} />}
      <FormControlLabel sx={{ ml: -1, mr: 0 }} control={<Checkbox size="small" checked={rule.urgent ?? false} onChange={(_event, urgent) => onChange({ urgent })} />} label={n.way.urgent} />
    </Box>
  );
}
