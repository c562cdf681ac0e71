/** The designer's texts, which only its own chunk carries, in the language of the screen. */
import { useLocaleState } from 'ra-core';
import type { Language } from '../../meta/contract';
import { english } from './en';
import { korean } from './ko';
import { chinese } from './zh-Hans';

type Worded<T> = { [K in keyof T]: T[K] extends string ? string : Worded<T[K]> };
/** Every text of the designer; English is the list of keys. */
export type Words = Worded<typeof english>;

export const words: Record<Language, Words> = { 'zh-Hans': chinese, en: english, ko: korean };

export function useWords(): Words {
  const [locale] = useLocaleState();
  return words[locale as Language] ?? english;
}

/** A text with its `%{placeholders}` filled in. */
export const fill = (text: string, values: Record<string, string | number>): string => text.replace(/%\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
