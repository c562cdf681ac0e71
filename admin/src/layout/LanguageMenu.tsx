/** The language of the screen, each in its own words. */
import { useState } from 'react';
import Translate from '@mui/icons-material/TranslateOutlined';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Tooltip from '@mui/material/Tooltip';
import { useLocaleState } from 'react-admin';
import { useText } from '../i18n/use-text';
import { languages } from '../meta/contract';
import { useSetLanguage } from '../preferences/use-set-language';
import { languageNames } from '../session/language';

export function LanguageMenu() {
  const t = useText();
  const [locale] = useLocaleState();
  const setLanguage = useSetLanguage();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <Tooltip title={t('preferences.language')}>
        <IconButton color="inherit" aria-label={t('preferences.language')} aria-haspopup="menu" onClick={(event) => setAnchor(event.currentTarget)}><Translate /></IconButton>
      </Tooltip>
      <Menu open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)}>
        {languages.map((language) => <MenuItem key={language} lang={language} selected={language === locale} onClick={() => { setAnchor(null); setLanguage(language); }}>{languageNames[language]}</MenuItem>)}
      </Menu>
    </>
  );
}
