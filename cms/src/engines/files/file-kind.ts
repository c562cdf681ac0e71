/** What a file really is, told from its first bytes and, only where these say nothing, from its name. Nothing that a browser would run is ever shown inline. */

/** Shown inside the browser; everything else is handed over as a download. */
const inline = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'application/pdf']);

const ascii = (text: string) => Buffer.from(text, 'latin1');
const signatures: [offset: number, bytes: Buffer, mime: string][] = [
  [0, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'image/png'],
  [0, Buffer.from([0xff, 0xd8, 0xff]), 'image/jpeg'],
  [0, ascii('GIF8'), 'image/gif'],
  [8, ascii('WEBP'), 'image/webp'],
  [0, ascii('%PDF-'), 'application/pdf'],
];

/** Types by extension, for files whose bytes are no proof either way; always downloads. */
const byName: Record<string, string> = {
  txt: 'text/plain; charset=utf-8', csv: 'text/csv; charset=utf-8', zip: 'application/zip', eml: 'message/rfc822', mp4: 'video/mp4',
  doc: 'application/msword', xls: 'application/vnd.ms-excel', ppt: 'application/vnd.ms-powerpoint',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
};

const programNames = /\.(exe|com|scr|bat|cmd|msi|msp|pif|cpl|dll|ps1|vbs|vbe|js|jse|wsf|wsh|hta|jar|lnk|reg|sh|apk|app|dmg)$/i;
const programBytes = [ascii('MZ'), Buffer.from([0x7f, 0x45, 0x4c, 0x46]), ascii('#!')];

/** The type under which the file is kept and handed out. */
export function mimeOf(name: string, head: Buffer): string {
  const sniffed = signatures.find(([offset, bytes]) => head.subarray(offset, offset + bytes.length).equals(bytes));
  if (sniffed) return sniffed[2];
  return byName[name.toLowerCase().split('.').at(-1) ?? ''] ?? 'application/octet-stream';
}

/** A file that somebody's computer would run when it is opened. */
export function isProgram(name: string, head: Buffer): boolean {
  return programNames.test(name) || programBytes.some((bytes) => head.subarray(0, bytes.length).equals(bytes));
}

/** May a browser show it in a page of ours? */
export function isShownInline(mime: string): boolean {
  return inline.has(mime);
}
