/** Switches the language of the screen and tells the server, which answers and mails in it from then on. */
import { useCallback } from 'react';
import { useNotify, useSetLocale } from 'react-admin';
import type { Language } from '../meta/contract';
import { api } from '../providers/data-provider';
import { rememberLanguage } from '../session/language';

export function useSetLanguage() {
  const setLocale = useSetLocale();
  const notify = useNotify();
  return useCallback((language: Language) => {
    rememberLanguage(language);
    setLocale(language);
    api.preferences({ language }).catch((problem: Error) => notify(problem.message, { type: 'warning' }));
  }, [setLocale, notify]);
}
