/** `receivable.credit`: a credit (红字) of an amount or of what lines came to; against a receivable where one is named. Seed 000 part three 4; seed 002 section nine 3; seed 004 returns. */
import { z } from 'zod';
import { today } from '../../foundation/clock';
import type { FieldErrors } from '../../foundation/refusal';
import { ruled } from '../../foundation/refusal';
import type { Line } from '../store';
import type { Effect, EffectContext } from '../workflow';
import { cents, times } from './cents';
import * as ask from './parameters';
import { lockOwed, open, settle } from './post';
import { idOf, reach } from './reach';
import { sentences } from './sentences';

const parameters = z.strictObject({
  customer: z.string(),
  /** A field of the record, or the product of two of its lines' fields, rounded per line. */
  amount: z.union([z.string(), z.strictObject({ lines: z.string(), quantity: z.string(), price: z.string() })]),
  /** The receivable it is set off against at once, as far as that is open. */
  against: z.string().optional(),
  salesOwner: z.string().optional(),
});
type Parameters = z.infer<typeof parameters>;

export const creditReceivable: Effect<Parameters> = {
  name: 'receivable.credit',
  label: { 'zh-Hans': '开立红字', en: 'Credit', ko: '적자 처리' },
  describe: [ask.customer, ask.amount, ask.against, ask.salesOwner],
  parameters,
  moves: true,
  async run(context, { customer, amount, against, salesOwner }) {
    const customerId = idOf(await reach(context, customer));
    const credited = amountOf(context, amount);
    const errors: FieldErrors = {};
    if (customerId === null) errors[customer] = sentences.missing;
    if (credited < 0) errors[typeof amount === 'string' ? amount : amount.lines] = sentences.positive;
    if (Object.keys(errors).length > 0) throw ruled(sentences.incomplete, errors);
    if (credited === 0) return;
    const owner = salesOwner ? idOf(await reach(context, salesOwner)) : null;
    const credit = { id: await open(context, { customer: customerId ?? 0, kind: 'credit', amount: -credited, dueDate: today(), salesOwner: owner }), customer: customerId ?? 0 };
    const owed = against ? [...(await lockOwed(context.tx, [idOf(await reach(context, against)) ?? 0])).values()][0] : undefined;
    const offset = owed ? Math.min(Math.max(owed.balance, 0), credited) : 0;
    if (!owed || offset === 0) return;
    await settle(context, owed, offset, 'offset');
    await settle(context, credit, -offset, 'offset');
  },
};

function amountOf({ record }: EffectContext, amount: Parameters['amount']): number {
  if (typeof amount === 'string') return cents(record[amount]) ?? 0;
  return ((record[amount.lines] as Line[] | undefined) ?? []).reduce((sum, line) => sum + times(line[amount.quantity], line[amount.price]), 0);
}
