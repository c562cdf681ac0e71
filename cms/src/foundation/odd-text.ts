/** Which texts cannot be kept: PostgreSQL stores no NUL, UTF-8 no half of a pair, and nobody means the other control characters. */

/** Whether a text holds half of a surrogate pair or a control character other than tab and line ends. */
export function isOddText(text: string): boolean {
  // eslint-disable-next-line no-control-regex -- these characters are exactly what is looked for
  return /[\ud800-\udfff]/u.test(text) || /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(text);
}
