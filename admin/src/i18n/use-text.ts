/** Our own texts, typed: `t('record.saveDraft')`, and the server's labels in the language of the screen. */
import { useCallback } from 'react';
import { useLocaleState, useTranslate } from 'ra-core';
import type { Labels, Language } from '../meta/contract';
import type { TextKey } from './messages';

/** Gives the function for one of our texts, with `%{placeholders}`. */
export function useText() {
  const translate = useTranslate();
  return useCallback((key: TextKey, values?: Record<string, unknown>) => translate(`cinnabar.${key}`, values), [translate]);
}

/** Gives the function that picks a server label's language. */
export function useLabel() {
  const [locale] = useLocaleState();
  return useCallback((labels: Labels | string | null | undefined) => label(labels, locale as Language), [locale]);
}

/** A server label in a language; a plain text stays as it is. */
export function label(labels: Labels | string | null | undefined, language: Language): string {
  if (labels === null || labels === undefined) return '';
  return typeof labels === 'string' ? labels : (labels[language] ?? labels.en ?? labels['zh-Hans'] ?? '');
}
