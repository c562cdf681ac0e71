/** The texts of the notice editor, which only its own chunk carries, in the language of the screen. */
import { useLocaleState } from 'ra-core';
import type { Language } from '../../../meta/contract';
import { english } from './en';
import { korean } from './ko';
import { chinese } from './zh-Hans';

type Worded<T> = { [K in keyof T]: T[K] extends string ? string : Worded<T[K]> };
/** Every text of the notice editor; English is the list of keys. */
export type NoticeWords = Worded<typeof english>;

const noticeWords: Record<Language, NoticeWords> = { 'zh-Hans': chinese, en: english, ko: korean };

export function useNoticeWords(): NoticeWords {
  const [locale] = useLocaleState();
  return noticeWords[locale as Language] ?? english;
}
