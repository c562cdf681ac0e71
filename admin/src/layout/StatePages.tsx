/** What stands where a page cannot: not found, not allowed, not reachable, broken. Each offers a way on. */
import type { ReactNode } from 'react';
import Block from '@mui/icons-material/Block';
import CloudOff from '@mui/icons-material/CloudOff';
import ErrorOutline from '@mui/icons-material/ErrorOutlined';
import SearchOff from '@mui/icons-material/SearchOff';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useNavigate, useTranslate } from 'react-admin';
import { useText } from '../i18n/use-text';

function StatePage({ icon, title, help, onAgain }: { icon: ReactNode; title: string; help: string; onAgain?: () => void }) {
  const t = useText();
  const navigate = useNavigate();
  return (
    <Box role="alert" sx={{ display: 'grid', justifyItems: 'center', alignContent: 'center', gap: 1.5, minHeight: '55vh', textAlign: 'center', color: 'text.secondary', '& svg': { fontSize: 48, opacity: 0.6 } }}>
      {icon}
      <Typography variant="h5" component="h1" sx={{ color: 'text.primary' }}>{title}</Typography>
      <Typography sx={{ maxWidth: 460 }}>{help}</Typography>
      <Box sx={{ display: 'flex', gap: 1, mt: 1 }}>
        {onAgain && <Button variant="contained" onClick={onAgain}>{t('state.again')}</Button>}
        <Button variant={onAgain ? 'text' : 'contained'} onClick={() => navigate('/')}>{t('state.backHome')}</Button>
      </Box>
    </Box>
  );
}

export function NotFoundPage() {
  const t = useText();
  return <StatePage icon={<SearchOff />} title={t('state.notFound')} help={t('state.notFoundHelp')} />;
}

export function DeniedPage() {
  const t = useText();
  return <StatePage icon={<Block />} title={t('state.denied')} help={t('state.deniedHelp')} />;
}

/** The page for a request that failed, by what the server said. */
export function FailedPage({ error, onAgain }: { error: Error & { status?: number }; onAgain: () => void }) {
  const t = useText();
  const translate = useTranslate();
  if (error.status === 404) return <NotFoundPage />;
  if (error.status === 403) return <DeniedPage />;
  const gone = !error.status;
  return <StatePage icon={gone ? <CloudOff /> : <ErrorOutline />} title={gone ? t('state.offline') : translate('ra.page.error')} help={translate(error.message, { _: error.message })} onAgain={onAgain} />;
}

/** What the layout shows where drawing a page failed. */
export function BrokenPage({ resetErrorBoundary }: { error?: Error; resetErrorBoundary?: () => void }) {
  const t = useText();
  return <StatePage icon={<ErrorOutline />} title={t('state.broken')} help={t('state.failed')} onAgain={resetErrorBoundary ?? (() => location.reload())} />;
}
