/** The frame of a home widget: its title, the way to all of it, and its content. */
import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useNavigate } from 'react-admin';
import { useText } from '../i18n/use-text';

export function WidgetFrame({ title, to, children }: { title: string; to?: string; children: ReactNode }) {
  const t = useText();
  const navigate = useNavigate();
  return (
    <Box component="section" sx={{ minWidth: 0 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', mb: 0.75, minHeight: 32 }}>
        <Typography variant="h6" component="h2" sx={{ flex: 1 }}>{title}</Typography>
        {to && <Button size="small" onClick={() => navigate(to)}>{t('home.seeAll')}</Button>}
      </Box>
      {children}
    </Box>
  );
}
