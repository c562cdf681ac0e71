/** Mails that people and machines write back: an answer with the quoted mail below it, an absence note, a bounce. */
import type { Received } from './smtp';

let written = 0;
const header = (from: string, subject: string, more: Record<string, string> = {}) => Object.entries({
  From: from, To: 'desk@cinnabar.example', Subject: subject, 'Message-ID': `<answer-${Date.now()}-${(written += 1)}@client.example>`, Date: new Date().toUTCString(), 'MIME-Version': '1.0', ...more,
}).map(([name, value]) => `${name}: ${value}`).join('\n');

/** What somebody types, above the mail that they answer; `quote: false` deletes what is quoted. */
export function answerTo({ mail }: Received, typed: string, { from = mail.to?.[0].address ?? '', quote = true, headers = {} }: { from?: string; quote?: boolean; headers?: Record<string, string> } = {}): string {
  const quoted = quote ? `\n\n在 2026年11月21日，Cinnabar <desk@cinnabar.example> 写道：\n${(mail.text ?? '').split('\n').map((line) => `> ${line}`).join('\n')}` : '';
  return `${header(`Somebody <${from}>`, '=?utf-8?B?5Zue5aSN?=', { 'In-Reply-To': mail.messageId ?? '', 'Content-Type': 'text/plain; charset=utf-8', 'Content-Transfer-Encoding': '8bit', ...headers })}\n\n${typed}${quoted}\n`;
}

/** A report of a mail server that the mail could not be delivered. */
export function bounceOf({ mail, to }: Received, { status = '5.1.1', action = 'failed', recipient = to, messageId = mail.messageId ?? '' } = {}): string {
  return `${header('Mail Delivery System <MAILER-DAEMON@mx.example>', 'Undelivered Mail', { 'Auto-Submitted': 'auto-replied', 'Content-Type': 'multipart/report; report-type=delivery-status; boundary="cut"' })}

--cut
Content-Type: text/plain; charset=utf-8

I'm sorry to have to inform you that your message could not be delivered.

--cut
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example

Final-Recipient: rfc822; ${recipient}
Action: ${action}
Status: ${status}
Diagnostic-Code: smtp; 550 ${status} <${recipient}>:
    no such user

--cut
Content-Type: message/rfc822

From: desk@cinnabar.example
To: ${recipient}
Message-ID: ${messageId}
Subject: returned

the mail
--cut--
`;
}
