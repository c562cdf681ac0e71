/** The receivables ledger's tables: what is owed with the check that it is never over-settled, and the append-only postings it is the sum of. */
import { appendOnly } from '../../foundation/append-only';
import type { Database } from '../../foundation/database';

/** Creates what is missing; safe on every boot. Amounts are cents; a credit (红字) is a receivable of a negative amount. */
export async function createTables(database: Database): Promise<void> {
  await database.transaction(async (tx) => {
    const sqlite = tx.dialect === 'sqlite';
    const id = sqlite ? 'INTEGER PRIMARY KEY AUTOINCREMENT' : 'bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY';
    for (const statement of [
      `CREATE TABLE IF NOT EXISTS "receivables" ("id" ${id}, "number" text NOT NULL UNIQUE, "customer" bigint NOT NULL, "document" text NOT NULL,
        "kind" text NOT NULL CHECK ("kind" IN ('order', 'instalment', 'storage', 'credit')),
        "amount" bigint NOT NULL CHECK ("amount" <> 0), "settled" bigint NOT NULL DEFAULT 0,
        "balance" bigint GENERATED ALWAYS AS ("amount" - "settled") STORED,
        "due_date" ${sqlite ? 'text' : 'date'} NOT NULL, "sales_owner" bigint, "type_id" bigint, "record_id" bigint,
        CHECK (("amount" > 0 AND "settled" >= 0 AND "settled" <= "amount") OR ("amount" < 0 AND "settled" <= 0 AND "settled" >= "amount")))`,
      `CREATE INDEX IF NOT EXISTS "receivables_customer" ON "receivables" ("customer", "due_date")`,
      `CREATE INDEX IF NOT EXISTS "receivables_owner" ON "receivables" ("sales_owner", "due_date")`,
      `CREATE INDEX IF NOT EXISTS "receivables_due" ON "receivables" ("due_date")`,
      `CREATE INDEX IF NOT EXISTS "receivables_record" ON "receivables" ("type_id", "record_id")`,
      `CREATE TABLE IF NOT EXISTS "receivable_postings" ("id" ${id}, "at" ${sqlite ? 'INTEGER' : 'timestamptz'} NOT NULL,
        "receivable" bigint NOT NULL, "customer" bigint NOT NULL, "kind" text NOT NULL CHECK ("kind" IN ('open', 'settle', 'offset')),
        "amount" bigint NOT NULL CHECK ("amount" <> 0), "document" text NOT NULL, "by" bigint NOT NULL, "type_id" bigint, "record_id" bigint)`,
      `CREATE INDEX IF NOT EXISTS "receivable_postings_receivable" ON "receivable_postings" ("receivable")`,
      `CREATE INDEX IF NOT EXISTS "receivable_postings_customer" ON "receivable_postings" ("customer", "at")`,
      ...appendOnly(tx.dialect, 'receivable_postings'),
    ]) await tx.run(statement);
  });
}
