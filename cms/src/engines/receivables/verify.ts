/** Proves that every receivable is the sum of its postings. */
import type { Sql } from '../../foundation/database';

/** Every receivable whose amount or settled part differs from its postings. */
export async function verifyReceivables(sql: Sql): Promise<{ id: number; what: string }[]> {
  const rows = await sql.all<{ id: number; amount: number; settled: number; opened: number | null; paid: number | null }>(
    `SELECT r."id", r."amount", r."settled", p."opened", p."paid" FROM "receivables" r LEFT JOIN (
       SELECT "receivable", CAST(SUM(CASE "kind" WHEN 'open' THEN "amount" ELSE 0 END) AS bigint) AS "opened",
         CAST(SUM(CASE "kind" WHEN 'open' THEN 0 ELSE "amount" END) AS bigint) AS "paid"
       FROM "receivable_postings" GROUP BY "receivable") p ON p."receivable" = r."id"
     WHERE COALESCE(p."opened", 0) <> r."amount" OR COALESCE(p."paid", 0) <> r."settled"`);
  return rows.map(({ id, amount, settled, opened, paid }) => ({ id, what: `amount ${amount}, by the postings ${opened ?? 0}; settled ${settled}, by the postings ${paid ?? 0} (cents)` }));
}
