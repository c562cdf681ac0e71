/** The bar on top: where one is, the bell, the language, light or dark, and one's own menu. */
import Help from '@mui/icons-material/KeyboardOutlined';
import Settings from '@mui/icons-material/SettingsOutlined';
import Box from '@mui/material/Box';
import ListItemIcon from '@mui/material/ListItemIcon';
import ListItemText from '@mui/material/ListItemText';
import MenuItem from '@mui/material/MenuItem';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import { AppBar, LoadingIndicator, Logout, TitlePortal, ToggleThemeButton, UserMenu, useNavigate, useUserMenu } from 'react-admin';
import { useText } from '../i18n/use-text';
import { Bell } from '../inbox/Bell';
import { useMeta } from '../meta/MetaProvider';
import { LanguageMenu } from './LanguageMenu';
import { showShortcuts } from './Shortcuts';

export function PanelAppBar() {
  const small = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  return (
    <AppBar color="default" toolbar={<><Bell />{!small && <><LanguageMenu /><ToggleThemeButton /></>}<LoadingIndicator /></>} userMenu={<OwnMenu />}>
      <Box component="img" src="/seal.svg" alt="" sx={{ width: 24, height: 24, mr: 1.25, display: { xs: 'none', sm: 'block' } }} />
      <TitlePortal component="h1" variant="subtitle1" sx={{ fontWeight: 600 }} />
    </AppBar>
  );
}

function OwnMenu() {
  const { me } = useMeta();
  return <UserMenu label={me.name || me.username}><Items /></UserMenu>;
}

function Items() {
  const t = useText();
  const navigate = useNavigate();
  const menu = useUserMenu();
  return (
    <>
      <MenuItem onClick={() => { menu?.onClose(); navigate('/preferences'); }}><ListItemIcon><Settings fontSize="small" /></ListItemIcon><ListItemText>{t('app.preferences')}</ListItemText></MenuItem>
      <MenuItem onClick={() => { menu?.onClose(); showShortcuts(); }} sx={{ display: { xs: 'none', sm: 'flex' } }}><ListItemIcon><Help fontSize="small" /></ListItemIcon><ListItemText>{t('app.shortcuts')}</ListItemText></MenuItem>
      <Logout />
    </>
  );
}
