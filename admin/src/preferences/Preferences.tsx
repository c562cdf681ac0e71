/** What people set for themselves: language, appearance, which notices come by mail, who stands in for them, their password. */
import { useEffect, useState } from 'react';
import Box from '@mui/material/Box';
import { Loading, Title } from 'react-admin';
import { useText } from '../i18n/use-text';
import { FailedPage } from '../layout/StatePages';
import { api, type Preferences as Set } from '../providers/data-provider';
import { Appearance } from './Appearance';
import { NoticeKinds } from './NoticeKinds';
import { PasswordForm } from './PasswordForm';
import { PersonForm } from './PersonForm';
import { Section } from './Section';

export default function Preferences() {
  const t = useText();
  const [set, setSet] = useState<Set | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const load = () => { setError(null); api.preferences({}).then(setSet, setError); };
  useEffect(load, []);
  if (error) return <FailedPage error={error} onAgain={load} />;
  if (!set) return <Loading />;
  return (
    <Box sx={{ maxWidth: 640, mx: 'auto', width: '100%', pt: 2.5, display: 'grid', gap: 2 }}>
      <Title title={t('preferences.title')} />
      <Section title={t('preferences.theme')}><Appearance /></Section>
      <NoticeKinds />
      <PersonForm set={set} onSaved={setSet} />
      <Section title={t('preferences.security')}><PasswordForm /></Section>
    </Box>
  );
}

