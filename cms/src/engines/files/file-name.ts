/** A file's name as people see it: the client's, without folders, control characters and tricks of writing direction. */

const longest = 160;

/** @returns a name that is safe to show, to store and to send back in a header. */
export function cleanName(given: string | undefined): string {
  const bare = (given ?? '')
    .normalize('NFC')
    .split(/[/\\]/)
    .at(-1)!
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  const letters = [...bare];
  if (letters.length <= longest) return bare || 'file';
  const ending = [...(/\.[A-Za-z0-9]{1,10}$/.exec(bare)?.[0] ?? '')];
  return [...letters.slice(0, longest - ending.length), ...ending].join('');
}

/** The header that names a download, Chinese and all (RFC 6266), with a plain spelling beside it for old clients. */
export function contentDisposition(kind: 'inline' | 'attachment', name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(Buffer.from(name).toString()).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
