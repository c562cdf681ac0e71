/** What came in and what became of it: a row per message, written in the transaction of what it did, so that nothing is done twice. */
import { now } from '../../../foundation/clock';
import type { Sql, Transaction } from '../../../foundation/database';
import type { Incoming } from './incoming';

/** `other` is nobody's business here and stays where it lies; everything else is put away. */
export type Kind = 'decided' | 'answered' | 'bounced' | 'automatic' | 'stranger' | 'unreadable' | 'other';

/** Where a message lies: the folder's UIDVALIDITY and its UID. */
export type Place = string;

/** Another process has dealt with it meanwhile. */
export class AlreadyReceived extends Error {}

/** What has been done with the messages at these places. */
export async function knownPlaces(sql: Sql, places: readonly Place[]): Promise<Map<Place, Kind>> {
  if (places.length === 0) return new Map();
  const rows = await sql.all<{ place: Place; kind: Kind }>(`SELECT "place", "kind" FROM "mails_received" WHERE "place" IN (${places.map(() => '?').join(', ')})`, [...places]);
  return new Map(rows.map(({ place, kind }) => [place, kind]));
}

/** Whether the same message was dealt with from another place: delivered twice, or the folder was rebuilt. */
export async function wasReceived(sql: Sql, messageId: string): Promise<boolean> {
  return messageId !== '' && (await sql.get('SELECT 1 AS "yes" FROM "mails_received" WHERE "message_id" = ?', [messageId])) !== undefined;
}

/** @throws AlreadyReceived */
export async function noteReceived(tx: Transaction, place: Place, mail: Pick<Incoming, 'messageId' | 'from' | 'subject'>, kind: Kind, said = ''): Promise<void> {
  const { changes } = await tx.run(
    'INSERT INTO "mails_received" ("place", "message_id", "sender", "subject", "kind", "said", "at") VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT ("place") DO NOTHING',
    [place, mail.messageId.slice(0, 500), mail.from.slice(0, 254), mail.subject.slice(0, 200), kind, said.slice(0, 500), now().toISOString()]);
  if (changes === 0) throw new AlreadyReceived();
}
