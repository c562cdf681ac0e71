/** Writes the ledger: a new receivable, a settlement, an offset; each with its posting. */
import type { Transaction } from '../../foundation/database';
import { nextNumber } from '../numbering';
import type { EffectContext } from '../workflow';

export type ReceivableKind = 'order' | 'instalment' | 'storage' | 'credit';
export interface NewReceivable { customer: number; kind: ReceivableKind; amount: number; dueDate: string; salesOwner: number | null }
export interface Owed { id: number; number: string; customer: number; amount: number; settled: number; balance: number }

const series = 'YS-R';

/** Opens a receivable of so many cents (negative = credit). @returns its id */
export async function open(context: EffectContext, { customer, kind, amount, dueDate, salesOwner }: NewReceivable): Promise<number> {
  const { tx, type, record } = context;
  const row = await tx.get<{ id: number }>(
    `INSERT INTO "receivables" ("number", "customer", "document", "kind", "amount", "due_date", "sales_owner", "type_id", "record_id")
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING "id"`,
    [await nextNumber(tx, series), customer, documentOf(context), kind, amount, dueDate, salesOwner, type.id, record.id]);
  const id = row?.id ?? 0;
  await post(context, { id, customer }, 'open', amount);
  return id;
}

/** Settles cents of a receivable unless that were more than is open. @returns whether it did */
export async function settle(context: EffectContext, owed: Pick<Owed, 'id' | 'customer'>, amount: number, kind: 'settle' | 'offset' = 'settle'): Promise<boolean> {
  const { changes } = await context.tx.run(
    `UPDATE "receivables" SET "settled" = "settled" + ? WHERE "id" = ? AND
     (("amount" > 0 AND "settled" + ? >= 0 AND "settled" + ? <= "amount") OR ("amount" < 0 AND "settled" + ? <= 0 AND "settled" + ? >= "amount"))`,
    [amount, owed.id, amount, amount, amount, amount]);
  if (changes === 1) await post(context, owed, kind, amount);
  return changes === 1;
}

/** Receivables by id, locked until the transaction ends, in the order in which everybody locks them. */
export async function lockOwed(tx: Transaction, ids: readonly number[]): Promise<Map<number, Owed>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.all<Owed>(
    `SELECT "id", "number", "customer", "amount", "settled", "balance" FROM "receivables" WHERE "id" IN (${ids.map(() => '?').join(', ')}) ORDER BY "id"
     ${tx.dialect === 'postgres' ? 'FOR UPDATE' : ''}`, [...ids]);
  return new Map(rows.map((row) => [row.id, row]));
}

/** The document that moves the ledger, as people call it. */
export const documentOf = ({ type, record }: EffectContext): string => record.number ?? `${type.name} ${record.id}`;

async function post(context: EffectContext, { id, customer }: Pick<Owed, 'id' | 'customer'>, kind: 'open' | 'settle' | 'offset', amount: number) {
  const { tx, type, record, person, at } = context;
  await tx.run(
    `INSERT INTO "receivable_postings" ("at", "receivable", "customer", "kind", "amount", "document", "by", "type_id", "record_id") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [tx.dialect === 'sqlite' ? Date.parse(at) : at, id, customer, kind, amount, documentOf(context), person.id, type.id, record.id]);
}
