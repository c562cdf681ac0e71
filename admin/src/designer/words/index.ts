/** The designer's texts, which only its own chunk carries, in the language of the screen. */
import { useLocaleState } from 'ra-core';
import type { Language } from '../../meta/contract';
import { english, type Words } from './en';
import { korean } from './ko';
import { chinese } from './zh-Hans';

export type { Words };

export const words: Record<Language, Words> = { 'zh-Hans': chinese, en: english, ko: korean };

export function useWords(): Words {
  const [locale] = useLocaleState();
  return words[locale as Language] ?? english;
}

export { fill } from '../../i18n/fill';
