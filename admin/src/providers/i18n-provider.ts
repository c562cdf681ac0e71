/** The panel's languages: Chinese, English, Korean, each loaded when it is first used. */
import type { I18nProvider } from 'ra-core';
import polyglotI18nProvider from 'ra-i18n-polyglot';
import type { PanelMessages } from '../i18n/messages';
import { languages, type Language } from '../meta/contract';
import { languageNames } from '../session/language';

const load: Record<Language, () => Promise<PanelMessages>> = {
  'zh-Hans': async () => (await import('../i18n/zh-Hans')).default,
  en: async () => (await import('../i18n/en')).default,
  ko: async () => (await import('../i18n/ko')).default,
};

/** Builds the provider once the first language's texts are here. */
export async function createI18nProvider(first: Language): Promise<I18nProvider> {
  const messages = await load[first]();
  return polyglotI18nProvider(
    (locale) => (locale === first ? messages : load[locale as Language]()),
    first,
    languages.map((locale) => ({ locale, name: languageNames[locale] })),
    { allowMissing: false },
  );
}
