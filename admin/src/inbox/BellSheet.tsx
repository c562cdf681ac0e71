/** What opens under the bell: the tasks that wait, then the newest notices. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Divider from '@mui/material/Divider';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-admin';
import { useText } from '../i18n/use-text';
import type { Notice, Task } from '../meta/contract';
import { api } from '../providers/data-provider';
import { NoticeLines } from './NoticeLines';

export function BellSheet({ onClose }: { onClose: () => void }) {
  const t = useText();
  const navigate = useNavigate();
  const tasks = useQuery({ queryKey: ['tasks', 'bell'], queryFn: ({ signal }) => api.getList('tasks', { filter: { tab: 'todo' }, pagination: { page: 1, perPage: 5 }, signal }) }).data;
  const notices = useQuery({ queryKey: ['notices', 'bell'], queryFn: ({ signal }) => api.getList('notices', { pagination: { page: 1, perPage: 8 }, signal }) }).data;
  const go = (path: string) => { onClose(); navigate(path); };
  return (
    <Box sx={{ maxHeight: '70vh', overflowY: 'auto' }}>
      <Head title={t('inbox.todo')} more={t('inbox.all')} onMore={() => go('/inbox')} />
      {(tasks?.data ?? []).map((one) => {
        const task = one as unknown as Task;
        return (
          <Button key={task.id} fullWidth color="inherit" onClick={() => go(`/${task.plural}/${task.recordId}/show`)} sx={{ justifyContent: 'flex-start', textAlign: 'left', px: 2, borderRadius: 0, whiteSpace: 'normal' }}>
            <span>{task.title}<Typography component="span" variant="body2" className="figures" sx={{ display: 'block', color: 'text.secondary' }}>{task.number}</Typography></span>
          </Button>
        );
      })}
      {tasks?.total === 0 && <Typography variant="body2" sx={{ px: 2, pb: 1, color: 'text.secondary' }}>{t('inbox.emptyTodo')}</Typography>}
      <Divider />
      <Head title={t('notice.title')} more={t('notice.all')} onMore={() => go('/notices')} />
      <NoticeLines notices={(notices?.data ?? []) as unknown as Notice[]} onOpen={onClose} />
    </Box>
  );
}

function Head({ title, more, onMore }: { title: string; more: string; onMore: () => void }) {
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', px: 2, pt: 1.25, pb: 0.5 }}>
      <Typography variant="subtitle2" sx={{ flex: 1 }}>{title}</Typography>
      <Button size="small" onClick={onMore}>{more}</Button>
    </Box>
  );
}
