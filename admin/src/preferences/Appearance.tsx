/** Light, dark, or as the device; and the language, which also becomes the language of mails and sentences. */
import Box from '@mui/material/Box';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useStore, useLocaleState } from 'react-admin';
import { useText } from '../i18n/use-text';
import { languages, type Language } from '../meta/contract';
import { languageNames } from '../session/language';
import { useSetLanguage } from './use-set-language';

type Mode = 'light' | 'dark' | 'system';

export function Appearance() {
  const t = useText();
  const [locale] = useLocaleState();
  const setLanguage = useSetLanguage();
  const [theme, setTheme] = useStore<'light' | 'dark' | undefined>('theme', undefined);
  return (
    <Box sx={{ display: 'grid', gap: 1.5, justifyItems: 'start' }}>
      <ToggleButtonGroup exclusive size="small" value={theme ?? 'system'} onChange={(_event, mode: Mode | null) => mode && setTheme(mode === 'system' ? undefined : mode)} aria-label={t('preferences.theme')}>
        {(['light', 'dark', 'system'] as const).map((mode) => <ToggleButton key={mode} value={mode}>{t(`preferences.${mode}`)}</ToggleButton>)}
      </ToggleButtonGroup>
      <ToggleButtonGroup exclusive size="small" value={locale} onChange={(_event, language: Language | null) => language && setLanguage(language)} aria-label={t('preferences.language')}>
        {languages.map((language) => <ToggleButton key={language} value={language} lang={language}>{languageNames[language]}</ToggleButton>)}
      </ToggleButtonGroup>
    </Box>
  );
}
