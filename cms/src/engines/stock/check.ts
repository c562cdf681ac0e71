/** `stock.check`: fills in what each line is short of, from what is available now, so that a flow can branch on it. Seed 000 part three 2, part four 1-2. */
import { z } from 'zod';
import type { Line } from '../store';
import type { Effect } from '../workflow';
import { itemBalance } from './balances';
import { demandsOf } from './demand';
import { byItem, keyOf } from './item';
import { ofCheck } from './parameters';
import { quantityText } from './quantity';
import { heldBy } from './reservation';

const parameters = z.strictObject({ warehouse: z.string(), lines: z.string(), item: z.string(), quantity: z.string(), short: z.string() });

/** Lines of one item share what is there, the first ones first; what the record holds reserved already counts as available to it. */
export const check: Effect<z.infer<typeof parameters>> = {
  name: 'stock.check',
  label: { 'zh-Hans': '核对库存', en: 'Check the stock', ko: '재고 확인' },
  describe: ofCheck,
  parameters,
  async run(context, columns) {
    const demands = demandsOf(context, columns, columns.quantity, 'notNegative');
    const held = await heldBy(context.tx, context.type.id, context.record.id);
    const short = new Map<object, number>();
    for (const { key, rows } of byItem(demands)) {
      const { onHand, reserved } = await itemBalance(context.tx, key);
      let left = Math.max(0, onHand - reserved + (held.get(keyOf(key))?.quantity ?? 0));
      for (const { line, quantity } of rows) {
        const had = Math.min(left, quantity);
        left -= had;
        short.set(line, quantity - had);
      }
    }
    context.change({ [columns.lines]: demands.map(({ line }) => Object.assign({}, line as Line, { [columns.short]: quantityText(short.get(line) ?? 0) })) });
  },
  async undo() {
    // What was found stays: it is asked anew on the way back.
  },
};
