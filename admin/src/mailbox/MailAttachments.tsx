/** What a mail carries: a button for each file, which fetches it. */
import AttachFile from '@mui/icons-material/AttachFile';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useNotify } from 'react-admin';
import { useText } from '../i18n/use-text';
import type { Mail } from '../meta/contract';
import { api } from '../providers/data-provider';
import { saveBlob } from '../records/open-blob';

export function MailAttachments({ mail }: { mail: Mail }) {
  const t = useText();
  const notify = useNotify();
  if (!mail.attachments?.length) return null;
  const fetchFile = (position: number, name: string) => void api.mailAttachment(mail.id, position).then((blob) => saveBlob(blob, name)).catch((problem: Error) => notify(problem.message, { type: 'error' }));
  return (
    <Box role="group" aria-label={t('mail.attachments')} sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1 }}>
      {mail.attachments.map(({ name }, position) => <Button key={position} size="small" variant="outlined" color="inherit" startIcon={<AttachFile />} onClick={() => fetchFile(position, name)}>{name}</Button>)}
    </Box>
  );
}
