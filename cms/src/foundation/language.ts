/** The three languages of the product, texts that exist in all of them, and filling in their placeholders. */

export const languages = ['zh-Hans', 'en', 'ko'] as const;
export type Language = (typeof languages)[number];

/** One text in every language. Every label and every sentence of the product is one of these. */
export type Labels = Record<Language, string>;

/** A placeholder's value: the same in every language, or a text of its own in each. */
export type Placeholder = string | number | Labels;

/**
 * Fills `{name}` placeholders of a text in every language.
 * @returns the finished text in all three languages; an unknown placeholder stays as it stands.
 */
export function phrase(text: Labels, placeholders: Record<string, Placeholder> = {}): Labels {
  const fill = (language: Language) =>
    text[language].replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = placeholders[name];
      if (value === undefined) return whole;
      return typeof value === 'object' ? value[language] : String(value);
    });
  return { 'zh-Hans': fill('zh-Hans'), en: fill('en'), ko: fill('ko') };
}

/** The best of our languages for an Accept-Language header, by its weights; Chinese where it names none of them. */
export function languageFrom(acceptLanguage: string | undefined): Language {
  let best: { language: Language; weight: number } | undefined;
  for (const part of (acceptLanguage ?? '').split(',')) {
    const [tag, ...parameters] = part.toLowerCase().split(';').map((word) => word.trim());
    const language = languages.find((one) => tag.split('-')[0] === one.split('-')[0]);
    const weight = Number(parameters.find((one) => one.startsWith('q='))?.slice(2) ?? 1);
    if (language && weight > (best?.weight ?? 0)) best = { language, weight };
  }
  return best?.language ?? 'zh-Hans';
}
