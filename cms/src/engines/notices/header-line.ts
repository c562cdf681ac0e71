/** A text as one line of a mail's header. */

/** One header line: no line breaks or control characters, not endless. */
export function headerLine(text: string): string {
  // eslint-disable-next-line no-control-regex
  const line = text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ').replace(/\s+/g, ' ').trim();
  return line.length > 180 ? `${[...line].slice(0, 179).join('')}…` : line;
}
