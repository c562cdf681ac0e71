/** The stock ledger's tables: append-only moves, and balances that the database itself keeps from going below zero. */
import { appendOnly } from '../../foundation/append-only';
import type { Database } from '../../foundation/database';

/**
 * Creates what is missing; safe on every boot. A balance row without a lot stands for the item in the warehouse: it holds what all
 * its lots hold, and carries the reservations (the lot is not known yet when one is made).
 */
export async function createTables(database: Database): Promise<void> {
  await database.transaction(async (tx) => {
    const sqlite = tx.dialect === 'sqlite';
    const id = sqlite ? 'INTEGER PRIMARY KEY AUTOINCREMENT' : 'bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY';
    for (const statement of [
      `CREATE TABLE IF NOT EXISTS "stock_moves" ("id" ${id}, "at" ${sqlite ? 'INTEGER' : 'timestamptz'} NOT NULL,
        "warehouse" bigint NOT NULL, "item" bigint NOT NULL, "item_type" bigint NOT NULL, "lot" text CHECK ("lot" <> ''),
        "quantity" bigint NOT NULL CHECK ("quantity" <> 0),
        "kind" text NOT NULL CHECK ("kind" IN ('receive', 'issue', 'reserve', 'release', 'count', 'return')),
        "document" text NOT NULL, "by" bigint NOT NULL, "type_id" bigint, "record_id" bigint,
        CHECK (("lot" IS NULL) = ("kind" IN ('reserve', 'release'))))`,
      `CREATE INDEX IF NOT EXISTS "stock_moves_item" ON "stock_moves" ("warehouse", "item_type", "item", "lot")`,
      `CREATE INDEX IF NOT EXISTS "stock_moves_record" ON "stock_moves" ("type_id", "record_id")`,
      `CREATE INDEX IF NOT EXISTS "stock_moves_at" ON "stock_moves" ("at")`,
      `CREATE INDEX IF NOT EXISTS "stock_moves_document" ON "stock_moves" ("document")`,
      `CREATE TABLE IF NOT EXISTS "stock_balances" ("id" ${id}, "warehouse" bigint NOT NULL, "item" bigint NOT NULL, "item_type" bigint NOT NULL,
        "lot" text CHECK ("lot" <> ''), "on_hand" bigint NOT NULL CHECK ("on_hand" >= 0), "reserved" bigint NOT NULL DEFAULT 0 CHECK ("reserved" >= 0),
        "available" bigint GENERATED ALWAYS AS ("on_hand" - "reserved") STORED,
        CHECK ("on_hand" >= "reserved"), CHECK ("lot" IS NULL OR "reserved" = 0))`,
      `CREATE UNIQUE INDEX IF NOT EXISTS "stock_balances_item" ON "stock_balances" ("warehouse", "item_type", "item") WHERE "lot" IS NULL`,
      `CREATE UNIQUE INDEX IF NOT EXISTS "stock_balances_lot" ON "stock_balances" ("warehouse", "item_type", "item", "lot") WHERE "lot" IS NOT NULL`,
      `CREATE INDEX IF NOT EXISTS "stock_balances_by_item" ON "stock_balances" ("item_type", "item")`,
      ...appendOnly(tx.dialect, 'stock_moves'),
    ]) await tx.run(statement);
  });
}
