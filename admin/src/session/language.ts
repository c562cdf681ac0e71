/** The language of the screen before anybody is signed in, and the one this browser last used. */
import { languages, type Language } from '../meta/contract';

const key = 'cinnabar.language';

/** The language chosen here before; else Chinese. */
export function storedLanguage(): Language {
  const stored = localStorage.getItem(key) as Language | null;
  return stored && languages.includes(stored) ? stored : 'zh-Hans';
}

/** Remembers the language and tells the document, so that fonts and screen readers follow. */
export function rememberLanguage(language: Language): void {
  localStorage.setItem(key, language);
  document.documentElement.lang = language;
  let words = document.getElementById(loadingWords);
  if (!words) {
    words = Object.assign(document.createElement('span'), { id: loadingWords, hidden: true });
    document.body.append(words);
  }
  words.textContent = loading[language];
}

/** The element whose words name whatever turns while something loads: the theme points every spinner at it. */
export const loadingWords = 'loading-words';

const loading: Record<Language, string> = { 'zh-Hans': '加载中', en: 'Loading', ko: '불러오는 중' };

/** Whether somebody chose a language here; otherwise the person's own setting decides. */
export const choseLanguage = (): boolean => localStorage.getItem(key) !== null;

/** Each language in its own words. */
export const languageNames: Record<Language, string> = { 'zh-Hans': '简体中文', en: 'English', ko: '한국어' };
