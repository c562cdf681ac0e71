/** The flow editor's texts, which only its own chunk carries, in the language of the screen. */
import { useLocaleState } from 'ra-core';
import type { Language } from '../../../meta/contract';
import { english } from './en';
import { korean } from './ko';
import { chinese } from './zh-Hans';

type Worded<T> = { [K in keyof T]: T[K] extends string ? string : Worded<T[K]> };
/** Every text of the flow editor; English is the list of keys. */
export type FlowWords = Worded<typeof english>;

export const flowWords: Record<Language, FlowWords> = { 'zh-Hans': chinese, en: english, ko: korean };

export function useFlowWords(): FlowWords {
  const [locale] = useLocaleState();
  return flowWords[locale as Language] ?? english;
}
