/** Sends notices on their way as their readers want them: by mail or not, at once or collected, never in quiet hours, not too many in an hour. */
import { now } from '../../foundation/clock';
import type { Transaction } from '../../foundation/database';
import { model } from '../model';
import { enqueue } from './enqueue';
import { asking, mandatory, type Notice } from './event';
import { kindOf } from './kinds';
import { recipientKey } from './outbox-row';
import { preferencesOf, type NoticePreferences } from './preferences';
import { isCounted, whenDue, type Due } from './when-due';

/** Whoever wants no mail still finds it in the panel; what asks to act is mailed to everybody. Two statements more where something may be put off. */
export async function send(tx: Transaction, notices: readonly Notice[]): Promise<void> {
  if (notices.length === 0) return;
  const optional = notices.filter(({ event, mail, says }) => mail && !mandatory.includes(event) && !says?.mandatory);
  const preferences = await preferencesOf(tx, [...new Set(optional.flatMap(({ recipient }) => ('person' in recipient ? [recipient.person] : [])))]);
  const lately = await sentLately(tx, optional);
  const dues = new Map<Notice, Due>();
  const settings = model().company.notices ?? {};
  const kept = notices.map((notice) => {
    if (!notice.mail) return notice;
    const { event, recipient, says } = notice;
    const preference = 'person' in recipient ? preferences.get(recipient.person) : undefined;
    const due = whenDue(
      { event, mandatory: says?.mandatory ?? false, digest: says?.send === 'digest', urgent: says?.urgent ?? false },
      { ...readerOf(notice, preference), lately: lately.get(recipientKey(recipient)) ?? 0 }, settings, now());
    if (!due) return { ...notice, mail: false };
    dues.set(notice, due);
    return notice;
  });
  await enqueue(tx, kept, (notice) => dues.get(notice) ?? { at: now().toISOString(), digest: false });
}

function readerOf({ event, recipient }: Notice, preference: NoticePreferences | undefined) {
  const kind = kindOf(event);
  const digestAt = preference?.digestAt ?? model().company.workingHours.until;
  return { how: (kind && preference?.how(kind)) || 'each', digestAt, outside: !('person' in recipient) } as const;
}

/** How many mails that asked nothing each of the recipients got, or is about to get, in the last hour. */
async function sentLately(tx: Transaction, notices: readonly Notice[]): Promise<Map<string, number>> {
  const recipients = [...new Set(notices.filter(({ event }) => isCounted(event)).map(({ recipient }) => recipientKey(recipient)))];
  if (recipients.length === 0) return new Map();
  const since = new Date(now().getTime() - 3_600_000).toISOString();
  const rows = await tx.all<{ recipient: string; n: number }>(
    `SELECT "recipient", COUNT(*) AS "n" FROM "outbox" WHERE "recipient" IN (${recipients.map(() => '?').join(', ')}) AND "at" > ? AND "digest" = 0
      AND "event" NOT IN (${[...asking, 'reset'].map(() => '?').join(', ')}) GROUP BY "recipient"`, [...recipients, since, ...asking, 'reset']);
  return new Map(rows.map(({ recipient, n }) => [recipient, Number(n)]));
}
