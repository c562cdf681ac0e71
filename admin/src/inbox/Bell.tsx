/** The bell: how many notices are unread, how many tasks wait; the newest of both under it. */
import { useState } from 'react';
import Notifications from '@mui/icons-material/NotificationsOutlined';
import Badge from '@mui/material/Badge';
import IconButton from '@mui/material/IconButton';
import Popover from '@mui/material/Popover';
import Tooltip from '@mui/material/Tooltip';
import { useText } from '../i18n/use-text';
import { BellSheet } from './BellSheet';
import { useTaskCount } from './use-task-count';
import { useUnread } from './use-unread';

export function Bell() {
  const t = useText();
  const count = useTaskCount('todo') ?? 0;
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const unread = useUnread();
  const tasks = count || unread ? t('inbox.bell', { count }) : t('inbox.bellNone');
  const title = unread ? t('notice.bell', { tasks, count: unread }) : tasks;
  return (
    <>
      <Tooltip title={title}>
        <IconButton color="inherit" aria-label={title} aria-haspopup="dialog" onClick={(event) => setAnchor(event.currentTarget)}>
          <Badge overlap="circular" badgeContent={unread} color="primary" max={99} slotProps={{ badge: { className: 'figures' } }}><Notifications /></Badge>
        </IconButton>
      </Tooltip>
      <Popover open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)} anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }} transformOrigin={{ vertical: 'top', horizontal: 'right' }} slotProps={{ paper: { sx: { width: 'min(400px, calc(100vw - 24px))' } } }}>
        {anchor && <BellSheet onClose={() => setAnchor(null)} />}
      </Popover>
    </>
  );
}
