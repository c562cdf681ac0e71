/** Slows down guessing: attempts are counted in the database, per what is guessed at and from where, so that every process counts alike. */
import { createHash } from 'node:crypto';
import { now } from '../../foundation/clock';
import { database } from '../../foundation/database';
import { phrase } from '../../foundation/language';
import { Refusal } from '../../foundation/refusal';
import { sentences } from './sentences';

/** At most `most` attempts of this name within `seconds`. */
export interface Limit { name: string; most: number; seconds: number }

/** Counts an attempt against every limit before it is made; 429 when one of them is used up. */
export async function countAttempt(limits: readonly Limit[]): Promise<void> {
  const at = now().getTime();
  const waits = await database().transaction(async (tx) => {
    const found: number[] = [];
    for (const { name, most, seconds } of sorted(limits)) {
      const begin = at - seconds * 1000;
      const row = await tx.get<{ n: number; since: number }>(
        `INSERT INTO "attempts" ("key", "since", "n") VALUES (?, ?, 1) ON CONFLICT ("key") DO UPDATE SET
         "n" = CASE WHEN "attempts"."since" < ? THEN 1 ELSE "attempts"."n" + 1 END,
         "since" = CASE WHEN "attempts"."since" < ? THEN excluded."since" ELSE "attempts"."since" END RETURNING "n", "since"`,
        [keyOf(name), at, begin, begin]);
      if (row && row.n > most) found.push(Math.max(1, Math.ceil((row.since - begin) / 1000)));
    }
    return found;
  });
  if (waits.length === 0) return;
  const retryAfter = Math.max(...waits);
  throw new Refusal(429, phrase(sentences.tooManyAttempts, { seconds: retryAfter }), { retryAfter });
}

/** The attempt was honest: it counts against none of the limits. */
export async function forgiveAttempt(limits: readonly Limit[]): Promise<void> {
  const old = now().getTime() - 24 * 3600_000;
  await database().transaction(async (tx) => {
    for (const { name } of sorted(limits)) await tx.run('UPDATE "attempts" SET "n" = "n" - 1 WHERE "key" = ? AND "n" > 0', [keyOf(name)]);
    await tx.run('DELETE FROM "attempts" WHERE "since" < ? OR "n" = 0', [old]);
  });
}

/** Always in the same order, so that two transactions cannot wait for each other. */
function sorted(limits: readonly Limit[]): Limit[] {
  return [...limits].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** People type passwords into the wrong field: what was typed is not kept. */
function keyOf(name: string): string {
  return createHash('sha256').update(name).digest('base64url');
}
