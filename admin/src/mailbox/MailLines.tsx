/** The mails as lines: to whom, about what, when, and whether it went out. */
import Box from '@mui/material/Box';
import CardActionArea from '@mui/material/CardActionArea';
import Chip from '@mui/material/Chip';
import Pagination from '@mui/material/Pagination';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { FieldValue } from '../fields/FieldValue';
import { useText } from '../i18n/use-text';
import type { Mail, MetaField } from '../meta/contract';

const moment = { name: 'createdAt', type: 'datetime', label: { 'zh-Hans': '', en: '', ko: '' } } as MetaField;

interface Lines { mails: Mail[]; pending: boolean; chosen: number | undefined; total: number; page: number; perPage: number; onPage: (page: number) => void; onChoose: (mail: Mail) => void }

export function MailLines({ mails, pending, chosen, total, page, perPage, onPage, onChoose }: Lines) {
  const t = useText();
  if (pending) return <Skeleton variant="rounded" height={320} sx={{ m: 1 }} />;
  return (
    <Box sx={{ borderRight: { md: 1 }, borderColor: { md: 'divider' }, minWidth: 0, display: 'flex', flexDirection: 'column' }}>
      {mails.length === 0 && <Typography sx={{ p: 3, color: 'text.secondary', textAlign: 'center' }}>{t('mail.empty')}</Typography>}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', overflowY: 'auto', maxHeight: { md: 'calc(100vh - 220px)' }, '& > li + li': { borderTop: 1, borderColor: 'divider' } }}>
        {mails.map((mail) => (
          <li key={mail.id}>
            <CardActionArea onClick={() => onChoose(mail)} aria-current={mail.id === chosen} sx={{ px: 2, py: 1.25, backgroundColor: mail.id === chosen ? 'action.hover' : undefined, boxShadow: mail.id === chosen ? (theme) => `inset 3px 0 ${theme.palette.primary.main}` : undefined }}>
              <Box sx={{ display: 'flex', gap: 1, fontSize: 13, color: 'text.secondary' }}>
                <Box sx={{ flex: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>{mail.toName ?? mail.to}</Box>
                <FieldValue field={moment} value={mail.createdAt} dense />
              </Box>
              <Box sx={{ fontWeight: 500, overflowWrap: 'anywhere' }}>{mail.subject}</Box>
              {mail.state !== 'sent' && <Chip size="small" variant="outlined" color="warning" label={t(`mail.states.${mail.state}`)} sx={{ mt: 0.5 }} />}
            </CardActionArea>
          </li>
        ))}
      </Box>
      {total > perPage && <Pagination size="small" count={Math.ceil(total / perPage)} page={page} onChange={(_event, to) => onPage(to)} sx={{ p: 1, mt: 'auto', alignSelf: 'center' }} />}
    </Box>
  );
}
