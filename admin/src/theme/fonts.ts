/** The fonts: the device's own first; Noto Sans for Chinese and Korean comes from us, in small pieces, where the device has none. */

import type { Language } from '../meta/contract';

export const fontFamily = [
  'system-ui', '-apple-system', '"Segoe UI"', '"PingFang SC"', '"Microsoft YaHei"', '"Apple SD Gothic Neo"', '"Malgun Gothic"',
  '"Noto Sans SC Variable"', '"Noto Sans KR Variable"', 'sans-serif',
].join(', ');

/** Declares the web fonts that a language may need, once the page has nothing better to do; the browser then fetches only the ranges it lacks. */
export function declareFonts(language: Language): void {
  const declare = () => {
    void import('@fontsource-variable/noto-sans-sc/wght.css');
    if (language === 'ko') void import('@fontsource-variable/noto-sans-kr/wght.css');
  };
  if ('requestIdleCallback' in globalThis) requestIdleCallback(declare);
  else setTimeout(declare, 500);
}
