/** The texts of schedules, which only their chunk carries, in the language of the screen. */
import { useLocaleState } from 'ra-core';
import type { Language } from '../../../meta/contract';
import { english } from './en';
import { korean } from './ko';
import { chinese } from './zh-Hans';

type Worded<T> = { [K in keyof T]: T[K] extends string ? string : T[K] extends string[] ? string[] : Worded<T[K]> };
/** Every text of schedules; English is the list of keys. */
export type ScheduleWords = Worded<typeof english>;

export const scheduleWords: Record<Language, ScheduleWords> = { 'zh-Hans': chinese, en: english, ko: korean };

export function useScheduleWords(): ScheduleWords {
  const [locale] = useLocaleState();
  return scheduleWords[locale as Language] ?? english;
}
