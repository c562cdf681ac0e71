/** Stores what was rendered: the mail in the built-in mailbox and the token's hash, only while this process still holds the row. */
import { now } from '../../foundation/clock';
import type { Transaction } from '../../foundation/database';
import { mailHtml } from './mail-html';
import { mailText } from './mail-text';
import type { OutboxRow } from './outbox-row';
import type { PreparedMail } from './prepare-mail';
import { storeToken } from './tokens';

export interface Drawn { subject: string; text: string; html: string }

/** Both bodies of a mail. */
export function draw({ content }: PreparedMail): Drawn {
  return { subject: content.subject, text: mailText(content), html: mailHtml(content) };
}

/** The mail's id is the outbox row's. A repeated delivery replaces the text, never adds a second mail. */
export async function storeMail(tx: Transaction, row: OutboxRow, mail: PreparedMail, drawn: Drawn): Promise<void> {
  await tx.run(`INSERT INTO "mails" ("id", "person_id", "to_name", "to_address", "subject", "text", "html", "created_at") VALUES (?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT ("id") DO UPDATE SET "to_name" = excluded."to_name", "to_address" = excluded."to_address", "subject" = excluded."subject", "text" = excluded."text", "html" = excluded."html"`,
  [row.id, row.person_id, mail.to.name, mail.to.address, drawn.subject, drawn.text, drawn.html, now().toISOString()]);
  if (row.attempts > 1) await tx.run('DELETE FROM "mail_attachments" WHERE "mail_id" = ?', [row.id]);
  for (const [position, { name, mime, content }] of mail.attachments.entries()) {
    await tx.run('INSERT INTO "mail_attachments" ("mail_id", "position", "name", "mime", "content") VALUES (?, ?, ?, ?, ?)', [row.id, position, name, mime, content]);
  }
  if (mail.token) await storeToken(tx, mail.token.secret, mail.token.bound);
}
