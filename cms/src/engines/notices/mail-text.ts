/** The plain-text part of a mail. */
import type { MailContent } from './mail-content';

/** Everything the HTML says; each link stands on a line of its own. */
export function mailText(mail: MailContent): string {
  const blocks: string[] = [
    mail.badge ? `${mail.heading} · ${mail.badge}` : mail.heading,
    mail.lead,
    mail.note ? `${mail.note.label}:\n${indented(mail.note.text)}` : '',
    mail.summary.map(({ label, value }) => `${label}: ${value}`).join('\n'),
    mail.table ? table(mail.table) : '',
    mail.next ? `${mail.next.label}:\n${mail.next.lines.map((line) => `- ${line}`).join('\n')}` : '',
    ...mail.links.map(({ sentence, url }) => `${sentence}\n${url}`),
    ['-- ', ...mail.foot].join('\n'),
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

function table({ label, columns, rows, more }: NonNullable<MailContent['table']>): string {
  const body = rows.map((cells, at) => `${at + 1}. ${cells.map((cell, column) => cell && `${columns[column].label} ${cell}`).filter(Boolean).join(' · ')}`);
  return [`${label}:`, ...body, ...(more ? [more] : [])].join('\n');
}

function indented(text: string): string {
  return text.split(/\r\n|\r|\n/).map((line) => `  ${line}`).join('\n');
}
