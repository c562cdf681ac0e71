/** The words of an HTML mail, for programs that send no plain part. Pure. */

const breaks = /<\s*(br|\/p|\/div|\/li|\/tr|\/h\d|\/blockquote)\b[^>]*>/gi;
const entities: Readonly<Record<string, string>> = { nbsp: ' ', lt: '<', gt: '>', quot: '"', apos: '\'', amp: '&' };

/** Line by line; quoted blocks are left out, since what is quoted is not said. */
export function textOfHtml(html: string): string {
  return html
    .replace(/<(style|script|head|title)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/<blockquote\b[\s\S]*$/i, '')
    .replace(/<div[^>]+(gmail_quote|divRplyFwdMsg|moz-cite-prefix)[\s\S]*$/i, '')
    .replace(/\r?\n/g, ' ')
    .replace(breaks, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(#\d+|#x[0-9a-f]+|\w+);/gi, (whole, name: string) => (name.startsWith('#') ? codePoint(name) : entities[name.toLowerCase()] ?? whole))
    .split('\n').map((line) => line.replace(/\s+/g, ' ').trim()).join('\n');
}

function codePoint(name: string): string {
  const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
