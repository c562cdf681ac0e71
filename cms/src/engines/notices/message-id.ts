/** Who a mail is for mail programs: one identity per row of the outbox, and the first mail about the same record. */
import { database } from '../../foundation/database';
import { mailHost } from './links';
import type { OutboxRow } from './outbox-row';

type Identified = Pick<OutboxRow, 'id' | 'at' | 'resent_at'>;

/** Fixed for the row: whoever gets a mail twice sees one. Sent anew by an administrator it is another mail, which no program hides. */
export function messageId({ id, at, resent_at: resent }: Identified): string {
  return `<${id}.${Date.parse(resent ?? at).toString(36)}@${mailHost}>`;
}

/** The row that a Message-ID of ours names; null for anybody else's. */
export function rowOf(id: string): number | null {
  const found = /^<?(\d{1,15})\.[a-z0-9]+@([^>]+)>?$/.exec(id.trim());
  return found?.[2] === mailHost ? Number(found[1]) : null;
}

/** Message-ID of the first mail about the same record to the same recipient; null for the first one and for digests. */
export async function firstOfThread(row: Pick<OutboxRow, 'id' | 'recipient' | 'thread' | 'digest'>): Promise<string | null> {
  const first = await database().get<Identified>(
    `SELECT "id", "at", "resent_at" FROM "outbox" WHERE "recipient" = ? AND "thread" = ? AND "state" = 'sent' AND "id" < ? ORDER BY "id" LIMIT 1`,
    [row.recipient, row.thread, row.id],
  );
  return first && row.digest === 0 ? messageId(first) : null;
}
