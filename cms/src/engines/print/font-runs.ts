/** Splits a text by the font that can draw it: the Chinese font knows no Hangul, neither knows emoji, and a PDF has no fallback of its own. */

/** Names of the fonts, as the PDF knows them. */
export type Font = 'SC' | 'KR' | 'Emoji';

export interface FontRun { text: string; font: Font }

const hangul = /[\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\uac00-\ud7ff]/;
const emoji = /[\u{1f000}-\u{1faff}\u2600-\u27bf\u2b50\u2b55]/u;
/** Variation selectors, joiners, skin tones and tags: they draw nothing by themselves here. */
const invisible = /[\ufe00-\ufe0f]|\u200d|[\u{1f3fb}-\u{1f3ff}]|[\u{e0000}-\u{e007f}]/gu;

/** Neighbouring characters of one font stay together; spaces stay with what stands before them. */
export function fontRuns(text: string): FontRun[] {
  const runs: FontRun[] = [];
  for (const character of text.replace(invisible, '')) {
    const last = runs.at(-1);
    const font = last && /\s/.test(character) && last.font !== 'Emoji' ? last.font : fontOf(character, last?.text.at(-1));
    if (last?.font === font) last.text += character;
    else runs.push({ text: character, font });
  }
  return runs;
}

/** Quotation marks are as wide as a Chinese character in the Chinese font; beside Latin letters they come from the Korean one. */
function fontOf(character: string, before = ''): Font {
  if (hangul.test(character) || (/[\u2018-\u201d]/.test(character) && /[A-Za-z\u00c0-\u024f]/.test(before))) return 'KR';
  return emoji.test(character) ? 'Emoji' : 'SC';
}
