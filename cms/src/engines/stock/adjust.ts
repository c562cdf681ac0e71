/** `stock.adjust`: a count's differences become moves. `stock.book`: fills in what the books say, so that the count is compared with its own day. */
import { z } from 'zod';
import { phrase } from '../../foundation/language';
import type { FieldErrors } from '../../foundation/refusal';
import { ruled } from '../../foundation/refusal';
import type { Line } from '../store';
import type { Effect, EffectContext } from '../workflow';
import { addToItem, addToLot, changeItem, changeLot, itemBalance, lotBalance, lotsOf } from './balances';
import { demandsOf } from './demand';
import type { Demand } from './demand';
import { byItem, byLot } from './item';
import type { Move } from './moves';
import { writeMoves } from './moves';
import { occasionOf } from './occasion';
import { ofBook, ofCount } from './parameters';
import { millionths, quantityText } from './quantity';
import { sentences } from './sentences';
import type { ShortLot } from './shortage';
import { shortage } from './shortage';

const bookParameters = z.strictObject({ warehouse: z.string(), lines: z.string(), item: z.string(), lot: z.string(), book: z.string() });
const parameters = bookParameters.extend({ counted: z.string() });

/** Fills the book figure, and the lot where the item has only one, of every line that left them empty. */
export const book: Effect<z.infer<typeof bookParameters>> = {
  name: 'stock.book',
  label: { 'zh-Hans': '填入账面数', en: 'Fill in the book quantity', ko: '장부 수량 입력' },
  describe: ofBook,
  parameters: bookParameters,
  async run(context, columns) {
    const demands = await placed(context, demandsOf(context, columns, columns.book, 'notNegative', true), columns.lot);
    const lines: Line[] = [];
    for (const demand of demands) {
      const line = demand.line as Line;
      const figure = line[columns.book] ?? quantityText(await lotBalance(context.tx, demand));
      lines.push(Object.assign({}, line, { [columns.lot]: demand.lot, [columns.book]: figure }));
    }
    context.change({ [columns.lines]: lines });
  },
  async undo() {
    // The figures stay: a count that is sent back is still the count of its day.
  },
};

/** Counted minus book is moved; without a book figure, what is on hand now counts as the book. */
export const adjust: Effect<z.infer<typeof parameters>> = {
  name: 'stock.adjust',
  label: { 'zh-Hans': '盘点调整', en: 'Adjust stock to the count', ko: '실사 조정' },
  describe: ofCount,
  parameters,
  moves: true,
  async run(context, columns) {
    const { tx } = context;
    const demands = await placed(context, demandsOf(context, columns, columns.counted, 'notNegative'), columns.lot);
    const errors: FieldErrors = {};
    const short: ShortLot[] = [];
    const moves: Move[] = [];
    for (const { key, rows } of byItem(demands)) {
      const { reserved } = await itemBalance(tx, key, true);
      const differences = await Promise.all(rows.map(async (demand) => {
        const before = millionths(demand.line[columns.book]) ?? await lotBalance(tx, demand);
        return { ...demand, quantity: demand.quantity - before };
      }));
      for (const { lot, quantity, rows: wanting } of byLot(differences)) {
        if (quantity > 0) {
          await addToItem(tx, key, quantity);
          await addToLot(tx, { ...key, lot }, quantity);
        } else if (quantity < 0) {
          if (!await changeLot(tx, { ...key, lot }, quantity)) short.push({ lot, demands: wanting.map((one) => ({ ...one, quantity: -one.quantity })) });
          else if (!await changeItem(tx, key, quantity, 0)) {
            for (const one of wanting) errors[one.at(columns.counted)] = phrase(sentences.reservedLine, { item: one.label, reserved: quantityText(reserved) });
          }
        }
        moves.push({ ...key, lot, quantity, kind: 'count' });
      }
    }
    if (short.length > 0) throw await shortage(tx, [], short, columns.counted);
    if (Object.keys(errors).length > 0) throw ruled(sentences.short, errors);
    await writeMoves(tx, occasionOf(context), moves);
  },
};

/** Gives lines without a lot the item's only one, or (nothing there yet) the document's number. */
async function placed(context: EffectContext, demands: readonly Demand[], lotField: string): Promise<(Demand & { lot: string })[]> {
  const errors: FieldErrors = {};
  const result: (Demand & { lot: string })[] = [];
  for (const demand of demands) {
    const lots = demand.lot === null ? await lotsOf(context.tx, demand) : [];
    if (lots.length > 1) errors[demand.at(lotField)] = sentences.lotNeeded;
    result.push({ ...demand, lot: demand.lot ?? lots[0]?.lot ?? occasionOf(context).document });
  }
  if (Object.keys(errors).length > 0) throw ruled(sentences.incomplete, errors);
  return result;
}
