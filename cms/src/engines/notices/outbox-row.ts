/** A row of the outbox: one mail that has to reach one recipient. */
import type { NoticeEvent, Recipient, Telling } from './event';

/** What the tables of this engine have in common: the telling, column by column. */
export interface TellingRow {
  id: number;
  event: NoticeEvent; rule: string | null; type_id: number | null; record_id: number | null; by_id: number; for_id: number | null;
  action: string | null; from_state: string | null; to_state: string | null; note: string | null; due: string | null; at: string;
}

/** A mail on its way. */
export interface OutboxRow extends TellingRow {
  recipient: string; person_id: number | null; address: string | null; address_name: string | null; thread: string;
  digest: number; secret: string | null; attempts: number; owner: string; due_at: string;
  /** When an administrator sent it anew: its day of tries begins there, and mail programs take it for another mail. */
  resent_at: string | null;
  /** The rule that is being tried with this mail, as JSON. */
  draft: string | null;
}

/** The telling of a row, as it was enqueued. */
export function tellingOf(row: TellingRow): Telling {
  return {
    event: row.event, rule: row.rule, typeId: row.type_id, recordId: row.record_id, byId: row.by_id, forId: row.for_id,
    action: row.action, from: row.from_state, to: row.to_state, note: row.note, due: row.due, at: row.at,
  };
}

/** One text per recipient, for ordering and threading. */
export function recipientKey(recipient: Recipient): string {
  return 'person' in recipient ? `person:${recipient.person}` : `mail:${recipient.address.toLowerCase()}`;
}

/** Mails about one record are delivered in order and stand together in the reader's mail program. */
export function threadOf({ event, typeId, recordId }: Telling): string {
  return typeId === null ? event : `${typeId}:${recordId}`;
}
