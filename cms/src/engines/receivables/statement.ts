/** `receivable.statement`: fills a statement of account from the postings, so that opening + debits - credits = closing, always. Seed 000 part one 10; seed 002 section nine 1-2. */
import { z } from 'zod';
import { dayOf, timeZone } from '../../foundation/clock';
import { ruled } from '../../foundation/refusal';
import { addDays, startOfDay } from '../conditions';
import type { Line } from '../store';
import type { Effect } from '../workflow';
import { money } from './cents';
import { ofStatement } from './parameters';
import { idOf, reach } from './reach';
import { sentences } from './sentences';

const parameters = z.strictObject({
  customer: z.string(), from: z.string(), until: z.string(), opening: z.string(), closing: z.string(),
  lines: z.string(), day: z.string(), document: z.string(), debit: z.string(), credit: z.string(), balance: z.string(),
});

interface Posting { at: number | string | Date; document: string; amount: number }

export const fillStatement: Effect<z.infer<typeof parameters>> = {
  name: 'receivable.statement',
  label: { 'zh-Hans': '生成对账单', en: 'Fill a statement of account', ko: '거래 명세 작성' },
  describe: ofStatement,
  parameters,
  fills: true,
  async run(context, fields) {
    const { tx, record } = context;
    const from = String(record[fields.from]);
    const until = String(record[fields.until]);
    if (until < from) throw ruled(sentences.periodWrong, { [fields.until]: sentences.periodWrong });
    const customer = idOf(await reach(context, fields.customer));
    const bound = (day: string) => (tx.dialect === 'sqlite' ? startOfDay(day, timeZone) : new Date(startOfDay(day, timeZone)).toISOString());
    const before = await tx.get<{ opening: number | null }>(
      `SELECT CAST(SUM(CASE "kind" WHEN 'open' THEN "amount" ELSE -"amount" END) AS bigint) AS "opening"
       FROM "receivable_postings" WHERE "customer" = ? AND "kind" <> 'offset' AND "at" < ?`, [customer, bound(from)]);
    const postings = await tx.all<Posting>(
      `SELECT "at", "document", CASE "kind" WHEN 'open' THEN "amount" ELSE -"amount" END AS "amount"
       FROM "receivable_postings" WHERE "customer" = ? AND "kind" <> 'offset' AND "at" >= ? AND "at" < ? ORDER BY "at", "id"`,
      [customer, bound(from), bound(addDays(until, 1))]);
    const opening = before?.opening ?? 0;
    let balance = opening;
    const lines = postings.map(({ at, document, amount }, position): Line => {
      balance += amount;
      return {
        id: 0, position, [fields.day]: dayOf(new Date(at)), [fields.document]: document,
        [fields.debit]: amount > 0 ? money(amount) : null, [fields.credit]: amount < 0 ? money(-amount) : null, [fields.balance]: money(balance),
      };
    });
    context.change({ [fields.opening]: money(opening), [fields.closing]: money(balance), [fields.lines]: lines });
  },
  async undo() {
    // A statement that is decided anew is filled anew when it is sent.
  },
};
