/** The three languages say the same things. */
import { describe, expect, it } from 'vitest';
import english from '../../admin/src/i18n/en';
import korean from '../../admin/src/i18n/ko';
import chinese from '../../admin/src/i18n/zh-Hans';
import { signInSentences } from '../../admin/src/session/sentences';

function flat(texts: object, prefix = ''): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).flatMap(([key, value]) => (typeof value === 'string' ? [[prefix + key, value]] : Object.entries(flat(value as object, `${prefix}${key}.`)))));
}
const placeholders = (text: string) => [...text.matchAll(/%\{(\w+)\}/g)].map(([, name]) => name).filter((name) => name !== 'smart_count').sort();
const languages = { Chinese: flat(chinese), Korean: flat(korean) };
const keys = flat(english);

describe.each(Object.entries(languages))('%s', (_name, texts) => {
  it('has exactly the keys that English has', () => {
    expect(Object.keys(texts).sort()).toEqual(Object.keys(keys).sort());
  });

  it('leaves nothing empty that English says', () => {
    expect(Object.entries(texts).filter(([key, text]) => !text && keys[key])).toEqual([]);
  });

  it('names no placeholder that English does not fill, and keeps those of our own texts', () => {
    for (const [key, text] of Object.entries(texts)) {
      const allowed = placeholders(keys[key]);
      if (key.startsWith('cinnabar.')) expect([key, [...new Set(placeholders(text))]]).toEqual([key, [...new Set(allowed)]]);
      else expect([key, placeholders(text).filter((name) => !allowed.includes(name))]).toEqual([key, []]);
    }
  });
});

describe('the sign-in screen', () => {
  it('says everything in each language', () => {
    const [first, ...others] = Object.values(signInSentences);
    for (const sentences of others) expect(Object.keys(sentences)).toEqual(Object.keys(first));
    for (const sentences of Object.values(signInSentences)) expect(Object.values(sentences).every(Boolean)).toBe(true);
  });
});
