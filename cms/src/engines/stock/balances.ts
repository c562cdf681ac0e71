/** Changes balances: each statement carries its own check, so that of any number at once none can go below zero. */
import type { Bound, Sql, Transaction } from '../../foundation/database';
import type { ItemKey, LotKey } from './item';

const item = '"warehouse" = ? AND "item_type" = ? AND "item" = ? AND "lot" IS NULL';
const lot = '"warehouse" = ? AND "item_type" = ? AND "item" = ? AND "lot" = ?';
const ofItem = (key: ItemKey): Bound[] => [key.warehouse, key.itemType, key.item];
const ofLot = (key: LotKey): Bound[] => [...ofItem(key), key.lot];

/** Changes an item's row by these amounts, unless that left less on hand than reserved. @returns whether it did. */
export async function changeItem(tx: Transaction, key: ItemKey, onHand: number, reserved: number): Promise<boolean> {
  const { changes } = await tx.run(
    `UPDATE "stock_balances" SET "on_hand" = "on_hand" + ?, "reserved" = "reserved" + ?
     WHERE ${item} AND "reserved" + ? >= 0 AND "on_hand" + ? >= "reserved" + ?`,
    [onHand, reserved, ...ofItem(key), reserved, onHand, reserved]);
  return changes === 1;
}

/** Changes what a lot has on hand, unless that went below zero. @returns whether it did. */
export async function changeLot(tx: Transaction, key: LotKey, onHand: number): Promise<boolean> {
  const { changes } = await tx.run(`UPDATE "stock_balances" SET "on_hand" = "on_hand" + ? WHERE ${lot} AND "on_hand" + ? >= 0`, [onHand, ...ofLot(key), onHand]);
  return changes === 1;
}

/** Adds to an item's row, making it where there is none. */
export async function addToItem(tx: Transaction, key: ItemKey, onHand: number): Promise<void> {
  await tx.run(
    `INSERT INTO "stock_balances" ("warehouse", "item_type", "item", "lot", "on_hand") VALUES (?, ?, ?, NULL, ?)
     ON CONFLICT ("warehouse", "item_type", "item") WHERE "lot" IS NULL DO UPDATE SET "on_hand" = "stock_balances"."on_hand" + EXCLUDED."on_hand"`,
    [...ofItem(key), onHand]);
}

/** Adds to a lot, making it where there is none. */
export async function addToLot(tx: Transaction, key: LotKey, onHand: number): Promise<void> {
  await tx.run(
    `INSERT INTO "stock_balances" ("warehouse", "item_type", "item", "lot", "on_hand") VALUES (?, ?, ?, ?, ?)
     ON CONFLICT ("warehouse", "item_type", "item", "lot") WHERE "lot" IS NOT NULL DO UPDATE SET "on_hand" = "stock_balances"."on_hand" + EXCLUDED."on_hand"`,
    [...ofLot(key), onHand]);
}

/** An item's figures, in millionths; with `locked`, nobody changes them before this transaction ends. */
export async function itemBalance(sql: Sql, key: ItemKey, locked = false): Promise<{ onHand: number; reserved: number }> {
  const lock = locked && sql.dialect === 'postgres' ? ' FOR UPDATE' : '';
  const row = await sql.get<{ on_hand: number; reserved: number }>(`SELECT "on_hand", "reserved" FROM "stock_balances" WHERE ${item}${lock}`, ofItem(key));
  return { onHand: row?.on_hand ?? 0, reserved: row?.reserved ?? 0 };
}

/** What a lot has on hand, in millionths. */
export async function lotBalance(sql: Sql, key: LotKey): Promise<number> {
  return (await sql.get<{ on_hand: number }>(`SELECT "on_hand" FROM "stock_balances" WHERE ${lot}`, ofLot(key)))?.on_hand ?? 0;
}

/** The lots of an item that have something on hand, oldest first. */
export async function lotsOf(sql: Sql, key: ItemKey): Promise<{ lot: string; onHand: number }[]> {
  const rows = await sql.all<{ lot: string; on_hand: number }>(
    `SELECT "lot", "on_hand" FROM "stock_balances" WHERE "warehouse" = ? AND "item_type" = ? AND "item" = ? AND "lot" IS NOT NULL AND "on_hand" > 0 ORDER BY "id"`,
    ofItem(key));
  return rows.map((row) => ({ lot: row.lot, onHand: row.on_hand }));
}
