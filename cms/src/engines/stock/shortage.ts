/** Turns what could not be had into a refusal that names every line, what it asked for and what there is. */
import type { Transaction } from '../../foundation/database';
import { phrase } from '../../foundation/language';
import type { FieldErrors, Refusal } from '../../foundation/refusal';
import { ruled } from '../../foundation/refusal';
import { itemBalance, lotBalance } from './balances';
import type { Demand } from './demand';
import type { ItemKey } from './item';
import { quantityText } from './quantity';
import { sentences } from './sentences';

/** Lines of one item that together want more than is available. `own` = what the record itself holds reserved of it. */
export interface ShortItem { key: ItemKey; demands: readonly Demand[]; own: number }
/** Lines that want more of a lot than it has. */
export interface ShortLot { lot: string; demands: readonly Demand[] }

export async function shortage(tx: Transaction, items: readonly ShortItem[], lots: readonly ShortLot[], quantity: string, lotField?: string): Promise<Refusal> {
  const errors: FieldErrors = {};
  for (const { key, demands, own } of items) {
    const { onHand, reserved } = await itemBalance(tx, key);
    const available = quantityText(onHand - reserved + own);
    for (const demand of demands) {
      errors[demand.at(quantity)] = phrase(sentences.shortLine, { item: demand.label, asked: quantityText(demand.quantity), available });
    }
  }
  for (const { lot, demands } of lots) {
    const available = quantityText(await lotBalance(tx, { ...demands[0], lot }));
    for (const demand of demands) {
      errors[demand.at(lotField ?? quantity)] = phrase(sentences.shortLot, { item: demand.label, lot, asked: quantityText(demand.quantity), available });
    }
  }
  return ruled(sentences.short, errors);
}
