/** Reads a delivery status notification (RFC 3464): whom a mail of ours did not reach, and which. Pure. */

export interface BounceReport {
  /** For good, as far as the reporting server goes; a delay is none. */
  failed: boolean;
  /** Lower case; empty where the report does not say. */
  recipient: string;
  /** `5.1.1`, and what the server said. */
  status: string;
  reason: string;
  /** The Message-IDs of the mail that came back. */
  messageIds: string[];
}

/** @param parts the mail's attachments @returns null where it is no such report */
export function readReport(parts: readonly { kind: string; text: string }[]): BounceReport | null {
  const status = parts.find(({ kind }) => kind === 'message/delivery-status');
  if (!status) return null;
  const blocks = status.text.replace(/\r\n/g, '\n').split(/\n\s*\n/).map(fieldsOf);
  const about = blocks.find((fields) => fields.has('action')) ?? new Map<string, string>();
  const returned = parts.filter(({ kind }) => /^(message\/(rfc822|global)(-headers)?|text\/rfc822-headers)$/.test(kind));
  return {
    failed: about.get('action')?.toLowerCase() === 'failed',
    recipient: addressIn(about.get('final-recipient')) || addressIn(about.get('original-recipient')),
    status: about.get('status') ?? '',
    reason: [about.get('status'), (about.get('diagnostic-code') ?? '').replace(/^\s*smtp\s*;\s*/i, '')].filter(Boolean).join(' '),
    messageIds: returned.flatMap(({ text }) => [...text.slice(0, 20_000).matchAll(/^message-id:\s*(<[^>\s]+>)/gim)].map(([, id]) => id)),
  };
}

/** The fields of one block; a line that begins with a blank belongs to the one before. */
function fieldsOf(block: string): Map<string, string> {
  const lines = block.replace(/\n[ \t]+/g, ' ').split('\n');
  return new Map(lines.flatMap((line) => {
    const at = line.indexOf(':');
    return at > 0 ? [[line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim()] as const] : [];
  }));
}

/** `rfc822; wang@example.com`. */
function addressIn(value = ''): string {
  return (value.includes(';') ? value.slice(value.indexOf(';') + 1) : value).trim().replace(/^<|>$/g, '').toLowerCase();
}
