/** What the desk does with a mail that came in: an answer decides, a bounce flags the address, a machine's mail is put away. */
import { database, type Transaction } from '../../../foundation/database';
import { plainAddress } from '../../../foundation/plain-address';
import { people } from '../../access';
import { noteBounce } from '../bounces';
import { rowOf } from '../message-id';
import type { OutboxRow } from '../outbox-row';
import { secretsIn } from './answer';
import type { BounceReport } from './bounce-report';
import { decideByMail } from './decide-by-mail';
import type { Incoming } from './incoming';
import { sayBack } from './say-back';
import { noteReceived, wasReceived, type Kind, type Place } from './received';
import { replies } from './sentences';

/** @returns what it was. @throws AlreadyReceived when another process was faster */
export async function receive(place: Place, mail: Incoming): Promise<Kind> {
  if (await wasReceived(database(), mail.messageId)) return noted(place, mail, 'automatic', 'the same message again');
  if (mail.report) return bounced(place, mail, mail.report);
  if (mail.automatic) return noted(place, mail, 'automatic');
  const secrets = secretsIn(mail.quoted);
  if (secrets.length > 0) return decideByMail(place, mail, secrets);
  return withoutQuote(place, mail);
}

async function noted(place: Place, mail: Incoming, kind: Kind, said = ''): Promise<Kind> {
  await database().transaction((tx) => noteReceived(tx, place, mail, kind, said));
  return kind;
}

/** Only a mail of ours that really went to that address counts: nobody stops somebody else's mail by a made-up report. */
async function bounced(place: Place, mail: Incoming, report: BounceReport): Promise<Kind> {
  const row = report.failed ? await rowAmong(report.messageIds) : undefined;
  const address = row && addressOf(row);
  if (!row || !address || (report.recipient !== '' && report.recipient !== address.toLowerCase())) return noted(place, mail, 'automatic', report.reason);
  await database().transaction(async (tx) => {
    await noteReceived(tx, place, mail, 'bounced', report.reason);
    await noteBounce(tx, address, report.reason || mail.subject, row.id);
    await tx.run(`UPDATE "outbox" SET "state" = 'dead', "error" = ? WHERE "id" = ? AND "state" = 'sent'`, [`It came back: ${report.reason}`.slice(0, 500), row.id]);
  });
  return 'bounced';
}

/** An answer to a mail of ours whose quoted text is gone: it proves nothing, so its addressee gets the link once more. */
async function withoutQuote(place: Place, mail: Incoming): Promise<Kind> {
  const row = await rowAmong([mail.inReplyTo]);
  if (!row || addressOf(row)?.toLowerCase() !== mail.from || row.type_id === null || row.record_id === null) return noted(place, mail, 'other');
  await database().transaction(async (tx: Transaction) => {
    await noteReceived(tx, place, mail, 'answered', 'no quote');
    const recipient = row.person_id === null ? { address: mail.from, name: row.address_name ?? '' } : { person: row.person_id };
    await sayBack(tx, { recipient, typeId: row.type_id as number, recordId: row.record_id as number, state: row.to_state }, replies.noQuote);
  });
  return 'answered';
}

async function rowAmong(messageIds: readonly string[]): Promise<OutboxRow | undefined> {
  for (const id of messageIds) {
    const row = rowOf(id);
    const found = row === null ? undefined : await database().get<OutboxRow>('SELECT * FROM "outbox" WHERE "id" = ?', [row]);
    if (found) return found;
  }
  return undefined;
}

function addressOf({ person_id: personId, address }: Pick<OutboxRow, 'person_id' | 'address'>): string | null {
  return plainAddress(personId === null ? address : people().byId(personId)?.email);
}
