/** Who is late with what: what the system asked for at its time and was not handed in, and on demand what came late. */
import { useState } from 'react';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import LinearProgress from '@mui/material/LinearProgress';
import MuiLink from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { Title, useLocaleState } from 'react-admin';
import { Link } from 'react-router-dom';
import { formatDateTime } from '../fields/format';
import { useLabel, useText } from '../i18n/use-text';
import { FailedPage } from '../layout/StatePages';
import type { Language } from '../meta/contract';
import { useMeta } from '../meta/MetaProvider';
import { useLate, type LateItem } from './use-late';

export default function LatePage() {
  const t = useText();
  const [handed, setHanded] = useState(false);
  const { data, error, isFetching, refetch } = useLate(handed);
  if (error && !data) return <FailedPage error={error} onAgain={() => void refetch()} />;
  return (
    <Box sx={{ maxWidth: 980, mx: 'auto', width: '100%', pt: 2 }}>
      <Title title={t('late.title')} />
      <Typography color="text.secondary" sx={{ mb: 1.5 }}>{t('late.help')}</Typography>
      <ToggleButtonGroup size="small" exclusive value={handed} onChange={(_event, value: boolean | null) => { if (value !== null) setHanded(value); }} sx={{ mb: 1.5 }}>
        <ToggleButton value={false}>{t('late.open')}</ToggleButton>
        <ToggleButton value>{t('late.all')}</ToggleButton>
      </ToggleButtonGroup>
      <Box sx={{ height: 4 }}>{isFetching && <LinearProgress aria-label={t('state.loading')} />}</Box>
      {data?.length === 0 && <Paper sx={{ p: 4, textAlign: 'center' }}><Typography role="status" color="text.secondary">{t('late.empty')}</Typography></Paper>}
      {data && data.length > 0 && <Paper component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>{data.map((item) => <Late key={item.id} item={item} />)}</Paper>}
    </Box>
  );
}

function Late({ item: { label: name, typeLabel, plural, recordId, number, person, about, due, workingDays, handedAt } }: { item: LateItem }) {
  const t = useText();
  const label = useLabel();
  const { company } = useMeta();
  const [locale] = useLocaleState();
  const at = (moment: string) => formatDateTime(moment, locale as Language, company.timeZone);
  const document = `${label(typeLabel)} ${number ?? ''}`.trim();
  return (
    <Box component="li" sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr auto', sm: '150px 1fr 190px 120px' }, gap: 1, alignItems: 'center', px: 2, py: 1.25, borderBottom: 1, borderColor: 'divider', '&:last-child': { borderBottom: 0 } }}>
      <Typography variant="body2" sx={{ fontWeight: 600 }}>{person?.label ?? about}</Typography>
      <Box sx={{ gridRow: { xs: 2, sm: 'auto' }, gridColumn: { xs: '1 / -1', sm: 'auto' }, minWidth: 0 }}>
        <Typography variant="body2">{label(name)}</Typography>
        <Typography variant="body2" color="text.secondary">{recordId === null ? t('late.noRecord') : <MuiLink component={Link} to={`/${plural}/${recordId}/show`}>{document}</MuiLink>}{person && about && about !== person.label ? ` · ${about}` : ''}</Typography>
      </Box>
      <Typography variant="body2" color="text.secondary" sx={{ gridRow: { xs: 3, sm: 'auto' }, gridColumn: { xs: '1 / -1', sm: 'auto' } }}>{handedAt === null ? t('late.due', { at: at(due) }) : t('late.handed', { at: at(handedAt) })}</Typography>
      <Box sx={{ justifySelf: 'end' }}><Chip size="small" color={handedAt === null ? 'error' : 'default'} variant="outlined" label={t('late.days', { count: workingDays })} /></Box>
    </Box>
  );
}
