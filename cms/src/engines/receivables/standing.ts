/** `receivable.standing`: fills in whether a customer is over the credit limit or has something overdue, so that a flow can branch on it. Seed 001 S&M-002 3.3; seed 002 section eight 3(3). */
import { z } from 'zod';
import { today } from '../../foundation/clock';
import type { Effect } from '../workflow';
import { cents, money } from './cents';
import * as ask from './parameters';
import { idOf, reach } from './reach';

const parameters = z.strictObject({
  customer: z.string(),
  /** The limit, `customer.creditLimit`; where it is empty only what is overdue counts. */
  limit: z.string(),
  /** The yes/no field it goes into. */
  onto: z.string(),
  /** The money field that gets what the customer owes. */
  owed: z.string().optional(),
});

export const standing: Effect<z.infer<typeof parameters>> = {
  name: 'receivable.standing',
  label: { 'zh-Hans': '核对信用', en: 'Look at the credit', ko: '신용 확인' },
  describe: [ask.customer, ask.limit, ask.onto, ask.owed],
  parameters,
  fills: true,
  async run(context, { customer, limit, onto, owed }) {
    const row = await context.tx.get<{ owed: number | null; overdue: number | null }>(
      `SELECT CAST(SUM("balance") AS bigint) AS "owed", CAST(SUM(CASE WHEN "due_date" < ? AND "balance" > 0 THEN "balance" ELSE 0 END) AS bigint) AS "overdue"
       FROM "receivables" WHERE "customer" = ? AND "balance" <> 0`, [today(), idOf(await reach(context, customer))]);
    const bound = cents(await reach(context, limit));
    const total = row?.owed ?? 0;
    context.change({ [onto]: (row?.overdue ?? 0) > 0 || (bound !== null && total > bound), ...(owed && { [owed]: money(total) }) });
  },
  async undo() {
    // What was found stays: it is asked anew on the way back.
  },
};
