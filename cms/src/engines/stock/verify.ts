/** Proves that every balance is the sum of its moves. */
import type { Sql } from '../../foundation/database';

/** A balance that is not what its moves say, in millionths. `id` is the balance's, 0 where moves have no balance. */
export interface Imbalance { id: number; warehouse: number; itemType: number; item: number; lot: string | null; what: string }

const reserving = `"kind" IN ('reserve', 'release')`;
const sums = `
  SELECT "warehouse", "item_type", "item", NULL AS "lot", CAST(SUM(CASE WHEN ${reserving} THEN 0 ELSE "quantity" END) AS bigint) AS "on_hand",
    CAST(SUM(CASE WHEN ${reserving} THEN "quantity" ELSE 0 END) AS bigint) AS "reserved"
  FROM "stock_moves" GROUP BY "warehouse", "item_type", "item"
  UNION ALL
  SELECT "warehouse", "item_type", "item", "lot", CAST(SUM("quantity") AS bigint), 0 FROM "stock_moves" WHERE NOT ${reserving} GROUP BY "warehouse", "item_type", "item", "lot"`;

interface Row { id: number | null; warehouse: number; item_type: number; item: number; lot: string | null; on_hand: number; reserved: number; moved: number; held: number }

/** Finds every balance that differs from its moves, and moves without a balance. */
export async function verifyBalances(sql: Sql): Promise<Imbalance[]> {
  const same = `b."warehouse" = m."warehouse" AND b."item_type" = m."item_type" AND b."item" = m."item" AND COALESCE(b."lot", '') = COALESCE(m."lot", '')`;
  const rows = await sql.all<Row>(
    `SELECT b."id", m."warehouse", m."item_type", m."item", m."lot", COALESCE(b."on_hand", 0) AS "on_hand", COALESCE(b."reserved", 0) AS "reserved",
       m."on_hand" AS "moved", m."reserved" AS "held"
     FROM (${sums}) m LEFT JOIN "stock_balances" b ON ${same}
     WHERE COALESCE(b."on_hand", 0) <> m."on_hand" OR COALESCE(b."reserved", 0) <> m."reserved"
     UNION ALL
     SELECT b."id", b."warehouse", b."item_type", b."item", b."lot", b."on_hand", b."reserved", 0, 0
     FROM "stock_balances" b LEFT JOIN (${sums}) m ON ${same}
     WHERE m."warehouse" IS NULL AND (b."on_hand" <> 0 OR b."reserved" <> 0)`);
  return rows.map((row) => ({
    id: row.id ?? 0, warehouse: row.warehouse, itemType: row.item_type, item: row.item, lot: row.lot,
    what: `on hand ${row.on_hand}, by the moves ${row.moved}; reserved ${row.reserved}, by the moves ${row.held} (millionths)`,
  }));
}
