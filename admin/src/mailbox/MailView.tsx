/** One mail as its recipient sees it. Its HTML is shown in a frame that may run no script; its links open in a window of their own. */
import { useState } from 'react';
import ArrowBack from '@mui/icons-material/ArrowBack';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import Typography from '@mui/material/Typography';
import { FieldValue } from '../fields/FieldValue';
import { useText } from '../i18n/use-text';
import type { Mail, MetaField } from '../meta/contract';
import { LinkedText } from './LinkedText';
import { MailAttachments } from './MailAttachments';

const moment = { name: 'at', type: 'datetime', label: { 'zh-Hans': '', en: '', ko: '' } } as MetaField;

/** Links leave the frame, and nothing in it may fetch, run or send. */
const framed = (html: string) => `<base target="_blank"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">${html}`;

export function MailView({ mail, onBack }: { mail: Mail | null; onBack?: () => void }) {
  const t = useText();
  const [tab, setTab] = useState<'html' | 'text'>('html');
  if (!mail) return <Typography sx={{ m: 'auto', p: 4, color: 'text.secondary' }}>{t('mail.choose')}</Typography>;
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', minWidth: 0 }}>
      <Box sx={{ px: 2.5, pt: 2 }}>
        {onBack && <Button size="small" startIcon={<ArrowBack />} onClick={onBack} sx={{ mb: 1, ml: -1 }}>{t('mail.back')}</Button>}
        <Typography variant="h6" component="h2" sx={{ overflowWrap: 'anywhere' }}>{mail.subject}</Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t('mail.to')}: {mail.toName ? `${mail.toName} <${mail.to}>` : mail.to} · {mail.sentAt ? <>{t('mail.sentAt')} <FieldValue field={moment} value={mail.sentAt} dense /></> : <>{t(`mail.states.${mail.state}`)} ({mail.attempts})</>}
        </Typography>
        {mail.error && <Typography variant="body2" color="error">{mail.error}</Typography>}
        <MailAttachments mail={mail} />
      </Box>
      <Tabs value={tab} onChange={(_event, chosen: typeof tab) => setTab(chosen)} sx={{ px: 1.5, borderBottom: 1, borderColor: 'divider' }}>
        <Tab value="html" label={t('mail.html')} />
        <Tab value="text" label={t('mail.text')} />
      </Tabs>
      {tab === 'html'
        ? <Box component="iframe" title={mail.subject} sandbox="allow-popups allow-popups-to-escape-sandbox" srcDoc={framed(mail.html)} sx={{ flex: 1, minHeight: 520, width: '100%', border: 0, backgroundColor: '#fff', colorScheme: 'light' }} />
        : <Box component="pre" sx={{ m: 0, p: 2.5, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', fontFamily: 'inherit' }}><LinkedText text={mail.text} /></Box>}
    </Box>
  );
}
