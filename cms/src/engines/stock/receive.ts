/** `stock.receive`: goods come in, by lot; also the opening stock of a company that starts. */
import { z } from 'zod';
import type { Transaction } from '../../foundation/database';
import type { Effect } from '../workflow';
import { addToItem, addToLot } from './balances';
import { demandsOf } from './demand';
import type { LotKey } from './item';
import { byItem, byLot, sum } from './item';
import type { MoveKind, Occasion } from './moves';
import { writeMoves } from './moves';
import { occasionOf } from './occasion';
import { ofReceipt } from './parameters';
import { millionths } from './quantity';

const parameters = z.strictObject({
  warehouse: z.string(), lines: z.string().optional(), item: z.string(), quantity: z.string(), lot: z.string().optional(),
  /** Goods that a customer sent back are told apart from new ones. */
  kind: z.enum(['receive', 'return']).optional(),
});

/** Goods without a lot of their own get the document's number as their lot. */
export const receive: Effect<z.infer<typeof parameters>> = {
  name: 'stock.receive',
  label: { 'zh-Hans': '入库', en: 'Receive stock', ko: '입고' },
  describe: ofReceipt,
  parameters,
  moves: true,
  async run(context, { kind = 'receive', ...columns }) {
    const occasion = occasionOf(context);
    const arrivals = demandsOf(context, columns, columns.quantity, 'positive').map((demand) => ({ ...demand, lot: demand.lot ?? occasion.document }));
    await bringIn(context.tx, occasion, kind, arrivals);
  },
};

/** What is there when the company starts. */
export interface Opening extends LotKey { quantity: string | number }

/** Receives opening stock: moves of kind `receive` under a document's name of your choice. */
export async function receiveOpening(tx: Transaction, openings: readonly Opening[], occasion: Pick<Occasion, 'at' | 'by' | 'document'>): Promise<void> {
  const arrivals = openings.map((opening) => ({ ...opening, quantity: millionths(opening.quantity) ?? 0 }));
  if (arrivals.some((arrival) => arrival.quantity <= 0)) throw new Error('Opening stock must be more than 0.');
  await bringIn(tx, { ...occasion, typeId: null, recordId: null }, 'receive', arrivals);
}

async function bringIn(tx: Transaction, occasion: Occasion, kind: MoveKind, arrivals: readonly (LotKey & { quantity: number })[]) {
  for (const { key, rows } of byItem(arrivals)) {
    await addToItem(tx, key, sum(rows));
    for (const { lot, quantity } of byLot(rows)) await addToLot(tx, { ...key, lot }, quantity);
  }
  await writeMoves(tx, occasion, arrivals.map((arrival) => ({ ...arrival, kind })));
}
