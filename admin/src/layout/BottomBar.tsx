/** The bar at the bottom of a phone: home, inbox, the menu, oneself. */
import HomeOutlined from '@mui/icons-material/HomeOutlined';
import Inbox from '@mui/icons-material/InboxOutlined';
import MenuIcon from '@mui/icons-material/Menu';
import Person from '@mui/icons-material/PersonOutlined';
import Badge from '@mui/material/Badge';
import BottomNavigation from '@mui/material/BottomNavigation';
import BottomNavigationAction from '@mui/material/BottomNavigationAction';
import Paper from '@mui/material/Paper';
import { useLocation, useNavigate, useSidebarState } from 'react-admin';
import { useText } from '../i18n/use-text';
import { useTaskCount } from '../inbox/use-task-count';

const pages = ['/', '/inbox', '/preferences'];

export function BottomBar() {
  const t = useText();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const [open, setOpen] = useSidebarState();
  const count = useTaskCount('todo') ?? 0;
  return (
    <Paper component="nav" sx={{ display: { xs: 'block', sm: 'none' }, position: 'fixed', bottom: 0, left: 0, right: 0, zIndex: 1250, borderRadius: 0, border: 0, borderTop: 1, borderColor: 'divider', pb: 'env(safe-area-inset-bottom)' }}>
      <BottomNavigation showLabels value={pages.includes(pathname) ? pathname : 'menu'} onChange={(_event, to: string) => { if (to === 'menu') return setOpen(!open); setOpen(false); navigate(to); }}>
        <BottomNavigationAction value="/" label={t('app.home')} icon={<HomeOutlined />} />
        <BottomNavigationAction value="/inbox" label={t('inbox.title')} icon={<Badge badgeContent={count} color="primary" max={99}><Inbox /></Badge>} />
        <BottomNavigationAction value="menu" label={t('app.documents')} icon={<MenuIcon />} />
        <BottomNavigationAction value="/preferences" label={t('app.account')} icon={<Person />} />
      </BottomNavigation>
    </Paper>
  );
}
