/** Notices as lines; opening one takes note of it. */
import Box from '@mui/material/Box';
import CardActionArea from '@mui/material/CardActionArea';
import Typography from '@mui/material/Typography';
import { useNavigate } from 'react-admin';
import { useQueryClient } from '@tanstack/react-query';
import { FieldValue } from '../fields/FieldValue';
import { useText } from '../i18n/use-text';
import type { MetaField, Notice } from '../meta/contract';
import { api } from '../providers/data-provider';

const moment = { name: 'at', type: 'datetime', label: { 'zh-Hans': '', en: '', ko: '' } } as MetaField;

export function NoticeLines({ notices, onOpen, texts = false }: { notices: Notice[]; onOpen?: () => void; /** What happened, below the title. */ texts?: boolean }) {
  const t = useText();
  const navigate = useNavigate();
  const client = useQueryClient();
  if (notices.length === 0) return <Typography variant="body2" sx={{ px: 2, pb: 2, color: 'text.secondary' }}>{t('notice.empty')}</Typography>;
  const open = (notice: Notice) => {
    if (notice.unread) void api.readNotice(notice.id).then(() => client.invalidateQueries({ queryKey: ['notices'] }), () => undefined);
    onOpen?.();
    if (notice.plural) navigate(`/${notice.plural}/${notice.recordId}/show`);
  };
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {notices.map((notice) => (
        <li key={notice.id}>
          <CardActionArea onClick={() => open(notice)} sx={{ px: 2, py: 1, display: 'flex', gap: 1.25, alignItems: 'start', justifyContent: 'flex-start' }}>
            <Box aria-hidden sx={{ width: 7, height: 7, mt: 0.9, borderRadius: 4, flex: 'none', backgroundColor: notice.unread ? 'primary.main' : 'transparent' }} />
            <Box sx={{ minWidth: 0 }}>
              <Typography variant="body2" sx={{ fontWeight: notice.unread ? 600 : 400 }}>{notice.title || notice.event}</Typography>
              {texts && notice.text && <Typography variant="body2" sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{notice.text}</Typography>}
              {notice.note && <Typography variant="body2" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>{notice.note}</Typography>}
              <Typography variant="caption" sx={{ color: 'text.secondary' }}><FieldValue field={moment} value={notice.at} dense /></Typography>
            </Box>
          </CardActionArea>
        </li>
      ))}
    </Box>
  );
}
