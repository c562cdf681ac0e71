/** A mail that came in, as far as the desk looks at it. */
import PostalMime, { type Attachment, type Email } from 'postal-mime';
import { readReport, type BounceReport } from './bounce-report';
import { isAutomatic } from './is-automatic';
import { textOfHtml } from './text-of-html';

export interface Incoming {
  /** As the sender's program made it; empty where it made none. */
  messageId: string;
  inReplyTo: string;
  /** The address of From, lower case; empty where there is not exactly one. */
  from: string;
  subject: string;
  text: string;
  /** Everything in which our link may be quoted. */
  quoted: string;
  /** Written by a machine: an absence note, a list, another desk. */
  automatic: boolean;
  /** A report that a mail of ours could not be delivered. */
  report: BounceReport | null;
}

/** Parses a mail as it came over the wire. @throws where it is no mail at all */
export async function parseIncoming(raw: Buffer): Promise<Incoming> {
  const mail = await PostalMime.parse(raw, { forceRfc822Attachments: true });
  const html = mail.html ? textOfHtml(mail.html) : '';
  return {
    messageId: mail.messageId ?? '', inReplyTo: mail.inReplyTo ?? '', from: senderOf(mail), subject: mail.subject ?? '',
    text: mail.text?.trim() ? mail.text : html, quoted: `${mail.text ?? ''}\n${mail.html ?? ''}`,
    automatic: isAutomatic(mail.subject ?? '', (name) => mail.headers.find(({ key }) => key === name)?.value),
    report: readReport(mail.attachments.map((part) => ({ kind: part.mimeType, text: contentOf(part) }))),
  };
}

function senderOf({ from }: Email): string {
  return from && 'address' in from && from.address ? from.address.toLowerCase() : '';
}

function contentOf({ content }: Attachment): string {
  return typeof content === 'string' ? content : Buffer.from(content as Uint8Array).toString('utf8');
}
