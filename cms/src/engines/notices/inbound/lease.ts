/** One process at a time reads the mailbox: a lease that whoever reads keeps renewing. */
import { now } from '../../../foundation/clock';
import type { Database } from '../../../foundation/database';
import { claimName, isDead } from '../../../foundation/process-name';

/** Somebody else reads after this, if whoever read is never heard of again. */
const leaseMs = 60_000;
const owner = claimName();

/** True when this process reads now. */
export async function holdMailbox(database: Database): Promise<boolean> {
  const at = now();
  const held = await database.get<{ owner: string; until: string }>(`SELECT "owner", "until" FROM "mail_reader" WHERE "id" = 1`);
  if (held && held.owner !== owner && held.until > at.toISOString() && !isDead(held.owner)) return false;
  return database.transaction(async (tx) => {
    const { changes } = await tx.run(
      `INSERT INTO "mail_reader" ("id", "owner", "until") VALUES (1, ?, ?) ON CONFLICT ("id") DO UPDATE SET "owner" = excluded."owner", "until" = excluded."until"
       WHERE "mail_reader"."owner" = ? OR "mail_reader"."owner" = ? OR "mail_reader"."until" <= ?`,
      [owner, new Date(at.getTime() + leaseMs).toISOString(), owner, held?.owner ?? '', at.toISOString()]);
    return changes === 1;
  });
}

/** Lets somebody else read at once. */
export async function leaveMailbox(database: Database): Promise<void> {
  await database.transaction((tx) => tx.run('DELETE FROM "mail_reader" WHERE "owner" = ?', [owner]));
}
