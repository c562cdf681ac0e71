/** How one hears of each kind of notice by mail: at once, once a day, or not at all; what has to be heard comes at once. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useNotify } from 'react-admin';
import { useLabel, useText } from '../i18n/use-text';
import { api, type NoticePreferences } from '../providers/data-provider';
import { Section } from './Section';

const ways = ['each', 'digest', 'none'] as const;
const key = ['notice-preferences'];

export function NoticeKinds() {
  const t = useText();
  const label = useLabel();
  const notify = useNotify();
  const client = useQueryClient();
  const { data } = useQuery({ queryKey: key, queryFn: () => api.noticePreferences() });
  if (!data) return null;
  const set = (what: Parameters<typeof api.noticePreferences>[0]) => {
    api.noticePreferences(what).then((now) => { client.setQueryData(key, now); notify(t('preferences.saved'), { type: 'success' }); }, (problem: Error) => notify(problem.message, { type: 'error' }));
  };
  const fixed = data.kinds.filter(({ mandatory }) => mandatory);
  return (
    <Section title={t('preferences.mail')} help={t('preferences.mailHelp')}>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1 }}>
        {data.kinds.filter(({ mandatory }) => !mandatory).map((kind) => <KindLine key={kind.kind} kind={kind} name={label(kind.label)} onChange={(how) => set({ kinds: { [kind.kind]: how } })} />)}
        {fixed.map((kind) => (
          <Box component="li" key={kind.kind} sx={line}>
            <span>{label(kind.label)}</span><Chip size="small" variant="outlined" label={t('preferences.always')} />
          </Box>
        ))}
      </Box>
      <TextField
        type="time" fullWidth={false} label={t('preferences.digestAt')} defaultValue={data.digestAt} sx={{ mt: 2, minWidth: 200 }}
        onBlur={(event) => { if (event.target.value && event.target.value !== data.digestAt) set({ digestAt: event.target.value }); }} slotProps={{ inputLabel: { shrink: true } }}
      />
    </Section>
  );
}

type Kind = NoticePreferences['kinds'][number];
const line = { display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', justifyContent: 'space-between', minHeight: 34 } as const;

function KindLine({ kind, name, onChange }: { kind: Kind; name: string; onChange: (how: Kind['how']) => void }) {
  const t = useText();
  return (
    <Box component="li" sx={line}>
      <span>{name}</span>
      <ToggleButtonGroup exclusive size="small" value={kind.how} aria-label={name} onChange={(_event, how: Kind['how'] | null) => { if (how) onChange(how); }}>
        {ways.map((how) => <ToggleButton key={how} value={how} sx={{ py: 0.4 }}>{t(`preferences.ways.${how}`)}</ToggleButton>)}
      </ToggleButtonGroup>
    </Box>
  );
}
