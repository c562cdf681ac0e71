/** `stock.issue`: the named lots leave the warehouse, and the record's reservation of these items with them. */
import { z } from 'zod';
import type { FieldErrors } from '../../foundation/refusal';
import { ruled } from '../../foundation/refusal';
import type { Effect } from '../workflow';
import { changeItem, changeLot } from './balances';
import { demandsOf } from './demand';
import type { Demand } from './demand';
import { byItem, byLot, keyOf, sum } from './item';
import type { Move } from './moves';
import { writeMoves } from './moves';
import { occasionOf } from './occasion';
import { ofMove } from './parameters';
import { heldBy } from './reservation';
import { sentences } from './sentences';
import type { ShortItem, ShortLot } from './shortage';
import { shortage } from './shortage';

const parameters = z.strictObject({ warehouse: z.string(), lines: z.string().optional(), item: z.string(), quantity: z.string(), lot: z.string() });

export const issue: Effect<z.infer<typeof parameters>> = {
  name: 'stock.issue',
  label: { 'zh-Hans': '出库', en: 'Issue stock', ko: '출고' },
  describe: ofMove,
  parameters,
  moves: true,
  splits: ({ lines, item, quantity }) => (lines === undefined ? undefined : { lines, split: { same: item, sum: quantity } }),
  async run(context, columns) {
    const { tx } = context;
    const demands = withLots(demandsOf(context, columns, columns.quantity, 'positive'), columns.lot);
    const held = await heldBy(tx, context.type.id, context.record.id);
    const items: ShortItem[] = [];
    const lots: ShortLot[] = [];
    const moves: Move[] = [];
    for (const { key, rows } of byItem(demands)) {
      const own = held.get(keyOf(key))?.quantity ?? 0;
      if (!await changeItem(tx, key, -sum(rows), -own)) items.push({ key, demands: rows, own });
      for (const { lot, quantity, rows: wanting } of byLot(rows)) {
        if (!await changeLot(tx, { ...key, lot }, -quantity)) lots.push({ lot, demands: wanting });
      }
      moves.push({ ...key, lot: null, quantity: -own, kind: 'release' });
    }
    if (items.length > 0 || lots.length > 0) throw await shortage(tx, items, lots, columns.quantity, columns.lot);
    moves.push(...demands.map((demand): Move => ({ ...demand, quantity: -demand.quantity, kind: 'issue' })));
    await writeMoves(tx, occasionOf(context), moves);
  },
};

function withLots(demands: Demand[], lotField: string): (Demand & { lot: string })[] {
  const errors: FieldErrors = {};
  const complete = demands.filter((demand): demand is Demand & { lot: string } => {
    if (demand.lot === null) errors[demand.at(lotField)] = sentences.missing;
    return demand.lot !== null;
  });
  if (complete.length < demands.length) throw ruled(sentences.incomplete, errors);
  return complete;
}
