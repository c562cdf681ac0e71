/** Says when the device has no network: what is on the screen may be old. */
import { useSyncExternalStore } from 'react';
import Alert from '@mui/material/Alert';
import { useText } from '../i18n/use-text';

function subscribe(listener: () => void) {
  addEventListener('online', listener);
  addEventListener('offline', listener);
  return () => { removeEventListener('online', listener); removeEventListener('offline', listener); };
}

export function OfflineBanner() {
  const t = useText();
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  return online ? null : <Alert severity="warning" role="status" sx={{ mt: 1 }}>{t('state.offline')}</Alert>;
}
