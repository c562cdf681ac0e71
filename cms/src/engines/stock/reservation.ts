/** Reservations: made before the lot is known, per warehouse and item; what a record holds is the sum of its own moves. */
import { z } from 'zod';
import type { Transaction } from '../../foundation/database';
import type { Effect, EffectContext } from '../workflow';
import { changeItem } from './balances';
import type { Demand } from './demand';
import { demandsOf } from './demand';
import type { ItemKey } from './item';
import { byItem, keyOf, sum } from './item';
import { writeMoves } from './moves';
import { occasionOf } from './occasion';
import { millionths } from './quantity';
import { ofReservation } from './parameters';
import type { ShortItem } from './shortage';
import { shortage } from './shortage';

const parameters = z.strictObject({
  warehouse: z.string(), lines: z.string().optional(), item: z.string(), quantity: z.string(),
  /** What is left out of each line's quantity: what is short of it (see stock.check). */
  less: z.string().optional(),
  /** Lines without a quantity, or with 0, want nothing; otherwise they are refused. */
  optional: z.boolean().optional(),
});

/** `stock.reserve`: keeps the lines' quantities for this record, or refuses and names every short line. Undone, it releases what is still held. */
export const reserve: Effect<z.infer<typeof parameters>> = {
  name: 'stock.reserve',
  label: { 'zh-Hans': '预留库存', en: 'Reserve stock', ko: '재고 예약' },
  describe: ofReservation,
  parameters,
  async run(context, columns) {
    const demands = wanted(context, columns);
    const short: ShortItem[] = [];
    for (const { key, rows } of byItem(demands)) {
      if (!await changeItem(context.tx, key, 0, sum(rows))) short.push({ key, demands: rows, own: 0 });
    }
    if (short.length > 0) throw await shortage(context.tx, short, [], columns.quantity);
    await writeMoves(context.tx, occasionOf(context), demands.map((demand) => ({ ...demand, lot: null, kind: 'reserve' })));
  },
  async undo(context) {
    await release(context, [...(await heldBy(context.tx, context.type.id, context.record.id)).values()]);
  },
};

function wanted(context: EffectContext, columns: z.infer<typeof parameters>): Demand[] {
  const { less, quantity, optional } = columns;
  if (less === undefined && !optional) return demandsOf(context, columns, quantity, 'positive');
  return demandsOf(context, columns, quantity, 'notNegative', optional)
    .map((demand) => ({ ...demand, quantity: demand.quantity - (less === undefined ? 0 : millionths(demand.line[less]) ?? 0) }))
    .filter((demand) => demand.quantity > 0);
}

export interface Held extends ItemKey { quantity: number }

/** What a record holds reserved, by item. */
export async function heldBy(tx: Transaction, typeId: number, recordId: number): Promise<Map<string, Held>> {
  const rows = await tx.all<{ warehouse: number; item_type: number; item: number; held: number }>(
    `SELECT "warehouse", "item_type", "item", CAST(SUM("quantity") AS bigint) AS "held" FROM "stock_moves"
     WHERE "type_id" = ? AND "record_id" = ? AND "kind" IN ('reserve', 'release') GROUP BY "warehouse", "item_type", "item"
     HAVING SUM("quantity") <> 0 ORDER BY "warehouse", "item_type", "item"`, [typeId, recordId]);
  return new Map(rows.map((row): [string, Held] => {
    const held = { warehouse: row.warehouse, itemType: row.item_type, item: row.item, quantity: row.held };
    return [keyOf(held), held];
  }));
}

async function release(context: EffectContext, held: readonly Held[]) {
  for (const { key, rows } of byItem(held)) {
    if (!await changeItem(context.tx, key, 0, -sum(rows))) throw new Error(`More is held than reserved: item ${keyOf(key)}.`);
  }
  await writeMoves(context.tx, occasionOf(context), held.map((one) => ({ ...one, lot: null, quantity: -one.quantity, kind: 'release' })));
}
