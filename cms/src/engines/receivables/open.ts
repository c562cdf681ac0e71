/** `receivable.open`: what a document makes a customer owe, as one receivable or one per line (instalments). Seed 000 part one 11; seed 002 section nine. */
import { z } from 'zod';
import { today } from '../../foundation/clock';
import type { FieldErrors } from '../../foundation/refusal';
import { ruled } from '../../foundation/refusal';
import { addDays } from '../conditions';
import type { Line } from '../store';
import type { Effect } from '../workflow';
import { cents } from './cents';
import * as ask from './parameters';
import { open } from './post';
import { idOf, reach } from './reach';
import { sentences } from './sentences';

const parameters = z.strictObject({
  customer: z.string(),
  /** A field of the record; of the line where `lines` is given. */
  amount: z.string(),
  lines: z.string().optional(),
  kind: z.enum(['order', 'instalment', 'storage']),
  /** The day it is due; of the line where `lines` is given. */
  dueDate: z.string().optional(),
  /** Days from today on, where no day is given: `customer.creditDays`. */
  days: z.string().optional(),
  /** Whose it is to collect: `customer.salesOwner`. */
  salesOwner: z.string().optional(),
});

export const openReceivable: Effect<z.infer<typeof parameters>> = {
  name: 'receivable.open',
  label: { 'zh-Hans': '开立应收款', en: 'Open a receivable', ko: '미수금 생성' },
  describe: [ask.customer, ask.lines(false), ask.amount, ask.kind, ask.dueDate, ask.days, ask.salesOwner],
  parameters,
  moves: true,
  async run(context, { customer, amount, lines, kind, dueDate, days, salesOwner }) {
    const { record } = context;
    const errors: FieldErrors = {};
    const customerId = idOf(await reach(context, customer));
    if (customerId === null) errors[customer] = sentences.missing;
    const owner = salesOwner ? idOf(await reach(context, salesOwner)) : null;
    const later = days ? Number(await reach(context, days)) || 0 : 0;
    const rows = lines ? (record[lines] as Line[] | undefined) ?? [] : [record];
    const due = rows.map((row, i) => {
      const value = cents(row[amount]);
      if (value === null || value <= 0) errors[lines ? `${lines}.${i}.${amount}` : amount] = value === null ? sentences.missing : sentences.positive;
      return { amount: value ?? 0, dueDate: dueDate && row[dueDate] ? String(row[dueDate]) : addDays(today(), later) };
    });
    if (Object.keys(errors).length > 0) throw ruled(sentences.incomplete, errors);
    for (const one of due) await open(context, { ...one, customer: customerId ?? 0, kind, salesOwner: owner });
  },
};
