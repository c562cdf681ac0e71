/** Takes the next number of a series in the caller's transaction: rolled back with it, so no number is lost; its row is locked until then, so none is given twice. */
import { today } from '../../foundation/clock';
import type { Transaction } from '../../foundation/database';

/**
 * The next number of a prefix on a day (`YYYY-MM-DD`, today in the company's time zone by default).
 * @returns like `LL20261121-0001`.
 */
export async function nextNumber(tx: Transaction, prefix: string, day: string = today()): Promise<string> {
  const row = await tx.get<{ n: number }>(
    `INSERT INTO "series" ("prefix", "day", "n") VALUES (?, ?, 1)
     ON CONFLICT ("prefix", "day") DO UPDATE SET "n" = "series"."n" + 1 RETURNING "n"`, [prefix, day]);
  return `${prefix}${day.replaceAll('-', '')}-${String(row?.n).padStart(4, '0')}`;
}
