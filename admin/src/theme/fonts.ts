/** The fonts: the device's own first; Noto Sans for Chinese and Korean comes from us, in small pieces, where the device has none. */

export const fontFamily = [
  'system-ui', '-apple-system', '"Segoe UI"', '"PingFang SC"', '"Microsoft YaHei"', '"Apple SD Gothic Neo"', '"Malgun Gothic"',
  '"Noto Sans SC Variable"', '"Noto Sans KR Variable"', 'sans-serif',
].join(', ');

/** Declares the web fonts once the page stands; the browser fetches only the ranges it lacks. */
export function declareFonts(): void {
  void import('@fontsource-variable/noto-sans-sc/wght.css');
  void import('@fontsource-variable/noto-sans-kr/wght.css');
}
